import type { CivilDate } from '../calendar/civilDate';
import type { CheckedReturn, CheckedRow } from '../checks/types';
import { carryState } from '../checks/carried';
import { isPlaceholder } from '../checks/vocabulary/narrativeWords';
import { readDate } from '../checks/vocabulary/typedDate';
import { understoodDate } from '../checks/vocabulary/understood';
import { finding, type Issue } from '../issues/issue';
import type { FieldValue } from '../returned/types';
import { INPUT_FIELDS, type InputField } from '../template/fields';
import { measureOfKey } from '../duties/rowKey';
import type { Source, SourceRow } from './source';
import { clean } from '../text/clean';
import { PEOPLE_FIELDS, type MergedIndicator, type ReadFile, type ReturnPeople } from './types';
import { given } from '../given';
import { addTo } from '../groups';

/** What a file that was read brings to the merge. */
export function sourceOfFile(file: ReadFile, planId: string): Source {
  const source = readSource(file, planId);
  // The log says of which file a finding is; a copy under another name has the same findings.
  return {
    ...source,
    issues: source.issues.map(withoutFile),
    rows: source.rows.map((row) => ({ ...row, issues: row.issues.map(withoutFile) })),
  };
}

function withoutFile(issue: Issue): Issue {
  if (issue.at.file === undefined) return issue;
  const { file: _, ...at } = issue.at;
  return { ...issue, at };
}

function readSource(file: ReadFile, planId: string): Source {
  if (file.kind !== 'return') {
    return {
      sha256: file.identity.sha256,
      kind: file.kind,
      arrivals: [{ identity: file.identity }],
      recoveredFrom: [],
      issues: file.issues,
      rows: [],
      ...given({ bodyId: file.body, roundId: file.round }),
    };
  }
  const { checked, identity } = file;
  const { stamp } = checked.returned;
  const signedOn =
    dayOf(checked.returned.contacts.signedOn, checked.returned) ??
    dayOf(checked.returned.contacts.letterDate, checked.returned);
  const { rows, orphans } = rowsOf(checked);
  const dispute = checked.issues.find(({ code }) => code === 'body-disputed');
  const common = {
    sha256: identity.sha256,
    arrivals: [{ identity }],
    recoveredFrom: checked.returned.recoveredFrom,
    ...given({ bodyId: stamp.body?.id, roundId: stamp.round.id === '' ? undefined : stamp.round.id }),
  };
  // Recognition names these before; a caller that skips it must not mix plans or units.
  if (stamp.planId !== '' && stamp.planId !== planId)
    return {
      ...common,
      kind: 'foreign',
      issues: [...checked.issues, finding('merge-other-plan', 'error', {}, { plan: stamp.planId })],
      rows: [],
    };
  if (stamp.unit !== undefined)
    return {
      ...common,
      kind: 'foreign',
      issues: [...checked.issues, finding('merge-unit-report', 'error', {}, { unit: stamp.unit })],
      rows: [],
    };
  return {
    ...common,
    kind: 'return',
    issues: [...checked.issues, ...orphans],
    rows: dispute === undefined ? rows : rows.map((row) => disputed(row, dispute)),
    ...given({
      form: checked.returned.form === 'otherForm' ? ('otherForm' as const) : undefined,
      // Nobody declares anything while nobody knows whose file it is.
      declaration: dispute === undefined ? checked.declaration : undefined,
      signedOn,
      savedAt: checked.returned.savedAt,
      people: peopleOf(checked.returned),
      correction: stamp.correction,
    }),
  };
}

