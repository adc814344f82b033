import type { SheetSpec } from '../../workbook/spec';
import { columnsOf, footerOf, type SheetContext } from './context';
import { tableSheet } from './table';

/** «Продовження»: the rest of texts that are longer than a cell; there is none when nothing was too long. */
export function overflowSheet(context: SheetContext): SheetSpec | undefined {
  const { texts, long } = context;
  if (long.parts.length === 0) return undefined;
  return tableSheet({
    id: 'overflow',
    marked: true,
    name: texts.t('summary.sheet.overflow'),
    title: [texts.t('summary.title.overflow')],
    protected: true,
    footer: footerOf(context),
    columns: columnsOf(texts, [
      ['no', 8, 'number'],
      ['part', 8, 'number'],
      ['text', 120, 'text'],
    ]),
    rows: long.parts.map(([no, part, text]) => ({ values: { no, part, text } })),
  });
}
