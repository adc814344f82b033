import { equalData } from '../../merge/equalData';
import type { Consolidation, MinistryEdit } from '../../merge/types';
import { finding, type Issue } from '../../issues/issue';
import { LISTS_SHEET, STAMP_SHEET } from '../../template/fields';
import type { Texts } from '../../texts';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import { LEVELS_TABLE } from './levelsSheet';
import { EARLIER_MATRIX } from './matrixSheet';
import { planOf, planSheetNames } from './readPlan';
import { readDecisions } from './readDecisions';
import { readIssues, readLog } from './readLog';
import { readEdits } from './readEdits';
import { closeGaps } from './readGaps';
import { ownWords } from './ownWords';
import { realignedData, realignedDecisions, realignedIndicators, realignedLog, realignedMatrix } from './realigned';
import { realignedSummary } from './realignedSummary';
import { readRecords } from './readRecords';
import { readReminders } from './readReminders';
import { readState, restOf } from './readState';
import { readTable, type ReadRow, type ReadTable } from './readTable';
import { given } from '../../given';
import { compareText } from '../../text/order';

export type ReadConsolidationOutcome =
  | {
      readonly kind: 'consolidation';
      readonly consolidation: Consolidation;
      /** Sheets that are not ours: a host keeps them or refuses before it writes. */
      readonly foreignSheets: readonly string[];
      /** What could not be taken back as it was written. */
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'not-a-consolidation'; readonly reason: 'no-stamp' | 'damaged' };

/** While a host writes, and for its undo, it keeps sheets of its own under names that begin like this. */
const HOST_SHEETS = '_pz_';

/** What «Огляд» was called in format 1. */
const DASHBOARDS_OF_FORMAT_1 = ['Дашборд', 'Dashboard'];

/** Tables of the workbook by the ids in their hidden rows; «Стан подання» and «Огляд» are made again each time. */
const TABLES = [
  'summary',
  'matrix',
  'log',
  'data',
  'indicators',
  'issues',
  'open',
  'decisions',
  'answers',
  'clusters',
  'overflow',
] as const;

/**
 * The consolidation that a workbook holds, with what the ministry typed since. Sheets may be renamed,
 * columns moved, rows sorted; «План» and «Органи» are read as the coordinator left them. Receipt dates and reversed
 * decisions take effect at the next `merge`.
 */
export function readConsolidation(content: WorkbookContent, vocabularies: readonly Texts[]): ReadConsolidationOutcome {
  const state = readState(content);
  if (state === undefined) return { kind: 'not-a-consolidation', reason: 'no-stamp' };
  const overflow = readTable(content, 'overflow', new Map())?.rows ?? [];
  const rest = restOf(overflow.map((row) => [row.number('no'), row.number('part'), row.text('text')] as const));
  const tables = new Map(TABLES.map((id) => [id, readTable(content, id, rest)]));
  const rows = (id: (typeof TABLES)[number]): readonly ReadRow[] => tables.get(id)?.rows ?? [];
  const read = planOf(content, state.registry, vocabularies);
  if (read === undefined || tables.get('data') === undefined || tables.get('log') === undefined)
    return { kind: 'not-a-consolidation', reason: 'damaged' };
  const { plan, registry } = read;
  const issues = readIssues(rows('issues'));
  const { records, lost } = readRecords(
    realignedData(rows('data')),
    realignedIndicators(rows('indicators')),
    vocabularies,
  );
  const { log, issues: unread, typed: receipt } = readLog(realignedLog(rows('log')), issues);
  const {
    decisions,
    issues: unclear,
    typed: reversal,
  } = readDecisions(realignedDecisions(rows('decisions')), vocabularies);
  const summary = realignedSummary(rows('summary'), plan, vocabularies);
  const { edits, issues: moved } = readEdits(summary, state.edits, vocabularies);
  const gaps = closeGaps(log, records, issues.quarantine, {
    log: tables.get('log')?.sheet.name ?? '',
    data: tables.get('data')?.sheet.name ?? '',
  });
  const reminders = readReminders(realignedMatrix(rows('matrix'), registry), state.reminders);
  const typed = receipt || reversal || !equalData([reminders, edits], [state.reminders, inKeyOrder(state.edits)]);
  return {
    kind: 'consolidation',
    consolidation: {
      plan,
      registry,
      settings: state.settings,
      revision: state.revision,
      duties: state.duties,
      records,
      log: gaps.log,
      quarantine: issues.quarantine,
      decisions,
      edits,
      ...given({ reminders: filled(reminders), typedSince: typed ? (true as const) : undefined }),
    },
    foreignSheets: foreignSheets(content, [...tables.values()], dashboardNames(vocabularies)),
    issues: [
      ...read.issues,
      ...gaps.issues,
      ...unread,
      ...unclear,
      ...moved,
      ...ownWords(withRows(tables, 'summary', summary), dashboardIn(content, vocabularies)),
      ...lost.map(spoilt),
    ],
  };
}

/** The tables, one of them with its rows put right. */
function withRows<Id>(
  tables: ReadonlyMap<Id, ReadTable | undefined>,
  id: Id,
  rows: readonly ReadRow[],
): ReadonlyMap<Id, ReadTable | undefined> {
  const table = tables.get(id);
  return table === undefined ? tables : new Map(tables).set(id, { ...table, rows });
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function inKeyOrder(edits: readonly MinistryEdit[]): readonly MinistryEdit[] {
  return [...edits].sort((a, b) => compareText(a.key, b.key));
}

/** Sheets that neither we nor a host have written. */
function foreignSheets(
  content: WorkbookContent,
  tables: readonly (ReadTable | undefined)[],
  dashboards: ReadonlySet<string>,
): readonly string[] {
  const ours = new Set([
    ...tables.flatMap((table) => table?.sheet.name ?? []),
    STAMP_SHEET,
    LISTS_SHEET,
    ...planSheetNames(content),
    ...dashboards,
  ]);
  for (const sheet of content.sheets) if (isMadeEachTime(sheet)) ours.add(sheet.name);
  return content.sheets.map(({ name }) => name).filter((name) => !ours.has(name) && !name.startsWith(HOST_SHEETS));
}

/** Sheets of ours that are never read: matrices of other rounds, clarifications, levels of the plan. */
function isMadeEachTime({ rows }: SheetContent): boolean {
  const isId = (cell: unknown): boolean =>
    typeof cell === 'string' && new RegExp(`^(?:${EARLIER_MATRIX}\\d+|clarifications|${LEVELS_TABLE})\\.`).test(cell);
  return rows.slice(0, MADE_HEAD).some(({ cells }) => cells.filter(isId).length >= 2);
}

/** Rows within which the hidden row of ids stands. */
const MADE_HEAD = 40;

function spoilt({ sheet, row }: Pick<ReadRow, 'sheet' | 'row'>): Issue {
  return finding('merge-record-spoilt', 'error', { sheet, row }, { sheet, row });
}

function dashboardIn({ sheets }: WorkbookContent, vocabularies: readonly Texts[]): SheetContent | undefined {
  const names = dashboardNames(vocabularies);
  return sheets.find(({ name }) => names.has(name));
}

function dashboardNames(vocabularies: readonly Texts[]): ReadonlySet<string> {
  return new Set([...vocabularies.map((texts) => texts.t('summary.sheet.dashboard')), ...DASHBOARDS_OF_FORMAT_1]);
}
