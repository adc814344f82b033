import { finding, type Issue } from '../issues/issue';
import { foldKey } from '../text/clean';
import { quotedWhole } from '../text/excerpt';
import { POST } from './match/signatureLine';

const LONGEST_TITLE = 220;

/** How lines begin that say what the report is, of whom and on what; and those of a letter that stands with it. */
const TITLE = new RegExp(
  `^(?:${[
    'інформація',
    'звіт',
    'додаток',
    'відомості',
    'дані',
    'зведен',
    'про (?:стан|хід|виконання|результати|реалізацію|заходи)',
    'стан(?:ом)? ',
    '(?:щодо|з|на|за) (?:стану|виконання|реалізаці|результат|період|\\d{4})',
    'план ',
    'затвердж',
    '(?:розпоряджен|постанов|наказ|указ)\\S* ',
    'до (?:листа|розпоряджен|постанов)',
    'від \\d',
    'на?\\s?№',
    '№',
    'міністерств',
    'кабінет',
    'секретаріат',
    'державн',
    'продовження',
    'таблиц',
    'форма',
    'стор',
    'виконавець',
    'м\\. ',
    'шановн',
    'з повагою',
    'service line',
    'службовий рядок',
    'information',
    'report',
    'annex',
    'as of',
    'sta(?:te|tus) of',
  ].join('|')})`,
  'iu',
);
const NO_WORDS = /^[\d\s.,:/()_«»"'-]*$/u;

/**
 * What stands around the tables of a report in another form, but for titles, addressees and lines for signing: it goes
 * into no record, so it is reported word for word.
 */
export function wordsAround(lines: readonly string[], known: readonly string[]): readonly Issue[] {
  const said = quotedWhole(withoutTitles(lines, known), ' / ');
  return said === '' ? [] : [finding('words-around', 'info', {}, { words: said })];
}

/** The lines that are neither a title nor a place for signing; `known` are names of the plan and of the body. */
export function withoutTitles(lines: readonly string[], known: readonly string[]): readonly string[] {
  const names = known.map(foldKey).filter((name) => name !== '');
  return lines.filter((line) => {
    const text = line.trim();
    if (NO_WORDS.test(text)) return false;
    if (text.length > LONGEST_TITLE) return !names.some((name) => foldKey(text).includes(name));
    const folded = foldKey(text);
    return (
      !TITLE.test(text) && !POST.test(text) && !names.some((name) => folded.includes(name) || name.includes(folded))
    );
  });
}
