import { given } from '../given';
import { closingOfFindings } from '../merge/closedFindings';
import { standingOfEntry } from '../merge/entryStanding';
import { compareStanding } from '../merge/precedence';
import type { Consolidation, MergeRecord } from '../merge/types';
import { counts } from '../summary/dutyCells';
import type { Summary } from '../summary/types';
import { whatChanged } from '../summary/workbook/changed';
import { fileLabel } from '../returned/fileLabel';
import { codedWords, type Texts } from '../texts';

/** Something that a person has to decide before the round is closed. */
export interface Unsettled {
  readonly code: 'status' | 'data-changed' | 'refused-row' | 'refused-file' | 'asked' | 'receipt';
  /** Key of the row, where it is about one. */
  readonly key?: string;
  readonly bodyId?: string;
  readonly file?: string;
  /** In words, in the language of the run. */
  readonly words: string;
}

/**
 * What is still to be decided: rows whose status only a person can say, rows whose data changed under a person's hand,
 * answers that were refused and never fixed, bodies that were asked and have not answered, cells that two filled
 * differently. A body that has not reported is no open decision: «інформацію не надано» is what the summary says.
 */
export function unsettledIn(consolidation: Consolidation, summary: Summary, texts: Texts): readonly Unsettled[] {
  return [
    ...openStatuses(summary, texts),
    ...refusedRows(consolidation, texts),
    ...refusedFiles(consolidation, texts),
    ...openQuestions(consolidation),
  ];
}

/** Proposals that are no status of a measure. */
const UNDECIDED: ReadonlySet<string> = new Set(['needsDecision', 'insufficient']);

function openStatuses({ rows }: Summary, texts: Texts): readonly Unsettled[] {
  return rows.flatMap((row): readonly Unsettled[] => {
    const changed = whatChanged(row, texts);
    const isUndecided = row.edit?.status === undefined && UNDECIDED.has(row.proposed);
    return [
      ...(isUndecided
        ? [{ code: 'status' as const, key: row.key, words: codedWords(texts, 'summary.reason', row.reason) }]
        : []),
      ...(changed === '' ? [] : [{ code: 'data-changed' as const, key: row.key, words: changed }]),
    ];
  });
}

function refusedRows({ quarantine, log }: Consolidation, texts: Texts): readonly Unsettled[] {
  const aside = new Set(log.filter((entry) => !counts(entry)).map(({ identity }) => identity.sha256));
  return quarantine
    .filter(({ closedBy, provenance }) => closedBy === undefined && !aside.has(provenance.sha256))
    .map(({ key, bodyId, provenance, issues }) => ({
      code: 'refused-row' as const,
      ...given({ key, bodyId }),
      file: fileLabel(provenance),
      words: issues.map((issue) => codedWords(texts, 'issue', issue)).join(' '),
    }));
}

/** Files that nobody has dealt with: not read, or with errors of their own. */
function refusedFiles(consolidation: Consolidation, texts: Texts): readonly Unsettled[] {
  const closedBy = closingOfFindings(consolidation);
  const refused = new Set(consolidation.quarantine.map(({ provenance }) => provenance.sha256));
  const answered = new Set(consolidation.records.flatMap(({ bodyId, state }) => (state === 'current' ? [bodyId] : [])));
  return consolidation.log.filter(counts).flatMap((entry): readonly Unsettled[] => {
    const { identity, bodyId, verdict, issues } = entry;
    // What was refused row by row stands with its rows; another plan's file has been dealt with by its verdict.
    if (refused.has(identity.sha256) || verdict === 'foreign' || verdict === 'companion') return [];
    if (verdict === 'superseded' || verdict === 'duplicate') return [];
    if (verdict !== 'accepted' && bodyId !== undefined && answered.has(bodyId)) return [];
    const open = issues.filter((issue) => issue.severity === 'error' && closedBy(entry, issue) === undefined);
    const conflicts = issues.filter(({ code }) => code === 'merge-receipt-conflict');
    const reported = [...open, ...conflicts];
    if (reported.length === 0) return [];
    return [
      {
        code: open.length === 0 ? 'receipt' : 'refused-file',
        file: fileLabel(identity),
        ...given({ bodyId }),
        words: reported.map((issue) => codedWords(texts, 'issue', issue)).join(' '),
      },
    ];
  });
}

function openQuestions({ decisions, records, log }: Consolidation): readonly Unsettled[] {
  const files = new Map(log.map((entry) => [entry.identity.sha256, entry]));
  const standing = ({ provenance }: MergeRecord): ReturnType<typeof standingOfEntry> =>
    standingOfEntry(files.get(provenance.sha256), provenance);
  return decisions.flatMap(({ kind, reversed, params }): readonly Unsettled[] => {
    if (kind !== 'resubmission' || reversed === true || params.choice !== 'ask') return [];
    const waits = records.find(
      ({ key, rule, provenance }) => rule === 'kept' && key === params.key && provenance.sha256 === params.sha256,
    );
    if (waits === undefined) return [];
    const isAnswered = records.some(
      (other) =>
        other.bodyId === waits.bodyId &&
        other.key === waits.key &&
        compareStanding(standing(other), standing(waits)) > 0,
    );
    const { key, bodyId, provenance } = waits;
    return isAnswered ? [] : [{ code: 'asked', key, bodyId, file: fileLabel(provenance), words: '' }];
  });
}
