import { codedWords, type EndOf } from '../../texts';
import { periodName } from '../composeText';
import { numberWords } from '../numberWords';
import type { DocumentBlock, TableCell } from '../document';
import type { CabinetContext } from './context';

/** Sums of the indicators by measure; nothing where no indicator has a value. */
export function indicatorsTable({ summary, texts }: CabinetContext): readonly DocumentBlock[] {
  const rows = summary.rows.flatMap(({ measureId, periodId, indicators }) =>
    indicators.map(({ name, unit, total, bodies }): readonly TableCell[] => [
      { text: measureId, align: 'center' },
      { text: periodName(periodId, texts), align: 'center' },
      { text: name },
      { text: unit, align: 'center' },
      { text: numberWords(total, texts), align: 'center', bold: true },
      { text: String(bodies), align: 'center' },
    ]),
  );
  const column = (id: EndOf<'summary.column'>, width: number): { header: string; width: number } => ({
    header: texts.t(`summary.column.${id}`),
    width,
  });
  const doubts = summary.rows.flatMap(({ measureId, notes }) =>
    notes
      .filter(({ code }) => code !== 'interim')
      .map(({ code, params }) => `${measureId}. ${codedWords(texts, 'summary.note', { code, params })}`),
  );
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: texts.t('summary.title.indicators') },
        {
          kind: 'table',
          columns: [
            column('no', 8),
            column('period', 16),
            column('indicator', 40),
            column('unit', 12),
            { header: texts.t('summary.doc.sum'), width: 12 },
            { header: texts.t('summary.doc.bodiesCount'), width: 12 },
          ],
          rows,
        },
        ...doubts.map((text): DocumentBlock => ({ kind: 'paragraph', runs: [{ text, italic: true }] })),
      ];
}
