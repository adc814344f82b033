import { given } from '../../core/given';
import { groupBy } from '../../core/groups';
import type { Consolidation, FileLogEntry } from '../../core/merge/types';
import type { KeptForm } from '../../core/plan/sheet/keptPaper';
import { extraColumnsOf } from '../../core/plan/sheet/ownColumns';
import { summarise } from '../../core/summary/summarise';
import type { Summary } from '../../core/summary/types';
import { PROPOSED_STATUSES } from '../../core/template/statuses';
import type { Texts } from '../../core/texts';
import type { MergedView, Undoable } from '../../ports';
import { causesOf } from './causes';
import { decisionLines, unknownStatuses } from './decisionViews';
import { fileLines } from './fileViews';
import { closedView } from './closings';
import { barsOf, levelLines, summaryLines } from './summaryView';
import type { Work } from './work';

const ISSUES_SHOWN = 50;
const ROW_COUNTS = ['rowsRead', 'rowsAccepted', 'rowsSuperseded', 'rowsDuplicate', 'rowsQuarantined'] as const;

/** What the screen shows of a merge: counts, verdicts and proposals, no records. */
export function mergedView(
  consolidation: Consolidation,
  texts: Texts,
  { revision, remarks = [] }: Pick<Work, 'revision' | 'remarks'>,
  undoable?: Undoable,
): MergedView {
  const summary = summarise(consolidation, texts);
  return {
    kind: 'merged',
    totals: totalsOf(consolidation.log),
    files: fileLines(consolidation),
    bodies: summary.bodies.map(({ id, name, state }) => ({ id, name, state })),
    rows: summaryLines(consolidation, summary, texts),
    measures: measuresOf(summary),
    unknownStatuses: unknownStatuses(consolidation),
    decisions: decisionLines(consolidation),
    causes: causesOf(consolidation),
    bars: barsOf(consolidation, summary, texts),
    levels: levelLines(consolidation, summary),
    unwritten: consolidation.revision !== revision,
    remarks: remarks.slice(0, ISSUES_SHOWN),
    ...given({
      undoable,
      closed: closedView(consolidation),
      paper: paperKept(consolidation),
      planColumns: columnChoices(consolidation, texts),
    }),
  };
}

function measuresOf({ measures }: Summary): MergedView['measures'] {
  const by = groupBy(measures, ({ final }) => final);
  return PROPOSED_STATUSES.flatMap((status) => {
    const ids = (by.get(status) ?? []).map(({ measureId }) => measureId);
    return ids.length === 0 ? [] : [{ status, count: ids.length, ids }];
  });
}

function columnChoices({ plan, settings }: Consolidation, texts: Texts): MergedView['planColumns'] {
  const { planColumns = [] } = settings;
  const columns = extraColumnsOf(plan, texts);
  return columns.length === 0
    ? undefined
    : columns.map(({ name, title }) => ({ name, title, carried: planColumns.includes(name) }));
}

/** By name; a file that was too large to be kept is none. */
function paperKept({ settings: { paper } }: Consolidation): MergedView['paper'] {
  const nameOf = (form: KeptForm | undefined): string | undefined =>
    form?.base64 === undefined ? undefined : form.name;
  const kept = given({ letterhead: nameOf(paper?.letterhead), form: nameOf(paper?.form) });
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function totalsOf(log: readonly FileLogEntry[]): Readonly<Record<string, number>> {
  const totals: Record<string, number> = { files: log.length };
  for (const entry of log) {
    totals[entry.verdict] = (totals[entry.verdict] ?? 0) + 1;
    for (const count of ROW_COUNTS) totals[count] = (totals[count] ?? 0) + entry[count];
  }
  return totals;
}
