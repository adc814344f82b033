import type { Texts } from '../../texts';
import type { DutyCell, SummaryRow } from '../types';
import { groupedNumber } from '../numberWords';
import type { DraftContext } from './context';
import { agreeing, numberForm } from './nouns';
import { capital, sentence } from './standing';
import { joined } from './names';
import type { DraftSentence } from './types';

type Total = SummaryRow['indicators'][number];

/** Units that only say that something is counted: the name of the indicator says what. */
const BARE_UNIT = /^(?:од|шт|одиниц\p{L}*|штук\p{L}*|кількість|number|units?|pcs)\.?$/iu;
const NEVER_INFLECTED = /^(?:%|грн|тис|млн|млрд|\p{L}{1,4})\.?(?: |$)/u;

/**
 * What the bodies' numbers come to, in one sentence, as many indicators as the limit has room for: «Проведено 37
 * брифінгів (21 орган)». What may have been counted twice is reported beside.
 */
export function figures(
  totals: readonly Total[],
  cells: readonly DutyCell[],
  limit: number,
  context: DraftContext,
): { readonly sentences: readonly DraftSentence[]; readonly whole: boolean } {
  const stated: string[] = [];
  for (const total of totals) {
    const item = itemOf(total, context);
    if (stated.length > 0 && [...stated, item].join('; ').length > limit) break;
    stated.push(item);
  }
  if (stated.length === 0) return { sentences: [], whole: true };
  const givers = cells.filter(({ record }) => record?.indicators.some(({ value }) => value !== undefined) === true);
  return { sentences: [sentence(`${capital(stated.join('; '))}.`, givers)], whole: stated.length === totals.length };
}

function itemOf(total: Total, { texts, nameOf }: DraftContext): string {
  const doubtful = total.doubtful ?? [];
  const bodies = texts.t('draft.bodies', { count: total.bodies });
  const beside = doubtful.map(({ cell, value }) => `${nameOf(cell)} — ${groupedNumber(value, texts)}`);
  const aside = beside.length === 0 ? bodies : texts.t('draft.doubtful', { bodies, beside: joined(beside, texts) });
  return `${countedThing(total, texts)} (${aside})`;
}

/** «проведено 37 брифінгів»; «узяло участь працівників — 120 осіб»; the indicator as it is in other languages. */
function countedThing({ name, unit, total }: Total, texts: Texts): string {
  const number = groupedNumber(total, texts);
  const plain = `${name} — ${number}${BARE_UNIT.test(unit) ? '' : ` ${unitFor(unit, total)}`}`;
  const [verb = '', ...things] = name.split(' ');
  if (!BARE_UNIT.test(unit) || !/(?:но|то)$/u.test(verb) || things.length === 0) return lowered(plain);
  const [noun = '', ...rest] = things;
  // «проведено тематичних зустрічей»: with five and more the plan's own words agree as they stand.
  if (numberForm(total) === 'many') return lowered(`${verb} ${number} ${things.join(' ')}`);
  const inflected = agreeing(noun, total, 'object');
  return lowered(
    inflected === undefined || /^[,і]/u.test(rest[0] ?? '') || noun.endsWith(',')
      ? plain
      : [verb, number, inflected, ...rest].join(' '),
  );
}

function unitFor(unit: string, total: number): string {
  if (NEVER_INFLECTED.test(unit) && agreeing(unit, total) === undefined) return unit;
  const [noun = '', ...rest] = unit.split(' ');
  return [agreeing(noun, total) ?? noun, ...rest].join(' ');
}

/** A capital begins a name, but no abbreviation. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
