import { isCivilDate } from '../../calendar/civilDate';
import type { Registry } from '../../bodies/types';
import type { Duty, Obligation } from '../../duties/types';
import type { ConsolidationSettings, MinistryEdit, SentReminder } from '../../merge/types';
import { readPaperRows } from '../../plan/sheet/keptPaper';
import { STAMP_SHEET } from '../../template/fields';
import type { WorkbookContent } from '../../workbook/content';
import { joinLongText } from './longText';
import { plainText } from './readTable';
import { STATE_ROWS } from './stateSheet';
import { given } from '../../given';

export interface State {
  readonly settings: ConsolidationSettings;
  readonly revision: number;
  readonly duties: readonly Duty[];
  readonly edits: readonly MinistryEdit[];
  readonly registry?: Registry;
  readonly reminders: readonly SentReminder[];
  /** Language of its words. */
  readonly language?: string;
  /** Marks of the texts that stand in no row of a table, by the key of their sheet. */
  readonly fixed: ReadonlyMap<string, string>;
}

/** What `_planzvit` of a consolidation holds; undefined when the workbook is no consolidation of ours. */
export function readState(content: WorkbookContent): State | undefined {
  const sheet = content.sheets.find(({ name }) => name === STAMP_SHEET);
  const raw = (sheet?.rows ?? []).map(({ cells }) => cells.map((cell) => plainText(cell)));
  const rest = restOf(
    raw
      .filter(([first]) => first === STATE_ROWS.rest)
      .map(([, number, part, text]) => [Number(number), Number(part), text ?? ''] as const),
  );
  const rows = raw
    .filter(([first]) => first !== STATE_ROWS.rest)
    .map((cells) => cells.map((text) => joinLongText(text, rest)));
  const pairs = new Map(rows.map(([key, value]) => [key ?? '', value ?? '']));
  const of = (first: string): readonly (readonly string[])[] => rows.filter((row) => row[0] === first);
  const asOf = pairs.get('asOf') ?? '';
  if (pairs.get('kind') !== 'consolidation' || !isCivilDate(asOf)) return undefined;
  const earlierRounds = of(STATE_ROWS.earlierRound).map(([, id = '', on = '', due = '']) => ({ id, asOf: on, due }));
  const coordinator = pairs.get(STATE_ROWS.coordinator);
  const threshold = pairs.get(STATE_ROWS.threshold);
  const registry = parsed<Registry>(pairs.get(STATE_ROWS.registry));
  return {
    revision: Number(pairs.get(STATE_ROWS.revision) ?? 1),
    duties: of(STATE_ROWS.duty).map(dutyOf),
    fixed: new Map(of(STATE_ROWS.fixed).map(([, key = '', marks = '']) => [key, marks])),
    reminders: of(STATE_ROWS.reminder).map(([, bodyId = '', text = '']) => ({ bodyId, words: text })),
    edits: of(STATE_ROWS.edit).flatMap(([, , json]) => parsed<MinistryEdit>(json) ?? []),
    settings: {
      round: { id: pairs.get('round') ?? '', asOf, due: pairs.get('due') ?? asOf },
      on: pairs.get(STATE_ROWS.on) ?? asOf,
      registryDate: pairs.get('registryDate') ?? asOf,
      asOf: pairs.get('created') ?? asOf,
      membership: new Map(
        of(STATE_ROWS.membership).map(([, executor, bodies]) => [
          executor ?? '',
          (bodies ?? '').split(',').filter((id) => id !== ''),
        ]),
      ),
      aliases: new Map(of(STATE_ROWS.alias).map(([, written, status]) => [written ?? '', status ?? ''])),
      ...given({
        coordinator,
        threshold: threshold === undefined ? undefined : Number(threshold),
        shiftsRestDays: pairs.has(STATE_ROWS.shiftsRestDays) ? (true as const) : undefined,
        earlierRounds: earlierRounds.length === 0 ? undefined : earlierRounds,
        paper: readPaperRows(rows),
        planColumns: columnsIn(of(STATE_ROWS.planColumn)),
      }),
    },
    ...given({ registry, language: pairs.get('language') }),
  };
}

/** Further columns of the plan that the summary carries. */
function columnsIn(rows: readonly (readonly string[])[]): readonly string[] | undefined {
  return rows.length === 0 ? undefined : rows.map(([, name = '']) => name);
}

/** Charts that we drew when we wrote the workbook: more are somebody's own. Format 1 drew three and did not say so. */
export function chartsDrawn(content: WorkbookContent): number {
  const rows = content.sheets.find(({ name }) => name === STAMP_SHEET)?.rows ?? [];
  const cells = rows.find((row) => plainText(row.cells[0]) === STATE_ROWS.charts)?.cells;
  return cells === undefined ? CHARTS_OF_FORMAT_1 : Number(plainText(cells[1]));
}
const CHARTS_OF_FORMAT_1 = 3;

/** Continuations by number, their parts in order. */
export function restOf(
  parts: readonly (readonly [number: number, part: number, text: string])[],
): ReadonlyMap<number, string> {
  const rest = new Map<number, string>();
  for (const [number, , text] of [...parts].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
    rest.set(number, (rest.get(number) ?? '') + text);
  return rest;
}

/** JSON that we wrote ourselves; undefined when someone has spoilt it. */
export function parsed<T>(json: string | undefined): T | undefined {
  if (json === undefined || json === '') return undefined;
  try {
    return JSON.parse(json) as T;
  } catch {
    return undefined;
  }
}

function dutyOf([
  ,
  key = '',
  measureId = '',
  periodId = '',
  bodyId = '',
  obligation = '',
  role = '',
  executor = '',
  inherited = '',
]: readonly string[]): Duty {
  const inheritedFrom = parsed<NonNullable<Duty['inheritedFrom']>>(inherited);
  return {
    key,
    measureId,
    periodId,
    bodyId,
    executor,
    obligation: obligation as Obligation,
    role: role as Duty['role'],
    ...given({ inheritedFrom }),
  };
}
