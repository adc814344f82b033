import type { Round } from '../../duties/types';
import type { Texts } from '../../texts';
import { requiredFields } from '../requirements';
import type { TemplateRow } from '../templateRows';
import { dotted } from '../../calendar/dotted';
import { excerpt } from '../../text/excerpt';

/** One worked example: a measure of this very template, and what a good answer to it looks like. */
export interface GuideExample {
  readonly measure: string;
  readonly answer: string;
  readonly text: string;
}

/** A measure is quoted so far. */
const LONGEST_QUOTE = 300;
const KINDS = ['done', 'partly', 'notOurs'] as const;

/** Three examples on measures of the body's own plan, each a different one while there are enough. */
export function guideExamples(rows: readonly TemplateRow[], round: Round, texts: Texts): readonly GuideExample[] {
  const measures = rows.filter(
    (row, index) => rows.findIndex((other) => other.measure.id === row.measure.id) === index,
  );
  return KINDS.flatMap((kind, index): GuideExample[] => {
    const row = measures[index % Math.max(measures.length, 1)];
    if (row === undefined) return [];
    const text = excerpt(row.measure.text, LONGEST_QUOTE);
    const day = dayInside(row, round);
    const dated = requiredFields(kind, row.measure.deadline.kind).includes('doneOn');
    return [
      {
        measure: `${row.measure.id}. ${text}`,
        answer: `${texts.t(`status.${kind}`)}${dated ? `\n${texts.t('template.field.doneOn')}: ${day}` : ''}`,
        text: texts.t(`template.guide.example.${kind}`, { day, measure: text }),
      },
    ];
  });
}

/** A day that the example may name: inside the row's period and not after the round. */
function dayInside({ stamped }: TemplateRow, round: Round): string {
  const start = stamped.periodStart ?? round.asOf;
  const end = stamped.due ?? stamped.periodEnd ?? round.asOf;
  const latest = end < round.asOf ? end : round.asOf;
  const wished = `${latest.slice(0, 7)}-05`;
  return dotted(wished >= start && wished <= latest ? wished : latest);
}
