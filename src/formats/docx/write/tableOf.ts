import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { given } from '../../../core/given';
import type { TableCell as Cell, TableColumn } from '../../../core/summary/document';
import { legalText } from './legalText';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

/** A table of fixed column widths, its head repeated on each page; `width` in twentieths of a point. */
export function tableOf(columns: readonly TableColumn[], rows: readonly (readonly Cell[])[], width: number): Table {
  const widths = columns.map((column) => Math.round((width * column.width) / 100));
  // Wide tables need small print to stay on the page.
  const size = columns.length > 6 ? 18 : 24;
  const borders = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, i) =>
          cellOf({ text: header, bold: true, align: 'center', fill: 'E6ECF3' }, widths[i] ?? 0, size),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: false, children: cells.map((cell, i) => cellOf(cell, widths[i] ?? 0, size)) }),
      ),
    ],
  });
}

function cellOf(cell: Cell, width: number, size: number): TableCell {
  const paragraphs = legalText(cell.text)
    .split('\n')
    .map(
      (text) =>
        new Paragraph({
          alignment: cell.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO },
          children:
            cell.leadBold === true
              ? leadOf(text, size)
              : [new TextRun({ text, size, ...given({ bold: cell.bold === true ? true : undefined }) })],
        }),
    );
  return new TableCell({
    children: paragraphs,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    ...given({
      shading: cell.fill === undefined ? undefined : { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill },
    }),
  });
}

/** Names before the first colon in bold; a heading such as «I півріччя.» whole. */
function leadOf(text: string, size: number): TextRun[] {
  const colon = text.indexOf(': ');
  if (colon > 0 && colon < 400)
    return [
      new TextRun({ text: text.slice(0, colon + 1), size, bold: true }),
      new TextRun({ text: text.slice(colon + 1), size }),
    ];
  return [new TextRun({ text, size, ...given({ bold: text.length < 40 ? true : undefined }) })];
}
