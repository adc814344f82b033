import type { SheetChart } from 'hucre';
import { parseCellReference } from '../../../core/workbook/reference';
import { hasLegend, LABEL_FORMAT, labelColour, type ChartSpec } from '../../../core/workbook/spec';
import { SpecError } from './specError';
import { given } from '../../../core/given';

/** Colours that differ in lightness too, so that a grey print still distinguishes the series. */
const PALETTE = ['1F5FA8', 'E08A1E', '4F8A3C', '8E5BA6', 'B23A48', '5B6770', '2A9D9D'];

/** A chart names its language with a country. */
const LOCALES: Readonly<Record<string, string>> = { uk: 'uk-UA', en: 'en-US' };

const PLAIN_KIND = { stackedBar: 'bar', stackedColumn: 'column' } as const;

/** A chart in hucre's form; `language` is that of the document. A single series names itself in the title. */
export function hucreChart(chart: ChartSpec, sheet: string, language: string): SheetChart {
  const stacked = chart.kind === 'stackedBar' || chart.kind === 'stackedColumn';
  const kind = chart.kind === 'stackedBar' || chart.kind === 'stackedColumn' ? PLAIN_KIND[chart.kind] : chart.kind;
  return {
    type: kind,
    title: chart.title,
    altText: chart.alt,
    lang: LOCALES[language] ?? language,
    legend: hasLegend(chart) ? 'bottom' : false,
    // A bar chart counts from the bottom: turned over, its first bar is the first row of the table.
    ...(kind === 'bar' ? ({ axes: { x: { reverse: true }, y: { crosses: 'max' } } } as const) : {}),
    ...(stacked ? ({ barGrouping: 'stacked', overlap: 100 } as const) : {}),
    series: chart.series.map(({ name, values, color }, index) => ({
      name,
      values,
      categories: chart.categories,
      ...given({
        color:
          kind === 'pie' || kind === 'doughnut' ? undefined : (color ?? PALETTE[index % PALETTE.length] ?? '1F5FA8'),
        dataLabels: chart.labels === true ? labelsOf(chart, color) : undefined,
      }),
    })),
    anchor: { from: corner(chart.from, sheet), to: corner(chart.to, sheet) },
  };
}

function labelsOf(chart: ChartSpec, color: string | undefined): NonNullable<SheetChart['dataLabels']> {
  return {
    showValue: true,
    numberFormat: { formatCode: LABEL_FORMAT, sourceLinked: false },
    ...given({ fontColor: labelColour(chart, color) }),
  };
}

function corner(cell: string, sheet: string): { row: number; col: number } {
  const position = parseCellReference(cell);
  if (position === undefined) throw new SpecError('a chart stands at no cell', sheet, cell);
  return { row: position.row - 1, col: position.column - 1 };
}
