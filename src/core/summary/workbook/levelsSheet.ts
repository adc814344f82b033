import type { SheetSpec, SpecValue } from '../../workbook/spec';
import { hasLevels, levelCounts, levelMeasures, LEVEL_COUNTS, type LevelMeasures } from '../levelStandings';
import { percent } from '../officialWords';
import type { Summary } from '../types';
import { given } from '../../given';
import { footerOf, titleLines, type SheetContext } from './context';
import { tableSheet, type Column, type TableRow } from './table';

/** Begins the ids of its columns; the sheet is made again each time. */
export const LEVELS_TABLE = 'levels';
const COUNT_WIDTH = 13;
/** Levels of an outline that Excel knows. */
const DEEPEST = 7;

/** «За рівнями плану»: what stands under each goal, direction and task; undefined for a plan of tasks alone. */
export function levelsSheet(
  context: Pick<SheetContext, 'consolidation' | 'texts'> & { readonly summary: Summary },
  marked?: true,
): SheetSpec | undefined {
  const { consolidation, texts } = context;
  if (!hasLevels(consolidation.plan)) return undefined;
  return tableSheet({
    id: LEVELS_TABLE,
    ...given({ marked }),
    name: texts.t('summary.sheet.levels'),
    title: titleLines(context, 'levels'),
    footer: footerOf(context),
    columns: columnsOf(context),
    rows: rowsOf(context),
    frozenColumns: 1,
    tabColor: '1D5FA8',
  });
}

function columnsOf({ texts }: Pick<SheetContext, 'texts'>): readonly Column[] {
  const counted = ['measures', ...LEVEL_COUNTS, 'doneShare'] as const;
  return [
    { id: 'level', header: texts.t('summary.level.column.level'), width: 66, style: 'text' },
    ...counted.map((id): Column => ({
      id,
      header: texts.t(`summary.level.column.${id}`),
      width: COUNT_WIDTH,
      style: 'number',
    })),
  ];
}

function rowsOf({
  consolidation: { plan },
  summary,
  texts,
}: Pick<SheetContext, 'consolidation' | 'texts' | 'summary'>): readonly TableRow[] {
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const valuesOf = (measures: readonly string[]): Readonly<Record<string, SpecValue>> => {
    const counts = levelCounts(measures, finals);
    return { measures: measures.length, ...counts, doneShare: `${percent(counts.done, measures.length)} %` };
  };
  const shown = levelMeasures(plan).filter(({ measures, text }) => measures.length > 0 && text !== '');
  return [
    ...shown.map((line): TableRow => ({
      values: { level: `${INDENT.repeat(line.depth - 1)}${line.text}`, ...valuesOf(line.measures) },
      styles: { level: styleOf(line) },
      ...given({ level: line.depth === 1 ? undefined : Math.min(line.depth - 1, DEEPEST) }),
    })),
    {
      values: { level: texts.t('summary.level.all'), ...valuesOf(summary.measures.map(({ measureId }) => measureId)) },
      styles: { level: 'strong' },
    },
  ];
}

/** Before the name of a level under another. */
const INDENT = '    ';

function styleOf({ depth, isTask }: LevelMeasures): string {
  return isTask || depth > 2 ? 'text' : 'strong';
}
