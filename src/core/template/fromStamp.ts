import type { Body } from '../bodies/types';
import type { Duty } from '../duties/types';
import type { DeadlineKind, Measure, Plan } from '../plan/types';
import type { Texts } from '../texts';
import type { WorkbookContent } from '../workbook/content';
import type { CellSpec, RowSpec, SheetSpec, WorkbookSpec } from '../workbook/spec';
import type { TemplateContext } from './context';
import { LISTS_SHEET, STAMP_SHEET } from './fields';
import { REPORT_ROWS } from './reportLayout';
import type { Stamp } from './stamp';
import { readStampSheet, type StampedDuty, type StampSheet } from './stampSheet';
import { NO_ANSWERS } from './prefill';
import { offeredStatuses, plausibleDays, type TemplateRow } from './templateRows';
import { templateWorkbook } from './templateSpec';
import { remembered } from './words/remembered';

/**
 * The rules of a template (protection, locks, validations, conditional formats, formulas, locked table
 * texts) from what it remembers of itself; the plan is not needed. Cells whose words only the plan or
 * the registry knows have no value here: whoever restores the rules leaves their words as they are.
 */
export function rulesFromStamp(
  stamp: Stamp,
  { duties, indicators }: Pick<StampSheet, 'duties' | 'indicators'>,
  words: Texts,
): WorkbookSpec {
  const texts = remembered(words);
  const body = bodyOfStamp(stamp);
  const plan = planOf(stamp, duties);
  const rows = duties.map((duty) => rowOf(duty, indicators, plan, stamp));
  const context: TemplateContext = { plan, round: stamp.round, body, rows, texts, stamp, earlier: NO_ANSWERS };
  const spec = templateWorkbook(context);
  return { ...spec, sheets: spec.sheets.map((sheet) => withoutPlanWords(sheet, texts)) };
}

export function bodyOfStamp({ body }: Stamp): Body {
  return { id: body?.id ?? '', name: body?.name ?? '', abbreviations: [], cls: '', central: false, verified: false };
}

/** `_planzvit` letter by letter: its texts are written back, hence no tidying of spaces. */
export function stampSheetAsWritten(content: WorkbookContent): StampSheet | undefined {
  const sheet = content.sheets.find(({ name }) => name === STAMP_SHEET);
  return sheet === undefined
    ? undefined
    : readStampSheet(sheet.rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : ''))));
}

/** Do keys and field ids stand where the template had them? If not, rules would come to lie on wrong rows. */
export function standsAsMade(spec: WorkbookSpec, content: WorkbookContent): boolean {
  return spec.sheets
    .filter(({ columns }) => columns[0]?.hidden === true)
    .every((sheet) => {
      const standing = content.sheets.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
      if (standing === undefined) return false;
      const rows = new Map(standing.rows.map(({ row, cells }) => [row, cells]));
      const inPlace = sheet.rows.every(({ row, cells }) =>
        cells.every((cell, column) => !isMark(cell, column) || rows.get(row)?.[column] === cell?.value),
      );
      const keys = new Set(sheet.rows.flatMap(({ cells: [first] }) => (isMark(first, 0) ? [first?.value] : [])));
      const last = sheet.rows.at(-1)?.row ?? 0;
      return (
        inPlace &&
        !standing.rows.some(({ row, cells: [first] }) => row > last && typeof first === 'string' && keys.has(first))
      );
    });
}

/**
 * The rules of a template whose title block stands elsewhere, as in 0.1.0: its table and «Реквізити» are the same, its
 * title block, «Друк» and «Як заповнити» are left as they are.
 */
export function rulesOfEarlierLayout(spec: WorkbookSpec, texts: Texts): WorkbookSpec {
  const [report, print, guide] = [
    texts.t('template.sheet.report'),
    texts.t('template.sheet.print'),
    texts.t('template.sheet.guide'),
  ];
  return {
    ...spec,
    sheets: spec.sheets
      .filter(({ name }) => name !== print && name !== guide)
      .map((sheet) =>
        sheet.name === report ? { ...sheet, rows: sheet.rows.filter(({ row }) => row > REPORT_ROWS.stamp) } : sheet,
      ),
  };
}

