import { cellReference, parseCellReference } from '../../../core/workbook/reference';
import { hasLegend, LABEL_FORMAT, labelColour, type ChartSpec } from '../../../core/workbook/spec';
import { supports } from '../requirements';
import { small, type Operation } from './operation';

const KINDS: Readonly<Record<ChartSpec['kind'], Excel.ChartType>> = {
  bar: 'BarClustered' as Excel.ChartType,
  stackedBar: 'BarStacked' as Excel.ChartType,
  column: 'ColumnClustered' as Excel.ChartType,
  stackedColumn: 'ColumnStacked' as Excel.ChartType,
  pie: 'Pie' as Excel.ChartType,
  doughnut: 'Doughnut' as Excel.ChartType,
  line: 'Line' as Excel.ChartType,
};

/** Native charts. `passing` gives the name under which a sheet stands while it is being written. */
export function chartOperations(
  charts: readonly ChartSpec[],
  passing: (sheet: string) => string,
): readonly Operation[] {
  return charts.map((spec) =>
    small((sheet) => addChart(sheet, spec, passing), {
      bytes: 2_000 + spec.series.length * 1_500,
      actions: 30 + spec.series.length * 25,
      optional: 'charts',
      addsAgain: true,
    }),
  );
}

function addChart(sheet: Excel.Worksheet, spec: ChartSpec, passing: (sheet: string) => string): void {
  const [first, ...others] = spec.series;
  if (first === undefined) return;
  const rangeOf = (reference: string): Excel.Range => {
    const mark = reference.lastIndexOf('!');
    const name = reference.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'");
    return sheet.context.workbook.worksheets
      .getItem(passing(name))
      .getRange(reference.slice(mark + 1).replaceAll('$', ''));
  };
  // Excel makes a first series of the range that it is given.
  const chart = sheet.charts.add(KINDS[spec.kind], rangeOf(first.values), 'Columns');
  chart.title.text = spec.title;
  if (hasLegend(spec)) chart.legend.position = 'Bottom';
  const dress = (series: Excel.ChartSeries, { name, color }: ChartSpec['series'][number]): void => {
    series.name = name;
    series.setXAxisValues(rangeOf(spec.categories));
    if (color !== undefined) series.format.fill.setSolidColor(`#${color}`);
    if (spec.labels === true && supports('1.8')) {
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = LABEL_FORMAT;
      const onDark = labelColour(spec, color);
      if (onDark !== undefined) series.dataLabels.format.font.color = `#${onDark}`;
    }
  };
  dress(chart.series.getItemAt(0), first);
  for (const one of others) {
    const series = chart.series.add(one.name);
    series.setValues(rangeOf(one.values));
    dress(series, one);
  }
  chart.setPosition(sheet.getRange(spec.from), sheet.getRange(lastCovered(spec.to)));
}

/** Excel fills the last cell that it is given; in our files a chart ends where its last cell begins. */
function lastCovered(to: string): string {
  const corner = parseCellReference(to);
  return corner === undefined ? to : cellReference(Math.max(1, corner.row - 1), Math.max(1, corner.column - 1));
}
