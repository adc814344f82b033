import type { Round } from '../../duties/types';
import type { Texts } from '../../texts';
import { dotted } from '../../calendar/dotted';

/** One worked example: an invented measure, and what a good answer to it looks like. */
export interface GuideExample {
  readonly measure: string;
  readonly answer: string;
  readonly text: string;
}

const KINDS = ['done', 'partly', 'notOurs'] as const;

/**
 * Three examples on invented measures, which say that they are invented: an answer that fits can be written only to a
 * measure that is known.
 */
export function guideExamples({ asOf }: Round, texts: Texts): readonly GuideExample[] {
  const day = dotted(`${asOf.slice(0, 7)}-05` <= asOf ? `${asOf.slice(0, 7)}-05` : asOf);
  return KINDS.map((kind) => ({
    measure: texts.t(`template.guide.example.${kind}.measure`),
    answer: `${texts.t(`status.${kind}`)}${kind === 'done' ? `\n${texts.t('template.field.doneOn')}: ${day}` : ''}`,
    text: texts.t(`template.guide.example.${kind}`, { day }),
  }));
}
