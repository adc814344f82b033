import { excerpt } from '../../text/excerpt';
import { given } from '../../given';
import { paragraph, type DocumentBlock } from '../document';
import { tableSheet } from '../workbook/table';
import type { SheetSpec } from '../../workbook/spec';

/** Parts of the paper: the covering letter, the annex, and the annexes on request. */
export const PAPER_PARTS = ['letter', 'annex', 'late', 'problems', 'moved', 'indicators', 'texts'] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];
/** What goes to the Cabinet unless more is asked for. */
export const DEFAULT_PARTS: readonly PaperPart[] = ['letter', 'annex'];
export type FurtherAnnex = Exclude<PaperPart, 'letter' | 'annex'>;

export interface AnnexColumn {
  readonly header: string;
  readonly width: number;
  readonly align?: 'center';
}

/** An annex on request: one table, its rows under headings; a section of the Word file or a sheet of the workbook. */
export interface AnnexTable {
  readonly id: FurtherAnnex;
  readonly title: string;
  /** What the headings over the rows are called where they are a column: in a workbook. */
  readonly group: string;
  /** Shares of the width in percent. */
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly { readonly group: string; readonly cells: readonly string[] }[];
  /** Said where there are no rows. */
  readonly nothing: string;
}

/** What stands over an annex: which one it is, of which plan and day. */
export interface AnnexHead {
  /** «Додаток 2 до листа від …». */
  readonly mark: string;
  /** The plan by name, then the day. */
  readonly about: readonly string[];
}

export function annexBlocks(
  { title, columns, rows, nothing }: AnnexTable,
  { mark, about }: AnnexHead,
): readonly DocumentBlock[] {
  const head: readonly DocumentBlock[] = [
    paragraph(mark, { look: 'annexHead' }),
    { kind: 'heading', level: 1, text: title, center: true },
    ...about.map((text) => paragraph(text, { align: 'center' })),
  ];
  if (rows.length === 0) return [...head, paragraph(nothing)];
  return [
    ...head,
    {
      kind: 'table',
      alt: title,
      size: 10,
      columns,
      rows: rows.flatMap(({ group, cells }, index) => {
        const row = cells.map((text, i) => ({ text, ...given({ align: columns[i]?.align }) }));
        const isNew = group !== '' && group !== rows[index - 1]?.group;
        return isNew ? [[{ text: group, bold: true, fill: HEADING_FILL }], row] : [row];
      }),
    },
  ];
}

/** Behind the headings inside tables: light enough for black print. */
export const HEADING_FILL = 'F2F2F2';
/** Characters of all columns of an annex sheet together. */
const SHEET_WIDTH = 150;

export function annexSheet({ id, title, group, columns, rows, nothing }: AnnexTable, footer: string): SheetSpec {
  return tableSheet({
    id: `annex-${id}`,
    // A name of a sheet has 31 characters at most, and none of these signs.
    name: title
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .trim(),
    title: rows.length === 0 ? [title, nothing] : [title],
    footer,
    columns: [
      { id: 'group', header: group, width: 40, style: 'small' },
      ...columns.map(({ header, width }, index) => ({
        id: `c${index + 1}`,
        header,
        width: Math.max(10, Math.round((SHEET_WIDTH * width) / 100)),
        style: 'text',
      })),
    ],
    rows: rows.map((row) => ({
      values: {
        group: row.group,
        ...Object.fromEntries(row.cells.map((text, i) => [`c${i + 1}`, excerpt(text, MOST_SIGNS)])),
      },
    })),
  });
}

/** A cell of Excel holds 32,767 signs. */
const MOST_SIGNS = 32_000;
