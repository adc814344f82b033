import { equalData } from '../../merge/equalData';
import { unitedFindings } from '../../merge/findings';
import type { Consolidation, MinistryEdit } from '../../merge/types';
import { finding, type Issue } from '../../issues/issue';
import { LISTS_SHEET, STAMP_SHEET } from '../../template/fields';
import type { Texts } from '../../texts';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import type { LargeWorkbookSpec } from '../../workbook/spec';
import { summarise } from '../summarise';
import { consolidationSpec } from './consolidationSpec';
import { LEVELS_TABLE } from './levelsSheet';
import { EARLIER_MATRIX } from './matrixSheet';
import { planOf, planSheetNames, type ReadPlan } from './readPlan';
import { readDecisions } from './readDecisions';
import { readIssues, readLog } from './readLog';
import { readEdits } from './readEdits';
import { closeGaps } from './readGaps';
import { cellsBesideTables, ownWords } from './ownWords';
import { keyOfSheet } from './overtyped/fixedTexts';
import { overtypedInShort } from './overtyped/cellFinding';
import { overtypedCells } from './overtyped/overtyped';
import { cellsBesidePlan } from './overtyped/planCells';
import { restoredData, restoredIndicators, restoredLog } from './overtyped/restored';
import { realignedData, realignedDecisions, realignedIndicators, realignedLog, realignedMatrix } from './realigned';
import { realignedSummary } from './realignedSummary';
import { readRecords } from './readRecords';
import { readReminders } from './readReminders';
import { readState, restOf, type State } from './readState';
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

type TableId = (typeof TABLES)[number];
type Tables = ReadonlyMap<string, ReadTable | undefined>;

/**
 * The consolidation that a workbook holds, with what the ministry typed since. Sheets may be renamed,
 * columns moved, rows sorted; «План» and «Органи» are read as the coordinator left them. Receipt dates and reversed
 * decisions take effect at the next `merge`.
 */
export function readConsolidation(content: WorkbookContent, vocabularies: readonly Texts[]): ReadConsolidationOutcome {
  const state = readState(content);
  if (state === undefined) return { kind: 'not-a-consolidation', reason: 'no-stamp' };
  const tables = tablesIn(content);
  const read = planOf(content, state.registry, vocabularies);
  if (read === undefined || tables.get('data') === undefined || tables.get('log') === undefined)
    return { kind: 'not-a-consolidation', reason: 'damaged' };
  const { now, before, summary, issues, typed } = partsOf(tables, state, read, vocabularies);
  const dashboard = dashboardIn(content, vocabularies);
  const besidePlan = cellsBesidePlan(content);
  const ours = withRows(tables, 'summary', summary);
  const overtyped = overtypedCells(
    { content, tables, dashboard, fixed: state.fixed, beside: cellsBesideTables(ours, dashboard, besidePlan) },
    () => writtenWorkbook(before, vocabularies.find(({ language }) => language === state.language) ?? vocabularies[0]),
    vocabularies,
  );
  return {
    kind: 'consolidation',
    consolidation: {
      ...now,
      ...given({
        overtyped: unitedFindings(before.overtyped, overtyped),
        typedSince: typed || overtyped.length > 0 ? (true as const) : undefined,
      }),
    },
    foreignSheets: foreignSheets(content, [...tables.values()], dashboardNames(vocabularies)),
    issues: [...read.issues, ...issues, ...ownWords(ours, dashboard, besidePlan), ...overtypedInShort(overtyped)],
  };
}

function tablesIn(content: WorkbookContent): Tables {
  const overflow = readTable(content, 'overflow', new Map())?.rows ?? [];
  const rest = restOf(overflow.map((row) => [row.number('no'), row.number('part'), row.text('text')] as const));
  return new Map([...TABLES, ...tablesMadeEachTime(content)].map((id) => [id, readTable(content, id, rest)]));
}

interface Parts {
  /** With what the ministry has typed since. */
  readonly now: Consolidation;
  /** As it was when the workbook was written. */
  readonly before: Consolidation;
  /** Rows of «Зведення», each with its own hidden cells. */
  readonly summary: readonly ReadRow[];
  readonly issues: readonly Issue[];
  /** The ministry has filled in its columns since the workbook was written. */
  readonly typed: boolean;
}

function partsOf(tables: Tables, state: State, read: ReadPlan, vocabularies: readonly Texts[]): Parts {
  const rows = (id: TableId): readonly ReadRow[] => tables.get(id)?.rows ?? [];
  const { plan, registry } = read;
  const found = readIssues(rows('issues'));
  const lines = restoredLog(realignedLog(rows('log')));
  const { records, lost } = readRecords(
    restoredData(
      realignedData(rows('data')),
      { data: tables.get('data'), answers: tables.get('answers'), log: lines },
      vocabularies,
    ),
    restoredIndicators(realignedIndicators(rows('indicators'))),
    vocabularies,
  );
  const log = readLog(lines, found);
  const decisions = readDecisions(realignedDecisions(rows('decisions')), vocabularies);
  const summary = realignedSummary(rows('summary'), plan, vocabularies);
  const { edits, issues: moved } = readEdits(summary, state.edits, vocabularies);
  const gaps = closeGaps(log.log, records, found.quarantine, {
    log: tables.get('log')?.sheet.name ?? '',
    data: tables.get('data')?.sheet.name ?? '',
  });
  const reminders = readReminders(realignedMatrix(rows('matrix'), registry), state.reminders);
  const { settings, revision, duties } = state;
  const common = { plan, registry, settings, revision, duties, records, quarantine: found.quarantine };
  return {
    now: {
      ...common,
      log: gaps.log,
      decisions: decisions.decisions,
      edits,
      ...given({ reminders: filled(reminders) }),
    },
    before: {
      ...common,
      log: log.written,
      decisions: decisions.written,
      edits: state.edits,
      ...given({ reminders: filled(state.reminders), overtyped: filled(found.overtyped) }),
    },
    summary,
    issues: [...gaps.issues, ...log.issues, ...decisions.issues, ...moved, ...lost.map(spoilt)],
    typed: log.typed || decisions.typed || !equalData([reminders, edits], [state.reminders, inKeyOrder(state.edits)]),
  };
}

/** The workbook as it was when we wrote it. */
function writtenWorkbook(consolidation: Consolidation, texts: Texts | undefined): LargeWorkbookSpec {
  if (texts === undefined) throw new Error('words of no language');
  return consolidationSpec(consolidation, summarise(consolidation, texts), texts);
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
  for (const sheet of content.sheets) if (tableMadeEachTime(sheet) !== undefined) ours.add(sheet.name);
  return content.sheets.map(({ name }) => name).filter((name) => !ours.has(name) && !name.startsWith(HOST_SHEETS));
}

/** The table of a sheet of ours that is never read: matrices of other rounds, clarifications, levels of the plan. */
function tableMadeEachTime({ rows }: SheetContent): string | undefined {
  const table = keyOfSheet(rows.slice(0, MADE_HEAD));
  return table !== undefined && MADE_EACH_TIME.test(table) ? table : undefined;
}
const MADE_EACH_TIME = new RegExp(`^(?:${EARLIER_MATRIX}\\d+|clarifications|${LEVELS_TABLE})$`);

function tablesMadeEachTime({ sheets }: WorkbookContent): readonly string[] {
  return sheets.flatMap((sheet) => tableMadeEachTime(sheet) ?? []);
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
