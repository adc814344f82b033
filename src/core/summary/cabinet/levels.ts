import type { DocumentBlock, TableCell, TableColumn } from '../document';
import { hasLevels, levelCounts, levelMeasures, LEVEL_COUNTS, type LevelMeasures } from '../levelStandings';
import { percent } from '../officialWords';
import type { CabinetContext } from './context';

/** Of a table with more rows tasks are left out, then the lower goals. */
const MOST_ROWS = 40;
/** Share of a column of figures, in percent. */
const FIGURE = 8;

/** What stands under each goal, direction and task; nothing for a plan of tasks alone. */
export function levelsTable({ consolidation, summary, texts }: CabinetContext): readonly DocumentBlock[] {
  const { plan } = consolidation;
  if (!hasLevels(plan)) return [];
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const lines = fitting(levelMeasures(plan).filter(({ measures, text }) => measures.length > 0 && text !== ''));
  const all = summary.measures.map(({ measureId }) => measureId);
  const whole = levelCounts(all, finals);
  // A column of noughts says nothing on paper.
  const counted = LEVEL_COUNTS.filter((id) => whole[id] > 0 || id === 'done' || id === 'notDone');
  const figures = (measures: readonly string[], bold: boolean): readonly TableCell[] => {
    const counts = levelCounts(measures, finals);
    return [measures.length, ...counted.map((id) => counts[id]), percent(counts.done, measures.length)].map(
      (value): TableCell => ({ text: String(value), align: 'center', ...(bold ? { bold } : {}) }),
    );
  };
  const title = texts.t('summary.title.levels');
  const heads = [
    texts.t('summary.level.column.measures'),
    ...counted.map((id) => texts.t(`summary.level.column.${id}`)),
    texts.t('summary.level.percent'),
  ];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      alt: title,
      size: 10,
      columns: [
        { header: texts.t('summary.level.column.level'), width: 100 - FIGURE * heads.length },
        ...heads.map((header): TableColumn => ({ header, width: FIGURE })),
      ],
      rows: [
        ...lines.map((line) => [levelCell(line), ...figures(line.measures, line.depth === 1)]),
        [{ text: texts.t('summary.level.all'), bold: true }, ...figures(all, true)],
      ],
    },
  ];
}

function fitting(lines: readonly LevelMeasures[]): readonly LevelMeasures[] {
  if (lines.length <= MOST_ROWS) return lines;
  const goals = lines.filter(({ isTask }) => !isTask);
  const deepest = Math.max(...goals.map(({ depth }) => depth));
  for (let depth = deepest; depth > 1; depth -= 1) {
    const upTo = goals.filter((line) => line.depth <= depth);
    if (upTo.length <= MOST_ROWS) return upTo;
  }
  return goals.filter(({ depth }) => depth === 1);
}

function levelCell({ text, depth }: LevelMeasures): TableCell {
  return { text: `${'\u00a0\u00a0\u00a0\u00a0'.repeat(depth - 1)}${text}`, ...(depth === 1 ? { bold: true } : {}) };
}
