import { OFFICER_STATUSES, STATUS_TABLE } from '../../core/template/statuses';
import { given } from '../../core/given';
import { groupBy } from '../../core/groups';
import { baseKey } from '../../core/merge/placement';
import type { Consolidation, Provenance } from '../../core/merge/types';
import { shortPeriod } from '../../core/template/words/periodWords';
import { summarise } from '../../core/summary/summarise';
import type { DutyCell } from '../../core/summary/types';
import { severalPeriods } from '../../core/summary/workbook/matrixSheet';
import { cellReference } from '../../core/workbook/reference';
import { INPUT_FIELDS } from '../../core/template/fields';
import type { Texts } from '../../core/texts';
import type { AnswerView, MatrixMark, MatrixView } from '../../ports';

/** «Стан подання» as the screen shows it: marks, no answers. */
export function matrixView(consolidation: Consolidation, texts: Texts): MatrixView {
  const summary = summarise(consolidation, texts);
  const several = severalPeriods(summary.rows);
  const names = new Map(consolidation.registry.bodies.map(({ id, name }) => [id, name]));
  const byBody = groupBy(summary.cells, ({ bodyId }) => bodyId);
  return {
    columns: summary.rows.map(({ key, measureId, periodId }) => ({
      key,
      measureId,
      periodId,
      ...given({ period: several.has(measureId) ? shortPeriod(periodId, texts, consolidation.plan) : undefined }),
    })),
    rows: summary.bodies.map(({ id, name, state, answered, duties, receivedOn }) => ({
      id,
      name: names.get(id) ?? name,
      state,
      answered,
      duties,
      ...given({ receivedOn }),
      cells: Object.fromEntries(
        [...groupBy(byBody.get(id) ?? [], ({ key }) => baseKey(key))].map(([key, cells]) => [key, worst(cells)]),
      ),
    })),
  };
}

/** What a body answered to one row of the summary, and where that stands. */
export function answersAt(
  consolidation: Consolidation,
  bodyId: string,
  key: string,
  texts: Texts,
): readonly AnswerView[] {
  return summarise(consolidation, texts)
    .cells.filter((cell) => cell.bodyId === bodyId && baseKey(cell.key) === key)
    .map((cell) => answerView(cell, consolidation));
}

/** What became of a duty: the answer word for word, or the row that could not be accepted, and where it stands. */
export function answerView(cell: DutyCell, { registry, quarantine }: Consolidation): AnswerView {
  const { record, key, bodyId } = cell;
  const stuck =
    cell.state === 'quarantined' ? quarantine.find((row) => row.bodyId === bodyId && row.key === key) : undefined;
  const verbatim: Readonly<Record<string, string | undefined>> = record?.verbatim ?? stuck?.verbatim ?? {};
  return {
    key,
    bodyName: registry.bodies.find(({ id }) => id === bodyId)?.name ?? bodyId,
    mark: markOf(cell),
    fields: INPUT_FIELDS.flatMap((field) => {
      const value = verbatim[field] ?? '';
      return value === '' ? [] : [{ field, value }];
    }),
    issues: stuck?.issues ?? [],
    ...placeOf(record?.provenance ?? stuck?.provenance),
  };
}

function placeOf(provenance: Provenance | undefined): Pick<AnswerView, 'file' | 'sheet' | 'cell' | 'letter'> {
  if (provenance === undefined) return {};
  const { file, member, sheet, row, cells, letter } = provenance;
  if (letter !== undefined || row === 0) return given({ letter });
  return { file: member ?? file, sheet, cell: cells.status ?? cellReference(row, 1) };
}

/** Marks that a cell of several duties shows before all others. */
const WORST: readonly MatrixMark[] = [
  'quarantined',
  'missing',
  ...OFFICER_STATUSES.filter((status) => STATUS_TABLE[status].tone === 'bad'),
];

/** A column of the sheet may stand for several duties of a body (its own, and one that it inherited). */
function worst(cells: readonly DutyCell[]): MatrixMark {
  const marks = cells.map(markOf);
  return WORST.find((bad) => marks.includes(bad)) ?? marks[0] ?? 'missing';
}

function markOf({ state, record, obligation }: DutyCell): MatrixMark {
  if (state === 'answered') return record?.answer.status ?? 'unclear';
  return state === 'missing' && obligation !== 'obliged' ? 'notOwed' : state;
}
