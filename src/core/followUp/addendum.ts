import { dotted } from '../calendar/dotted';
import type { CivilDate } from '../calendar/civilDate';
import type { Consolidation, MergeRecord } from '../merge/types';
import { paragraph, type TextDocument } from '../summary/document';
import { rowWords } from '../template/words/rowWords';
import { actWords, planTitle } from '../template/words/planWords';
import type { Texts } from '../texts';
import type { Clarifications } from './clarifications';

const SHARES = [14, 22, 32, 32] as const;

/** The addendum to the covering letter: what bodies clarified after the summary had been submitted. */
export function addendum(
  { plan, registry }: Consolidation,
  { closing, rows }: Clarifications,
  texts: Texts,
  created: CivilDate,
): TextDocument {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  const words = (record: MergeRecord | undefined): string =>
    record === undefined
      ? texts.t('status.noReport')
      : [
          record.answer.status === undefined ? '' : texts.t(`status.${record.answer.status}`),
          record.answer.narrative ?? '',
          record.answer.reason ?? '',
        ]
          .filter((part) => part !== '')
          .join('\n');
  const heads = ['row', 'body', 'reported', 'clarified'] as const;
  return {
    title: texts.t('followUp.addendum.title'),
    language: texts.language,
    created,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'heading', level: 1, text: texts.t('followUp.addendum.title'), center: true },
          paragraph(
            texts.t('followUp.addendum.text', {
              plan: planTitle(plan, texts),
              act: actWords(plan, texts),
              on: dotted(closing.on),
              count: rows.length,
            }),
            { look: 'letterText' },
          ),
          {
            kind: 'table',
            alt: texts.t('followUp.addendum.title'),
            size: 10,
            columns: heads.map((head, i) => ({
              header: texts.t(`followUp.addendum.${head}`),
              width: SHARES[i] ?? 0,
            })),
            rows: rows.map(({ key, bodyId, record, reported }) => [
              { text: rowWords(key, texts) },
              { text: names.get(bodyId) ?? bodyId },
              { text: words(reported) },
              { text: words(record) },
            ]),
          },
        ],
      },
    ],
  };
}
