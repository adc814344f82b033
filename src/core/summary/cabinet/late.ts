import { groupBy } from '../../groups';
import type { MergeRecord } from '../../merge/types';
import { textDate } from '../../template/words/dates';
import type { BodyLine } from '../types';
import type { AnnexTable } from './annexTable';
import type { CabinetContext } from './context';

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
      ...named('declared', ({ declared }) => declared, context),
      ...notOurs(context),
    ],
    nothing: texts.t('summary.doc.nobodyMissing'),
  };
}

function named(
  key: 'missing' | 'invalid' | 'partial' | 'consentMissing' | 'declared',
  of: (line: BodyLine) => boolean,
  { summary, texts, fullNameOf }: CabinetContext,
): readonly Row[] {
  const lines = summary.bodies.filter(of);
  const group = texts.t(`summary.doc.${key}`, { count: lines.length });
  return lines.map(({ id, duties, answered }) => ({
    group,
    cells: [fullNameOf(id), key === 'declared' ? '' : texts.t('summary.doc.answeredOf', { answered, duties })],
  }));
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
    const params = { former: inheritedFrom.name, heir: fullNameOf(bodyId) };
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
  const told = summary.cells.filter(({ record, state }) => state === 'answered' && record?.answer.status === 'notOurs');
  const group = texts.t('summary.doc.notOurs');
  return [...groupBy(told, ({ bodyId }) => bodyId)].map(([id, own]) => ({
    group,
    cells: [
      fullNameOf(id),
      texts.t('summary.doc.measuresNamed', { list: [...new Set(own.map(({ measureId }) => measureId))].join(', ') }),
    ],
  }));
}
