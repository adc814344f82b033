import type { Issue, FixValue } from '../../core/issues/issue';
import type { ReadFile } from '../../core/merge/types';
import type { Return, ReturnRow } from '../../core/returned/types';
import { INPUT_FIELDS, type ContactField } from '../../core/template/fields';
import { measureOfKey } from '../../core/duties/rowKey';
import type { IssueCode } from '../../core/texts';
import { cellReference } from '../../core/workbook/reference';
import type { SpecValue } from '../../core/workbook/spec';
import type { WorkbookContent } from '../../core/workbook/content';
import type { CellChange, CheckView, Finding } from '../../ports';
import { given } from '../../core/given';
import { vocabularies } from '../words';
import { verdictOf } from './verdict';

/** What the officer's screen shows of a report: the verdict, and each finding with what its repair writes. */
export function checkView(read: ReadFile, content: WorkbookContent | undefined): CheckView {
  const file = read.identity.member ?? read.identity.file;
  if (read.kind !== 'return') {
    return {
      file,
      verdict: verdictOf(read),
      rows: { all: 0, answered: 0 },
      findings: read.issues.map((issue) => ({ issue, changes: [], isForm: false, before: '' })),
    };
  }
  const { checked } = read;
  const { returned } = checked;
  const readyMark = content === undefined ? undefined : readyChange(content, returned);
  return {
    file,
    verdict: verdictOf(read),
    ...given({ body: returned.stamp.body?.name }),
    round: returned.stamp.round,
    rows: { all: returned.rows.length, answered: checked.rows.length },
    findings: checked.issues.map((issue) => findingOf(issue, returned)),
    missing: returned.form === 'template' ? WANTED.filter((field) => returned.contacts[field] === undefined) : [],
    ...given({ readyMark }),
  };
}

/** Without them nobody can be asked, and the letter is not signed. */
const WANTED: readonly ContactField[] = ['person', 'phone', 'email', 'signedBy', 'signedOn'];

/** Findings whose repair changes how something is written, never what it says. */
const FORM: ReadonlySet<string> = new Set<IssueCode>([
  'status-spelling',
  'status-synonym',
  'date-as-text',
  'date-as-number',
  'contact-date-as-text',
  'number-as-text',
]);

function findingOf(issue: Issue, returned: Return): Finding {
  const changes = changesFor(issue, returned);
  return {
    issue,
    changes,
    isForm: changes.length > 0 && FORM.has(issue.code),
    before: String(issue.params['found'] ?? ''),
    ...given({ row: rowOf(issue, returned), input: inputOf(issue, returned) }),
  };
}

function rowOf({ at }: Issue, returned: Return): Finding['row'] | undefined {
  if (at.rowKey === undefined) return undefined;
  const [key = at.rowKey] = at.rowKey.split(/[~#]/);
  const measureId = measureOfKey(key);
  const text = answeredRow(at, returned)?.locked.measure?.text ?? '';
  return { key: at.rowKey, measureId, periodId: key.slice(measureId.length + 1), text };
}

/** The cell that the finding asks to be filled in. */
function inputOf({ at }: Issue, returned: Return): Finding['input'] | undefined {
  const { sheet, row } = at;
  const field = INPUT_FIELDS.find((id) => id === at.field);
  if (field === undefined || sheet === undefined || row === undefined) return undefined;
  const column = answeredRow(at, returned)?.columns?.[field] ?? columnOf(returned, sheet, field);
  return column === undefined ? undefined : { sheet, cell: `${column}${row}`, field };
}

function answeredRow({ sheet, row }: Issue['at'], returned: Return): ReturnRow | undefined {
  return returned.rows.find((one) => one.sheet === sheet && one.row === row);
}

/** The cell that the repair of a finding writes, found in the finding's own row. */
function changesFor({ fix, at }: Issue, returned: Return): readonly CellChange[] {
  if (fix === undefined || at.sheet === undefined) return [];
  const value = valueOf(fix.value);
  if (at.cell !== undefined && (at.field === undefined || at.field === fix.field))
    return [{ sheet: at.sheet, cell: at.cell, value }];
  const column = columnOf(returned, at.sheet, fix.field);
  return column === undefined || at.row === undefined ? [] : [{ sheet: at.sheet, cell: `${column}${at.row}`, value }];
}

/** Column letters of a field on a sheet, by any row that has it filled in. */
function columnOf(returned: Return, sheet: string, field: string): string | undefined {
  for (const row of returned.rows) {
    if (row.sheet !== sheet) continue;
    const cell = Object.entries(row.inputs).find(([name]) => name === field)?.[1]?.cell;
    if (cell !== undefined) return cell.replace(/\d+$/, '');
  }
  return undefined;
}

function valueOf(value: FixValue): SpecValue {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return { date: value.date };
  }
}

/** Writes «yes» beside «Готово до подання», unless something stands there. The row is found by its field id. */
function readyChange(content: WorkbookContent, returned: Return): CellChange | undefined {
  if (returned.contacts.ready !== undefined) return undefined;
  const own = vocabularies.find(({ language }) => language === returned.stamp.language) ?? vocabularies[0];
  if (own === undefined) return undefined;
  const names = vocabularies.map((words) => words.t('template.sheet.contacts'));
  const sheet = content.sheets.find(({ name }) => names.includes(name));
  const row = sheet?.rows.find(({ cells }) => cells.some((cell) => cell === 'ready'));
  if (sheet === undefined || row === undefined) return undefined;
  // Right of the hidden id stands the label, right of the label the input.
  const column = row.cells.findIndex((cell) => cell === 'ready') + 3;
  return { sheet: sheet.name, cell: cellReference(row.row, column), value: own.t('template.yes') };
}
