import { given } from '../given';
import { groupBy } from '../groups';
import { baseKey } from '../merge/placement';
import { choose, RESUBMISSION_CHOICES, type ResubmissionChoice } from '../merge/chooseAnswer';
import { standingOfEntry } from '../merge/entryStanding';
import { compareStanding, contentKey } from '../merge/precedence';
import { hasGoneBack } from '../merge/regressions';
import type { Consolidation, MergeRecord } from '../merge/types';
import { summarise } from '../summary/summarise';
import type { ProposedStatus } from '../summary/types';
import { INPUT_FIELDS } from '../template/fields';
import type { Texts } from '../texts';
import type { FieldChange, FigureChange } from './returnDiff';
import { wordDiff } from './wordDiff';

/** A row that a body has answered more than once, and what the later answer changes. */
export interface Resubmission {
  readonly bodyId: string;
  readonly key: string;
  readonly roundId: string;
  readonly earlier: { readonly file: string; readonly sha256: string };
  readonly later: { readonly file: string; readonly sha256: string };
  readonly fields: readonly FieldChange[];
  readonly figures: readonly FigureChange[];
  readonly wentBack?: true;
  /** What the ministry has decided; the later answer counts until it decides otherwise. */
  readonly choice?: ResubmissionChoice;
  /** The proposed status of the measure with the earlier and with the later answer. */
  readonly summary: { readonly earlier: ProposedStatus; readonly later: ProposedStatus };
}

type Pair = readonly [earlier: MergeRecord, later: MergeRecord];

/** Rows with more than one answer of their body, in the order of the records. */
export function resubmissions(consolidation: Consolidation, texts: Texts): readonly Resubmission[] {
  const pairs = pairsOf(consolidation);
  if (pairs.length === 0) return [];
  const choices = choicesMade(consolidation);
  const rows = pairs.map(([, { provenance, key, bodyId }]) => ({ sha256: provenance.sha256, key, body: bodyId }));
  const { asOf } = consolidation.settings;
  const statuses = (choice: ResubmissionChoice): ReadonlyMap<string, ProposedStatus> =>
    new Map(
      summarise(choose(consolidation, rows, choice, asOf), texts).rows.map(({ key, proposed }) => [key, proposed]),
    );
  const [kept, accepted] = [statuses('keep'), statuses('accept')];
  return pairs.map((pair) => {
    const [earlier, later] = pair;
    const { bodyId, key, roundId } = later;
    const row = baseKey(key);
    const gone = hasGoneBack(earlier.answer.status, later.answer.status);
    return {
      bodyId,
      key,
      roundId,
      earlier: fileOf(earlier),
      later: fileOf(later),
      fields: fieldChanges(pair),
      figures: figureChanges(pair),
      summary: { earlier: kept.get(row) ?? 'noReport', later: accepted.get(row) ?? 'noReport' },
      ...given({
        wentBack: gone ? (true as const) : undefined,
        choice: choices.get(`${later.provenance.sha256}\n${key}`),
      }),
    };
  });
}

/** The newest answer of each row and the newest one before it that says something else. */
function pairsOf({ records, log, settings }: Consolidation): readonly Pair[] {
  const files = new Map(log.map((entry) => [entry.identity.sha256, entry]));
  const rows = groupBy(
    records.filter(
      ({ rule, provenance, roundId }) =>
        rule !== 'undone' && rule !== 'closed' && provenance.letter === undefined && roundId === settings.round.id,
    ),
    ({ bodyId, key, answeredBy = '' }) => `${bodyId}\n${key}\n${answeredBy}`,
  );
  return [...rows.values()].flatMap((own): readonly Pair[] => {
    const inOrder = own
      .map((record) => ({
        record,
        standing: standingOfEntry(files.get(record.provenance.sha256), record.provenance),
      }))
      .sort((a, b) => compareStanding(a.standing, b.standing))
      .map(({ record }) => record);
    const later = inOrder.at(-1);
    const earlier = inOrder.findLast(
      (record) =>
        later !== undefined &&
        record.provenance.sha256 !== later.provenance.sha256 &&
        contentOf(record) !== contentOf(later),
    );
    return later === undefined || earlier === undefined ? [] : [[earlier, later]];
  });
}

function contentOf({ answer, indicators, withdrawn }: MergeRecord): string {
  return contentKey(answer, indicators, withdrawn === true);
}

function fileOf({ provenance }: MergeRecord): Resubmission['later'] {
  return { file: provenance.file, sha256: provenance.sha256 };
}

function fieldChanges([earlier, later]: Pair): readonly FieldChange[] {
  return INPUT_FIELDS.flatMap((field) => {
    const [before, after] = [earlier.verbatim[field] ?? '', later.verbatim[field] ?? ''];
    return before === after ? [] : [{ field, before, after, words: wordDiff(before, after) }];
  });
}

function figureChanges([earlier, later]: Pair): readonly FigureChange[] {
  const values = ({ indicators }: MergeRecord): ReadonlyMap<string, number | undefined> =>
    new Map(indicators.map(({ key, value }) => [key, value]));
  const [before, after] = [values(earlier), values(later)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ key, ...given({ before: before.get(key), after: after.get(key) }) }));
}

function choicesMade({ decisions }: Consolidation): ReadonlyMap<string, ResubmissionChoice> {
  return new Map(
    decisions.flatMap(({ kind, reversed, params }) => {
      const choice = RESUBMISSION_CHOICES.find((one) => one === params.choice);
      return kind !== 'resubmission' || reversed === true || choice === undefined
        ? []
        : [[`${params.sha256 ?? ''}\n${params.key ?? ''}`, choice] as const];
    }),
  );
}
