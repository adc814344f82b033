import type { Duty } from '../../duties/types';
import type { LargeSheetSpec, RowSpec } from '../../workbook/spec';
import { CONSOLIDATION_FORMAT, STAMP_SHEET } from '../../template/fields';
import { stampPairs, type Stamp } from '../../template/stamp';
import type { Consolidation } from '../../merge/types';
import type { Texts } from '../../texts';
import { paperRows } from '../../plan/sheet/keptPaper';
import { planDataRows } from '../../plan/sheet/planData';
import { fixedMarks } from './overtyped/fixedTexts';
import { fits, mayRunOver, type LongTexts } from './longText';
import { stableJson } from '../../text/digest';

/** What the workbook says of itself in `_planzvit` and in its properties. */
export function consolidationStamp({ plan, settings }: Consolidation, texts: Texts): Stamp {
  return {
    kind: 'consolidation',
    format: CONSOLIDATION_FORMAT,
    planId: plan.id,
    edition: plan.edition,
    round: settings.round,
    language: texts.language,
    registryDate: settings.registryDate,
    created: settings.asOf,
  };
}

/** The first words of the rows of `_planzvit`, after the stamp. */
export const STATE_ROWS = {
  revision: 'revision',
  on: 'on',
  coordinator: 'coordinator',
  threshold: 'threshold',
  membership: 'membership',
  alias: 'alias',
  duty: 'obligation',
  edit: 'edit',
  shiftsRestDays: 'shiftsRestDays',
  earlierRound: 'earlierRound',
  reminder: 'reminder',
  registry: 'registryData',
  charts: 'charts',
  rest: 'rest',
  planColumn: 'planColumn',
  fixed: 'fixedTexts',
} as const;

/**
 * `_planzvit`: the stamp, the settings, who owes what, and the ministry's edits with the proposals they were made
 * on.
 */
export function stateSheet(
  consolidation: Consolidation,
  texts: Texts,
  long: LongTexts,
  sheets: readonly LargeSheetSpec[],
): LargeSheetSpec {
  const charts = sheets.flatMap((sheet) => sheet.charts ?? []).length;
  const { settings, duties, edits, revision, plan, registry } = consolidation;
  const words: readonly (readonly string[])[] = [
    ...stampPairs(consolidationStamp(consolidation, texts)),
    [STATE_ROWS.revision, String(revision)],
    [STATE_ROWS.on, settings.on],
    [STATE_ROWS.charts, String(charts)],
    ...(settings.coordinator === undefined ? [] : [[STATE_ROWS.coordinator, settings.coordinator]]),
    ...(settings.threshold === undefined ? [] : [[STATE_ROWS.threshold, String(settings.threshold)]]),
    ...[...settings.membership].map(([executor, bodies]) => [STATE_ROWS.membership, executor, bodies.join(',')]),
    ...[...settings.aliases].map(([written, status]) => [STATE_ROWS.alias, written, status]),
    ...(settings.shiftsRestDays === true ? [[STATE_ROWS.shiftsRestDays, 'yes']] : []),
    ...(settings.earlierRounds ?? []).map(({ id, asOf, due }) => [STATE_ROWS.earlierRound, id, asOf, due]),
    ...(consolidation.reminders ?? []).map(({ bodyId, words }) => [STATE_ROWS.reminder, bodyId, words]),
    ...edits.map((edit) => [STATE_ROWS.edit, edit.key, stableJson(edit)]),
    ...paperRows(settings.paper),
    ...(settings.planColumns ?? []).map((name) => [STATE_ROWS.planColumn, name]),
    ...planDataRows(plan),
    ...fixedMarks(sheets, texts).map(([key, marks]) => [STATE_ROWS.fixed, key, marks]),
    [STATE_ROWS.registry, stableJson(registry)],
  ];
  const head = words.map((cells) => cells.map((text) => long.fit(text)));
  // Who owes what is most of it, and made when it is written; of executors of many words the rest stands above.
  const wordy = new Map(
    duties.filter(dutyMayRunOver).map((duty) => [duty, dutyWords(duty).map((text) => long.fit(text))] as const),
  );
  // These texts are for machines: their continuations stay here, not on a sheet for people.
  const rest = long.parts.map(([number, part, text]) => [STATE_ROWS.rest, String(number), String(part), text]);
  return {
    name: STAMP_SHEET,
    state: 'veryHidden',
    columns: [{ width: 14 }, { width: 24 }, { width: 40 }],
    rows: {
      head: [...head, ...rest].map(rowOf),
      count: duties.length,
      make: (place) => {
        const duty = duties[place];
        if (duty === undefined) throw new RangeError(`no duty ${place}`);
        return rowOf(wordy.get(duty) ?? dutyWords(duty), head.length + rest.length + place);
      },
    },
  };
}

function rowOf(cells: readonly string[], place: number): RowSpec {
  return { row: place + 1, cells: cells.map((value) => (value === '' ? undefined : { value, style: 'ids' })) };
}

function dutyWords(duty: Duty): readonly string[] {
  return [
    STATE_ROWS.duty,
    duty.key,
    duty.measureId,
    duty.periodId,
    duty.bodyId,
    duty.obligation,
    duty.role,
    duty.executor,
    duty.inheritedFrom === undefined ? '' : stableJson(duty.inheritedFrom),
  ];
}

function dutyMayRunOver({ executor, inheritedFrom }: Duty): boolean {
  return !fits(executor) || (inheritedFrom !== undefined && mayRunOver(inheritedFrom));
}
