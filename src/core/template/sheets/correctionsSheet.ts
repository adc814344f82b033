import { addTo } from '../../groups';
import { given } from '../../given';
import { cellReference } from '../../workbook/reference';
import { linesHeight, wrappedLines } from '../../workbook/rowHeight';
import type { LinkSpec, NoteSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import type { Correcting, Fault } from '../correction';
import { correctionNote } from '../correctionNote';
import { indicatorPlaces } from '../indicatorLayout';
import { REPORT_ROWS, reportColumn } from '../reportLayout';
import type { TemplateStyle } from '../styles';
import { rowWords } from '../words/rowWords';
import { cell, rowAt } from './cells';
import { printFooter } from './footer';

const COLUMNS = [
  { id: 'no', width: 5, style: 'cellCentre' },
  { id: 'measure', width: 18, style: 'cell' },
  { id: 'cell', width: 16, style: 'link' },
  { id: 'what', width: 60, style: 'cell' },
  { id: 'said', width: 34, style: 'cell' },
  { id: 'source', width: 26, style: 'cell' },
] as const satisfies readonly { readonly id: string; readonly width: number; readonly style: TemplateStyle }[];
const FIRST = 5;
const FONT = 10;

/** A fault with the cell of the template that it is to be fixed in. */
interface PlacedFault {
  readonly fault: Fault;
  readonly at?: { readonly sheet: string; readonly cell: string };
}

/** «Що виправити»: every fault with a link to its cell, then the rows that were accepted and stay as they are. */
export function correctionsSheet(context: TemplateContext): SheetSpec | undefined {
  const { correcting, texts } = context;
  if (correcting === undefined) return undefined;
  const faults = placedFaults(context, correcting);
  const accepted = context.rows.filter(({ duty }) => correcting.accepted.has(duty.key));
  const after = FIRST + faults.length + 1;
  const words = accepted.map(({ duty }) => rowWords(duty.key, texts)).join('; ');
  const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  return {
    name: texts.t('template.sheet.corrections'),
    state: 'visible',
    columns: COLUMNS.map((column) => ({ width: column.width })),
    rows: [
      rowAt(1, 1, [cell(texts.t('template.correction.title'), 'title')], { height: 26 }),
      rowAt(2, 1, [cell(texts.t('template.correction.how'), 'text')], {
        height: linesHeight(wrappedLines(texts.t('template.correction.how'), width, 11), 11, 8),
      }),
      {
        row: FIRST - 1,
        height: 30,
        cells: COLUMNS.map(({ id }) => cell(texts.t(`template.correction.column.${id}`), 'head')),
      },
      ...faults.map((fault, i) => faultRow(fault, i, context)),
      ...(accepted.length === 0
        ? []
        : [
            rowAt(after, 1, [cell(texts.t('template.correction.accepted', { count: accepted.length }), 'section')], {
              height: 26,
            }),
            rowAt(after + 1, 1, [cell(words, 'text')], {
              height: linesHeight(wrappedLines(words, width, 11), 11, 8),
            }),
          ]),
    ],
    merges: ['A2:F2', ...(accepted.length === 0 ? [] : [`A${after + 1}:F${after + 1}`])],
    links: faults.flatMap(({ at }, i): readonly LinkSpec[] =>
      at === undefined ? [] : [{ cell: cellReference(FIRST + i, 3), sheet: at.sheet, target: at.cell }],
    ),
    freeze: { rows: FIRST - 1, columns: 0 },
    protection: { selectLocked: true, formatColumns: true, formatRows: true },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { from: FIRST - 1, to: FIRST - 1 },
      footer: printFooter(context),
    },
    showGridLines: false,
    tabColor: 'B42318',
  };
}

/** Notes at the faulty cells of one sheet of the template. */
export function correctionNotes(context: TemplateContext, sheet: string): readonly NoteSpec[] {
  const { correcting, texts } = context;
  if (correcting === undefined) return [];
  const words = new Map<string, string[]>();
  for (const { fault, at } of placedFaults(context, correcting))
    if (at?.sheet === sheet) addTo(words, at.cell, fault.words);
  return [...words].map(([at, lines]) => ({ cell: at, text: correctionNote([...new Set(lines)], texts) }));
}

/** Cells of a sheet that are to be fixed. */
export function faultyCells(context: TemplateContext, sheet: string): ReadonlySet<string> {
  return new Set(correctionNotes(context, sheet).map(({ cell: at }) => at));
}

function placedFaults(context: TemplateContext, { faults }: Correcting): readonly PlacedFault[] {
  const { rows, texts } = context;
  const report = new Map(rows.map(({ duty }, i) => [duty.key, REPORT_ROWS.first + i]));
  const values = indicatorPlaces(rows);
  return faults.map((fault) => {
    const value = fault.indicator === undefined ? undefined : values.get(fault.indicator);
    if (value !== undefined) return { fault, at: { sheet: texts.t('template.sheet.indicators'), cell: value } };
    const row = fault.rowKey === undefined ? undefined : report.get(fault.rowKey);
    return {
      fault,
      ...given({
        at:
          row === undefined
            ? undefined
            : {
                sheet: texts.t('template.sheet.report'),
                cell: cellReference(row, reportColumn(fault.field ?? 'status')),
              },
      }),
    };
  });
}

function faultRow({ fault, at }: PlacedFault, i: number, { texts }: TemplateContext): RowSpec {
  const key = fault.indicator ?? fault.rowKey;
  const values = {
    no: i + 1,
    measure: key === undefined ? '' : rowWords(key, texts),
    cell: at === undefined ? texts.t('template.correction.noCell') : `${at.sheet}!${at.cell}`,
    what: fault.words,
    said: fault.said,
    source: fault.source,
  };
  const lines = COLUMNS.map(({ id, width }) => wrappedLines(String(values[id]), width, FONT));
  return {
    row: FIRST + i,
    height: linesHeight(Math.max(...lines), FONT, 10),
    cells: COLUMNS.map(({ id, style }) => cell(values[id], id === 'cell' && at === undefined ? 'cell' : style)),
  };
}
