import { formatArea } from '../address';
import type { Sheet } from '../model';
import { child, children, descendants, type Element } from './xml';

/** Native charts: kind, title, series and the two corner cells. */
export function loadCharts(
  sheet: Sheet,
  drawing: Element | undefined,
  targets: ReadonlyMap<string, string>,
  part: (path: string) => Element | undefined,
): void {
  for (const anchor of children(drawing, 'twoCellAnchor')) {
    const id = descendants(anchor, 'chart')[0]?.attributes['r:id'] ?? '';
    const chart = part(targets.get(id) ?? '');
    const plot = descendants(chart, 'plotArea')[0];
    const drawn = plot?.children.find(({ name }) => name.endsWith('Chart'));
    if (drawn === undefined) continue;
    sheet.charts = [
      ...sheet.charts,
      {
        id: sheet.workbook.nextId(),
        name: descendants(anchor, 'cNvPr')[0]?.attributes['name'] ?? '',
        type: typeOf(drawn),
        title: descendants(descendants(chart, 'title')[0], 't')
          .map(({ text }) => text)
          .join(''),
        series: children(drawn, 'ser').map((series) => ({
          name: seriesName(series),
          values: descendants(child(series, 'val'), 'f')[0]?.text ?? '',
          categories: descendants(child(series, 'cat'), 'f')[0]?.text ?? '',
          color: colorOf(child(series, 'spPr', 'solidFill', 'srgbClr')),
        })),
        from: corner(child(anchor, 'from'), 0),
        to: corner(child(anchor, 'to'), -1),
      },
    ];
  }
}

function typeOf(drawn: Element): string {
  const stacked = child(drawn, 'grouping')?.attributes['val'] === 'stacked';
  const direction = child(drawn, 'barDir')?.attributes['val'];
  if (drawn.name === 'barChart') return `${direction === 'bar' ? 'Bar' : 'Column'}${stacked ? 'Stacked' : 'Clustered'}`;
  if (drawn.name === 'pieChart') return 'Pie';
  return drawn.name === 'doughnutChart' ? 'Doughnut' : 'Line';
}

function seriesName(series: Element): string {
  const tx = child(series, 'tx');
  return descendants(tx, 'v')[0]?.text ?? '';
}

function colorOf(element: Element | undefined): string {
  return element === undefined ? '' : `#${(element.attributes['val'] ?? '').toUpperCase()}`;
}

/** Anchors are 0-based; the second one stands behind the last cell. */
function corner(anchor: Element | undefined, shift: number): string {
  const at = (name: string): number => Number(child(anchor, name)?.text ?? 0);
  return formatArea({
    row: Math.max(0, at('row') + shift),
    column: Math.max(0, at('col') + shift),
    rows: 1,
    columns: 1,
  });
}
