import { textDate } from '../../template/words/dates';
import type { MergeRecord } from '../../merge/types';
import type { DocumentBlock, TextRun } from '../document';
import type { BodyLine } from '../types';
import { paragraph, run } from '../document';
import type { CabinetContext } from './context';
import { groupBy } from '../../groups';

/** Who did not report, who reported late, who answered for whom, and to whom a measure does not belong. */
export function bodiesSection(context: CabinetContext): readonly DocumentBlock[] {
  const { texts } = context;
  const { bodies } = context.summary;
  const idsOf = (of: (line: BodyLine) => boolean): readonly string[] => bodies.filter(of).map(({ id }) => id);
  const missing = idsOf(({ state }) => state === 'missing');
  return [
    { kind: 'heading', level: 2, text: texts.t('summary.doc.bodies') },
    ...(missing.length === 0 ? [paragraph(texts.t('summary.doc.nobodyMissing'))] : named('missing', missing, context)),
    ...named(
      'invalid',
      idsOf(({ state }) => state === 'invalid'),
      context,
    ),
    ...named(
      'consentMissing',
      idsOf(({ state }) => state === 'consentMissing'),
      context,
    ),
    ...late(context),
    ...inherited(context),
    ...notOurs(context),
    ...named(
      'declared',
      idsOf(({ declared }) => declared),
      context,
    ),
  ];
}

type Part = 'missing' | 'invalid' | 'consentMissing' | 'declared';

/** A list under its bold line; nothing where it is empty. */
function listed(title: string, items: readonly (readonly TextRun[])[]): readonly DocumentBlock[] {
  return items.length === 0 ? [] : [paragraph(title, { bold: true }), { kind: 'list', items }];
}

function named(key: Part, ids: readonly string[], { texts, fullNameOf }: CabinetContext): readonly DocumentBlock[] {
  return listed(
    texts.t(`summary.doc.${key}`, { count: ids.length }),
    ids.map((id) => [run(fullNameOf(id))]),
  );
}

function late({ summary, texts, fullNameOf }: CabinetContext): readonly DocumentBlock[] {
  const lines = summary.bodies.filter((line) => line.late && line.receivedOn !== undefined);
  return listed(
    texts.t('summary.doc.late', { count: lines.length }),
    lines.map(({ id, receivedOn }) => [run(`${fullNameOf(id)} — ${textDate(receivedOn ?? '', texts)}`)]),
  );
}

/** Each heir with each body whose duties it has, once. */
function inherited({ summary, texts, fullNameOf }: CabinetContext): readonly DocumentBlock[] {
  const heirs = new Map<string, readonly TextRun[]>();
  for (const { bodyId, inheritedFrom, record } of summary.cells) {
    if (inheritedFrom === undefined) continue;
    const params = { former: inheritedFrom.name, heir: fullNameOf(bodyId) };
    heirs.set(`${bodyId}${inheritedFrom.bodyId}`, [run(texts.t(`summary.doc.${answerer(record)}`, params))]);
  }
  return listed(texts.t('summary.doc.inherited'), [...heirs.values()]);
}

function answerer(record: MergeRecord | undefined): 'notAnsweredFor' | 'answeredFor' | 'answeredItself' {
  if (record === undefined) return 'notAnsweredFor';
  return record.answeredBy === undefined ? 'answeredFor' : 'answeredItself';
}

function notOurs({ summary, texts, nameOf }: CabinetContext): readonly DocumentBlock[] {
  const groups = groupBy(
    summary.cells.filter(({ record, state }) => state === 'answered' && record?.answer.status === 'notOurs'),
    ({ measureId }) => measureId,
  );
  return listed(
    texts.t('summary.doc.notOurs'),
    [...groups].map(([id, own]) => [
      run(`${id}. `, { bold: true }),
      run([...new Set(own.map(({ bodyId }) => nameOf(bodyId)))].join(', ')),
    ]),
  );
}
