import { clean } from '../../text/clean';
import type { Looks } from '../likeness/likeness';
import { namesUnit } from '../marks/unit';
import type { DraftMeasure } from './draft';

/**
 * Do the cells of a row show that no sign parted them: its executors open amid a sentence or hold half of a date, its
 * words end with executors, its deadline opens with half of a date? Where lines were put together, such a row may
 * be wrong.
 */
export function isGuessed({ text, deadline, executors }: DraftMeasure, looks: Looks): boolean {
  return (
    opensAmidName(executors.trim(), looks) ||
    SENTENCE_INSIDE.test(executors) ||
    HALF_DATE_BEHIND.test(clean(executors)) ||
    HALF_DATE_BEFORE.test(clean(deadline)) ||
    endsWithExecutors(clean(text), looks)
  );
}

/** «фондів бібліотек / Мінкультури», «Міністерства цифрової трансформації МОН»: the words belong to the cell before. */
function opensAmidName(text: string, looks: Looks): boolean {
  const [first = ''] = text.split('\n');
  if (OBLIQUE_NAME.test(first)) return true;
  if (!/^\p{Ll}/u.test(first)) return false;
  return OBLIQUE.test(first) || (!looks.likeExecutor(first) && !namesUnit(first));
}

const OBLIQUE = /^\p{Ll}[\p{L}'’-]*(?:ів|їв|их|іх|ої|ого|ому|ами|ями|ими|ах|ях|ою|ею|ям|ам)(?!\p{L})/u;
/** A name that opens with a capital letter, in another case than the nominative. */
const OBLIQUE_NAME = /^(?:Міністерства \p{Ll}|\p{Lu}\p{Ll}{3,}(?:ої|ого) \p{L})/u;

/** «України у Києві. / МОН»: the sentence of the measure ends among the executors. */
const SENTENCE_INSIDE = /\p{Ll}{3}\.\n/u;
const HALF_DATE_BEHIND = /(?:^|[\s,.;])(?:до|з|із|від|по)(?: \d{1,2})?[.,;]?$/;
const HALF_DATE_BEFORE =
  /^(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)(?!\p{L})/iu;

/** The last sentence of the words is nothing but known executors. */
function endsWithExecutors(text: string, looks: Looks): boolean {
  const last = /[.;]\s+(\p{Lu}[^.;]{1,200})[.,;]?$/u.exec(text)?.[1];
  return last !== undefined && looks.likeExecutor(last) && looks.executorShare(last) > KNOWN;
}

const KNOWN = 0.8;