/** Does the stamp line stand where this version puts it? */
export function hasThisLayout(spec: WorkbookSpec, content: WorkbookContent): boolean {
  const report = spec.sheets.find(({ columns, rows }) => columns[0]?.hidden === true && rows.some(isStampRow));
  const column = report?.rows.find(isStampRow)?.cells.findIndex((cell) => cell?.style === 'stampLine') ?? -1;
  const standing = content.sheets.find(({ name }) => name === report?.name);
  return standing?.rows.find(({ row }) => row === REPORT_ROWS.stamp)?.cells[column] !== undefined;
}

function isStampRow({ row, cells }: RowSpec): boolean {
  return row === REPORT_ROWS.stamp && cells.some((cell) => cell?.style === 'stampLine');
}

function isMark(cell: CellSpec | undefined, column: number): boolean {
  return cell?.value !== undefined && (cell.style === 'ids' || (cell.style === 'technical' && column === 0));
}

/** A row of the table as the template remembers it. */
export function rowOf(
  stamped: StampedDuty,
  indicators: StampSheet['indicators'],
  plan: Plan,
  { round, body }: Stamp,
): TemplateRow {
  const { key, measureId, periodId, obligation, periodStart, periodEnd, due, locked } = stamped;
  const text = (field: keyof typeof locked): string => locked[field] ?? '';
  const duty: Duty = { key, measureId, periodId, bodyId: body?.id ?? '', obligation, role: 'executor', executor: '' };
  const end = due ?? periodEnd;
  const measure: Measure = {
    id: measureId,
    text: text('measure'),
    textHash: stamped.textHash,
    // A kind that only a later version knows is dealt with as unknown ones are: by its name.
    deadline: { text: text('deadline'), kind: stamped.deadlineKind as DeadlineKind, periods: [] },
    executors: [],
    source: { line: 0, cells: [], deadline: text('deadline'), executors: '' },
    indicators: indicators
      .filter((indicator) => indicator.key.startsWith(`${key}#`))
      .map((indicator) => ({
        no: Number(indicator.key.slice(key.length + 1)),
        name: indicator.name,
        unit: indicator.unit,
      })),
  };
  return {
    duty,
    measure,
    stamped,
    locked: {
      key,
      no: text('no'),
      task: text('task'),
      measure: text('measure'),
      deadline: text('deadline'),
      period: text('period'),
      role: text('role'),
      more: text('more'),
    },
    columns: stamped.columns ?? '',
    kind: {
      deadlineKind: stamped.deadlineKind,
      over: end !== undefined && end < round.asOf,
      days: plausibleDays(plan, periodStart, round),
    },
    statuses: offeredStatuses(periodStart, round),
  };
}

/**
 * The stamp does not hold the plan's period: the year of its first duty starts it. It bounds only dates that ask back.
 */
export function planOf({ planId, edition, round }: Stamp, duties: readonly StampedDuty[]): Plan {
  const first = duties.map(({ periodStart }) => periodStart ?? round.asOf).sort()[0] ?? round.asOf;
  return {
    id: planId,
    edition,
    requisites: { amendments: [] },
    period: { start: `${first.slice(0, 4)}-01-01`, end: round.asOf },
    tasks: [],
    terms: [],
    diagnostics: [],
    dittoCells: 0,
  };
}

/** Leaves out the values that would be guesses; formulas and the words of the template itself stay. */
function withoutPlanWords(sheet: SheetSpec, texts: Texts): SheetSpec {
  const isReport = sheet.name === texts.t('template.sheet.report');
  const isOwn =
    sheet.name === LISTS_SHEET ||
    sheet.name === texts.t('template.sheet.indicators') ||
    sheet.name === texts.t('template.sheet.contacts');
  if (isOwn) return sheet;
  const isGuess = (row: number): boolean => !isReport || row === REPORT_ROWS.plan || row === REPORT_ROWS.body;
  return {
    ...sheet,
    rows: sheet.rows.map((line) =>
      isGuess(line.row)
        ? {
            ...line,
            cells: line.cells.map((cell) =>
              cell === undefined || cell.formula !== undefined || cell.style === undefined
                ? cell
                : { style: cell.style },
            ),
          }
        : line,
    ),
  };
}