function rowsOf(checked: CheckedReturn): { rows: readonly SourceRow[]; orphans: readonly Issue[] } {
  const written = new Map(
    checked.returned.indicators.flatMap((line) =>
      line.key === undefined
        ? []
        : [[line.key, given({ unit: line.unit, name: line.indicator === '' ? undefined : line.indicator })] as const],
    ),
  );
  const byRow = new Map<string, MergedIndicator[]>();
  for (const indicator of checked.indicators) {
    const rowKey = indicator.key.slice(0, Math.max(0, indicator.key.lastIndexOf('#')));
    addTo(byRow, rowKey, { ...indicator, ...written.get(indicator.key) });
  }
  const rows = checked.rows.map((row) => rowOf(row, byRow.get(row.row.key ?? '') ?? [], checked));
  for (const row of rows) if (row.key !== undefined) byRow.delete(row.key);
  return { rows, orphans: indicatorsAlone([...byRow]) };
}

/** Values whose rows are blank go into no record: reported once, each value word for word. */
function indicatorsAlone(rows: readonly (readonly [string, readonly MergedIndicator[]])[]): readonly Issue[] {
  const [first] = rows;
  const at = first?.[1][0];
  if (first === undefined || at === undefined) return [];
  const said = ({ value, note }: MergedIndicator): string =>
    [value === undefined ? '' : String(value), note === undefined ? '' : `(${note})`]
      .filter((part) => part !== '')
      .join(' ');
  const values = rows.map(([rowKey, indicators]) => `${measureOfKey(rowKey)}: ${indicators.map(said).join(', ')}`);
  return [
    finding(
      'indicators-alone',
      'warning',
      { sheet: at.sheet, cell: at.cell, rowKey: first[0] },
      { rows: rows.length, values: values.join('; ') },
    ),
  ];
}

function rowOf(
  { row, answer, issues }: CheckedRow,
  indicators: readonly MergedIndicator[],
  checked: CheckedReturn,
): SourceRow {
  const verbatim: Record<string, string> = {};
  const cells: Partial<Record<InputField, string>> = {};
  for (const field of INPUT_FIELDS) {
    const value = row.inputs[field];
    if (value === undefined) continue;
    verbatim[field] = value.text;
    cells[field] = value.cell;
  }
  const errors = issues.filter((issue) => issue.severity === 'error');
  // Only a row that is kept out needs its foreign cells beside it; an accepted one has them in its file.
  if (errors.length > 0 || row.key === undefined) for (const extra of row.extra) verbatim[extra.cell] = extra.text;
  // Of a row that answers nothing known the finding quotes the beginning, its texts under other headings included.
  const locked = row.key === undefined ? Object.values(row.locked) : [];
  if (locked.reduce((letters, { text }) => letters + text.length, 0) > LONGEST_MEASURE)
    for (const { cell, text } of locked) verbatim[cell] = text;
  const { file, member, sha256 } = checked.returned.identity;
  return {
    answer,
    verbatim,
    indicators,
    issues: errors,
    provenance: { file, sha256, sheet: row.sheet, row: row.row, cells, ...given({ member }) },
    ...given({
      key: row.key,
      carried: carryState(row, checked.returned) === 'carried' ? (true as const) : undefined,
    }),
  };
}

/** Letters of a text of the plan; a longer one may hold an answer. */
const LONGEST_MEASURE = 200;

/** Each row waits for the answer to the one question: whose return is it? */
function disputed(row: SourceRow, dispute: Issue): SourceRow {
  const { sheet, row: line } = row.provenance;
  const at = { sheet, row: line, ...given({ rowKey: row.key }) };
  return { ...row, issues: [...row.issues, { ...dispute, at }] };
}

function peopleOf({ contacts }: CheckedReturn['returned']): ReturnPeople | undefined {
  const reported = PEOPLE_FIELDS.flatMap((field) => {
    const text = clean(contacts[field]?.text ?? '');
    return text === '' || isPlaceholder(text) ? [] : [[field, text] as const];
  });
  return reported.length === 0 ? undefined : Object.fromEntries(reported);
}

/** A day in «Реквізити», however it was typed, when it can be taken without asking. */
function dayOf(field: FieldValue | undefined, { stamp }: CheckedReturn['returned']): CivilDate | undefined {
  return field === undefined
    ? undefined
    : understoodDate(readDate(field.value, field.text, Number(stamp.round.due.slice(0, 4))));
}
