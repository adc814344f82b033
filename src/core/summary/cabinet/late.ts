import { groupBy } from '../../groups';
import type { MergeRecord } from '../../merge/types';
import { declaringBodies } from '../dutyCells';
import { textDate } from '../../template/words/dates';
import type { BodyLine } from '../types';
import type { AnnexTable } from './annexTable';
import type { CabinetContext } from './context';
import { pointsNamed } from './pointsNamed';

type Row = AnnexTable['rows'][number];

/** Who did not report, who reported late, who answered for whom, and to whom a measure does not belong. */
export function lateAnnex(context: CabinetContext): AnnexTable {
  const { texts } = context;
  return {
    id: 'late',
    title: texts.t('summary.doc.bodies'),
    group: texts.t('summary.doc.group'),
    columns: [
      { header: texts.t('summary.column.bodyName'), width: 58 },
      { header: texts.t('summary.column.details'), width: 42 },
    ],
    rows: [
      ...named('missing', ({ state }) => state === 'missing', context),
      ...named('invalid', ({ state }) => state === 'invalid', context),
      ...named('partial', ({ state }) => state === 'partial', context),
      ...late(context),
      ...named('consentMissing', ({ state }) => state === 'consentMissing', context),
      ...inherited(context),
      ...declared(context),
      ...notOurs(context),
    ],
    nothing: texts.t('summary.doc.nobodyMissing'),
  };
}

function named(
  key: 'missing' | 'invalid' | 'partial' | 'consentMissing',
  of: (line: BodyLine) => boolean,
  { summary, texts, fullNameOf }: CabinetContext,
): readonly Row[] {
  const lines = summary.bodies.filter(of);
  const refused = groupBy(
    summary.cells.filter(({ state }) => state === 'quarantined'),
    ({ bodyId }) => bodyId,
  );
  const group = texts.t(`summary.doc.${key}`, { count: lines.length });
  return lines.map(({ id, duties, answered }) => {
    const sent = { answered, duties };
    const faulty = refused.get(id)?.length ?? 0;
    return {
      group,
      cells: [
        fullNameOf(id),
        faulty === 0
          ? texts.t('summary.doc.answeredOf', sent)
          : texts.t('summary.doc.refusedOf', { ...sent, refused: faulty }),
      ],
    };
  });
}

/** With the grounds, word for word. */
function declared({ consolidation, summary, texts, fullNameOf }: CabinetContext): readonly Row[] {
  const grounds = declaringBodies(consolidation.log, consolidation.settings.round.id);
  const lines = summary.bodies.filter((line) => line.declared);
  const group = texts.t('summary.doc.declared', { count: lines.length });
  return lines.map(({ id }) => ({ group, cells: [fullNameOf(id), grounds.get(id) ?? ''] }));
}

function late({ summary, texts, fullNameOf }: CabinetContext): readonly Row[] {
  const lines = summary.bodies.filter((line) => line.late && line.receivedOn !== undefined);
  const group = texts.t('summary.doc.late', { count: lines.length });
  return lines.map(({ id, receivedOn }) => ({ group, cells: [fullNameOf(id), textDate(receivedOn ?? '', texts)] }));
}

/** Each heir with each body whose duties it has, once. */
function inherited({ summary, texts, fullNameOf }: CabinetContext): readonly Row[] {
  const heirs = new Map<string, Row>();
  for (const { bodyId, inheritedFrom, record } of summary.cells) {
    if (inheritedFrom === undefined) continue;
    const params = { heir: fullNameOf(bodyId) };
    heirs.set(`${bodyId}${inheritedFrom.bodyId}`, {
      group: texts.t('summary.doc.inherited'),
      cells: [inheritedFrom.name, texts.t(`summary.doc.${answerer(record)}`, params)],
    });
  }
  return [...heirs.values()];
}

function answerer(record: MergeRecord | undefined): 'notAnsweredFor' | 'answeredFor' | 'answeredItself' {
  if (record === undefined) return 'notAnsweredFor';
  return record.answeredBy === undefined ? 'answeredFor' : 'answeredItself';
}

function notOurs({ summary, texts, fullNameOf }: CabinetContext): readonly Row[] {
  const stated = summary.cells.filter(
    ({ record, state }) => state === 'answered' && record?.answer.status === 'notOurs',
  );
  const group = texts.t('summary.doc.notOurs');
  return [...groupBy(stated, ({ bodyId }) => bodyId)].map(([id, own]) => ({
    group,
    cells: [
      fullNameOf(id),
      pointsNamed(
        own.map(({ measureId }) => measureId),
        texts,
      ),
    ],
  }));
}
