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
import type { DocumentBlock, TableCell as Cell } from '../../../core/summary/document';
import type { BlockPlace } from './blockOf';
import { setText } from './legalText';
import { runsOf } from './runsOf';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
/** Lines of ten points on a landscape page under the head of the table: a row of more is broken over pages. */
const PAGE_LINES = 38;
/** Width of a letter of Times New Roman beside its height, on the average of Ukrainian texts. */
const LETTER = 0.48;

interface CellPlace {
  readonly language: string;
  readonly width: number;
  /** Half points, as Word counts sizes. */
  readonly size: number;
  readonly span?: number;
}

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

/**
 * A table of fixed column widths, its head marked and repeated on each page, rows whole where they fit. Rows of its own
 * stand for those of the block where they are given.
 */
export function tableOf(table: TableBlock, place: BlockPlace, rows = rowsOf(table, place)): Table {
  const { columns } = table;
  const { widths, size } = measuresOf(table, place);
  const { width, language } = place;
  const borders = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
  const heads = columns.map(({ header }): Cell => ({ text: header, bold: true, align: 'center', fill: 'E6ECF3' }));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    tableLook: { firstRow: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((cell, i) => cellOf(cell, { width: widths[i] ?? 0, size, language })),
      }),
      ...rows,
    ],
  });
}

/** The rows from one to before another, without the head. */
export function rowsOf(table: TableBlock, place: BlockPlace, from = 0, to = table.rows.length): TableRow[] {
  const { columns, rows } = table;
  const { widths, size } = measuresOf(table, place);
  const { width, language } = place;
  const cellsOf = (cells: readonly Cell[]): TableCell[] =>
    cells.length === 1 && columns.length > 1
      ? cells.map((cell) => cellOf(cell, { width, size, language, span: columns.length }))
      : cells.map((cell, i) => cellOf(cell, { width: widths[i] ?? 0, size, language }));
  return rows
    .slice(from, to)
    .map((cells) => new TableRow({ cantSplit: fitsPage(cells, widths, size), children: cellsOf(cells) }));
}

function measuresOf({ columns, size }: TableBlock, { width }: BlockPlace) {
  return {
    widths: columns.map((column) => Math.round((width * column.width) / 100)),
    // Wide tables need small print to stay on the page.
    size: 2 * (size ?? (columns.length > 6 ? 9 : 12)),
  };
}

function fitsPage(cells: readonly Cell[], widths: readonly number[], size: number): boolean {
  return cells.every(({ text }, index) => {
    // Widths are twentieths of a point, sizes half points.
    const letters = Math.max(1, Math.floor((widths[index] ?? 0) / 20 / ((size / 2) * LETTER)));
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
    return lines * (size / 20) <= PAGE_LINES;
  });
}

function cellOf(cell: Cell, { width, size, span, language }: CellPlace): TableCell {
  const spacing = { after: 0, line: 240, lineRule: LineRuleType.AUTO };
  const runs = cell.runs?.flatMap((run) => runsOf(run, language, size));
  const paragraphs =
    runs !== undefined
      ? [new Paragraph({ spacing, ...given({ keepNext: span === undefined ? undefined : true }), children: runs })]
      : setText(cell.text, language)
          .split('\n')
          .map(
            (text) =>
              new Paragraph({
                alignment: cell.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
                spacing,
                // The mark of an empty paragraph has a size too: the height of its row.
                run: { size },
                // A heading inside a table stays with the row after it.
                ...given({ keepNext: span === undefined ? undefined : true }),
                children: [new TextRun({ text, size, ...given({ bold: isBold(cell, text) ? true : undefined }) })],
              }),
          );
  return new TableCell({
    children: paragraphs,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    ...given({
      columnSpan: span,
      shading: cell.fill === undefined ? undefined : { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill },
    }),
  });
}

function isBold({ bold, headBold }: Cell, line: string): boolean {
  return (
    bold === true || (headBold === true && line.length < 40 && /^[^\s].*\.$/u.test(line) && !/[«»:;,]/u.test(line))
  );
}
