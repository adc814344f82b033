import { formatArea, quotedSheet } from '../address';
import { ApiObject, textArgument, type Argument, type Machine } from '../apiObject';
import { invalidArgument, itemNotFound } from '../errors';
import type { Chart, ChartSeries, Sheet } from '../model';
import { color } from './format';
import { areaOf } from './range';

const TYPES = [
  'BarClustered',
  'BarStacked',
  'ColumnClustered',
  'ColumnStacked',
  'Pie',
  'Doughnut',
  'Line',
  'LineMarkers',
];

export function chartCollection(machine: Machine, sheet: Sheet): ApiObject {
  return new ApiObject('ChartCollection', {
    props: { Count: () => sheet.charts.length },
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    item: (key) => {
      const chart = sheet.charts.find((one) => one.id === textArgument(key) || one.name === textArgument(key));
      if (chart === undefined) throw itemNotFound('ChartCollection.getItem');
      return chartObject(sheet, chart);
    },
    methods: {
      GetCount: () => sheet.charts.length,
      Add: (type, source) => {
        if (
          typeof type !== 'string' ||
          !TYPES.includes(type) ||
          !(source instanceof ApiObject) ||
          source.range === undefined
        )
          throw invalidArgument('ChartCollection.add');
        const chart: Chart = {
          id: machine.workbook.nextId(),
          name: `Діаграма ${sheet.charts.length + 1}`,
          type,
          title: '',
          series: [{ name: '', values: absolute(source, 'ChartCollection.add'), categories: '', color: '' }],
          from: '',
          to: '',
        };
        sheet.charts = [...sheet.charts, chart];
        return chartObject(sheet, chart);
      },
    },
  });
}

function chartObject(sheet: Sheet, chart: Chart): ApiObject {
  return new ApiObject('Chart', {
    id: () => chart.id,
    props: { Id: () => chart.id, Name: () => chart.name, ChartType: () => chart.type },
    setters: {
      Name: (value) => {
        chart.name = String(value);
      },
    },
    nav: {
      Title: () =>
        new ApiObject('ChartTitle', {
          props: { Text: () => chart.title },
          setters: {
            Text: (value) => {
              chart.title = String(value);
            },
            Visible: () => undefined,
          },
        }),
      Legend: () => new ApiObject('ChartLegend', { setters: { Position: () => undefined, Visible: () => undefined } }),
      Series: () => seriesCollection(chart),
    },
    methods: {
      SetPosition: (from, to) => {
        chart.from = formatArea(areaOf(from, 'Chart.setPosition'));
        chart.to = formatArea(areaOf(to, 'Chart.setPosition'));
      },
      Delete: () => {
        sheet.charts = sheet.charts.filter((one) => one !== chart);
      },
    },
  });
}

function seriesCollection(chart: Chart): ApiObject {
  return new ApiObject('ChartSeriesCollection', {
    props: { Count: () => chart.series.length },
    items: () => chart.series.map((series) => seriesObject(chart, series)),
    methods: {
      GetCount: () => chart.series.length,
      GetItemAt: (index) => {
        const series = chart.series[Number(index)];
        if (series === undefined) throw invalidArgument('ChartSeriesCollection.getItemAt');
        return seriesObject(chart, series);
      },
      Add: (name) => {
        const series: ChartSeries = { name: textArgument(name) ?? '', values: '', categories: '', color: '' };
        chart.series.push(series);
        return seriesObject(chart, series);
      },
    },
  });
}

function seriesObject(chart: Chart, series: ChartSeries): ApiObject {
  return new ApiObject('ChartSeries', {
    props: { Name: () => series.name },
    setters: {
      Name: (value) => {
        series.name = String(value);
      },
      HasDataLabels: () => undefined,
    },
    nav: {
      DataLabels: () =>
        new ApiObject('ChartDataLabels', {
          setters: { NumberFormat: () => undefined },
          nav: {
            Format: () =>
              new ApiObject('ChartDataLabelFormat', {
                nav: { Font: () => new ApiObject('ChartFont', { setters: { Color: () => undefined } }) },
              }),
          },
        }),
      Format: () =>
        new ApiObject('ChartSeriesFormat', {
          nav: {
            Fill: () =>
              new ApiObject('ChartFill', {
                methods: {
                  SetSolidColor: (value) => {
                    series.color = color(value instanceof ApiObject ? null : value);
                  },
                },
              }),
          },
        }),
    },
    methods: {
      SetValues: (range) => {
        series.values = absolute(range, 'ChartSeries.setValues');
      },
      SetXAxisValues: (range) => {
        series.categories = absolute(range, 'ChartSeries.setXAxisValues');
      },
      Delete: () => {
        chart.series = chart.series.filter((one) => one !== series);
      },
    },
  });
}

function absolute(range: Argument, location: string): string {
  if (!(range instanceof ApiObject) || range.range === undefined) throw invalidArgument(location);
  return `${quotedSheet(range.range.sheet.name)}!${formatArea(range.range.area, true)}`;
}
