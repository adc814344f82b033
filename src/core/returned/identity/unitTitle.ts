import type { BodyFinder } from '../context';

/** How a structural unit of a body begins its name; bodies whose own names begin so are found in the registry first. */
const SENT_BY = '(?:інформація|звіт|відомості|дані)\\s';
const KIND = '(?:головн|територіальн|центральн|міжрегіональн|регіональн|обласн|окружн|структурн)\\p{L}{1,4}\\s';
const NOUN = '(?:департамент|директорат|управлінн|відділ|сектор|підрозділ|філі|відділенн)\\p{L}{0,4}\\s';
const UNIT = new RegExp(`^(?:${SENT_BY})?(?:${KIND}){0,3}${NOUN}`, 'iu');

export interface UnitTitle {
  readonly unit: string;
  /** The body that the unit belongs to, where its name says so: «Управління комунікацій НАЗК». */
  readonly parent?: { readonly id: string; readonly name: string };
}

/** Does a line above the table name a unit of a body instead of the body itself? */
export function unitTitle(text: string, bodies: BodyFinder | undefined): UnitTitle | undefined {
  if (!UNIT.test(text) || (bodies !== undefined && bodies.find(text).length > 0)) return undefined;
  const unit = text.split(/\s(?:про|щодо|стосовно)\s/i)[0]?.trim() ?? text;
  const words = unit.split(/\s+/).slice(0, MOST_WORDS);
  for (let from = 1; from < words.length && bodies !== undefined; from += 1) {
    const [parent, ...others] = bodies.find(words.slice(from).join(' ').replace(/[()]/g, '').trim());
    if (parent !== undefined && others.length === 0) return { unit, parent };
  }
  return { unit };
}

const MOST_WORDS = 40;
