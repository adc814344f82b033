import { textDate } from '../../template/words/dates';
import type { DocumentBlock } from '../document';
import { paragraph, run } from '../document';
import type { CabinetContext } from './context';
import { groupBy } from '../../groups';

/** Who did not report, who reported late, who answered for whom, and to whom a measure does not belong. */
export function bodiesSection({ summary, texts, nameOf, fullNameOf }: CabinetContext): readonly DocumentBlock[] {
  const { bodies, cells } = summary;
  const names = (ids: readonly string[]): DocumentBlock => ({
    kind: 'list',
    items: ids.map((id) => [run(fullNameOf(id))]),
  });
  type Part = 'missing' | 'invalid' | 'consentMissing' | 'declared';
  const part = (key: Part, ids: readonly string[]): readonly DocumentBlock[] =>
    ids.length === 0
      ? []
      : [paragraph(texts.t(`summary.doc.${key}`, { count: ids.length }), { bold: true }), names(ids)];
  const late = bodies.filter((line) => line.late && line.receivedOn !== undefined);
  const inherited = [
    ...new Map(
      cells.flatMap(({ bodyId, inheritedFrom, record }) =>
        inheritedFrom === undefined
          ? []
          : [
              [
                `${bodyId}${inheritedFrom.bodyId}`,
                { bodyId, inheritedFrom, answeredBy: record?.answeredBy, answered: record !== undefined },
              ] as const,
            ],
      ),
    ).values(),
  ];
  const notOurs = groupBy(
    cells.filter(({ record, state }) => state === 'answered' && record?.answer.status === 'notOurs'),
    ({ measureId }) => measureId,
  );
  const missing = bodies.filter(({ state }) => state === 'missing').map(({ id }) => id);
  return [
    { kind: 'heading', level: 2, text: texts.t('summary.doc.bodies') },
    ...(missing.length === 0 ? [paragraph(texts.t('summary.doc.nobodyMissing'))] : part('missing', missing)),
    ...part(
      'invalid',
      bodies.filter(({ state }) => state === 'invalid').map(({ id }) => id),
    ),
    ...part(
      'consentMissing',
      bodies.filter(({ state }) => state === 'consentMissing').map(({ id }) => id),
    ),
    ...(late.length === 0
      ? []
      : [
          paragraph(texts.t('summary.doc.late', { count: late.length }), { bold: true }),
          {
            kind: 'list' as const,
            items: late.map(({ id, receivedOn }) => [run(`${fullNameOf(id)} — ${textDate(receivedOn ?? '', texts)}`)]),
          },
        ]),
    ...(inherited.length === 0
      ? []
      : [
          paragraph(texts.t('summary.doc.inherited'), { bold: true }),
          {
            kind: 'list' as const,
            items: inherited.map(({ bodyId, inheritedFrom, answered, answeredBy }) => [
              run(
                texts.t(
                  answered
                    ? answeredBy === undefined
                      ? 'summary.doc.answeredFor'
                      : 'summary.doc.answeredItself'
                    : 'summary.doc.notAnsweredFor',
                  { former: inheritedFrom.name, heir: fullNameOf(bodyId) },
                ),
              ),
            ]),
          },
        ]),
    ...(notOurs.size === 0
      ? []
      : [
          paragraph(texts.t('summary.doc.notOurs'), { bold: true }),
          {
            kind: 'list' as const,
            items: [...notOurs].map(([id, own]) => [
              run(`${id}. `, { bold: true }),
              run([...new Set(own.map(({ bodyId }) => nameOf(bodyId)))].join(', ')),
            ]),
          },
        ]),
    ...part(
      'declared',
      bodies.filter(({ declared }) => declared).map(({ id }) => id),
    ),
  ];
}
