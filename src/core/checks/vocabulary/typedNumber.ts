import { numberIn, plainValue, shownIn } from '../../workbook/cell';
import type { CellValue } from '../../workbook/content';
import { foldKey } from '../../text/clean';

/** How a number cell was understood. */
export type NumberReading =
  | { readonly kind: 'number'; readonly number: number }
  /** Text with a decimal comma, spaces between thousands, or the unit after it. */
  | { readonly kind: 'text'; readonly number: number }
  | { readonly kind: 'unreadable' };

/** Spaces stand between thousands only: «15 20» is two numbers. */
const PLAIN = /^[-−]? ?(?:\d{1,15}|\d{1,3}(?: \d{3}){1,4})(?:[.,]\d{1,10})?$/;
const THOUSANDS = /^[-−]?\d{1,3}(?:,\d{3}){2,4}$/;
const WITH_UNIT = /^([-−]?[\d ]{1,20}(?:[.,]\d{1,10})?) ?(?:%|\p{L}[\p{L}.'’ /-]{0,40})$/u;

const MULTIPLIED = /тис|млн|млрд|мільй|thousand|million|billion/;

/** Units that a percentage is counted in. */
const PERCENT = /^(?:%|відсот|проц|percent)/;

/** Is the number one that the cell shows as a percentage? */
export function isShownPercent(value: CellValue): boolean {
  return shownIn(value)?.endsWith('%') === true;
}

/**
 * Reads what stands in a number cell. A range, «понад 100» or words are no number. A percentage, which is stored as a
 * fraction, counts as it is shown where the unit is per cent.
 */
export function readNumber(value: CellValue, text: string, unit = ''): NumberReading {
  const stored = numberIn(value);
  const number = stored !== undefined && isShownPercent(value) && PERCENT.test(foldKey(unit)) ? stored * 100 : stored;
  // Excel shows fifteen digits: 0.1 + 0.2 is 0.3 there.
  if (number !== undefined)
    return Number.isFinite(number)
      ? { kind: 'number', number: Number(number.toPrecision(15)) }
      : { kind: 'unreadable' };
  if (typeof plainValue(value) !== 'string' || text.length > 80) return { kind: 'unreadable' };
  // «5 (п'ять)» says it twice; «1О» is a slip that nobody can read for sure.
  const folded = foldKey(text)
    .replace(/ ?\([^()\d]{1,40}\)/, '')
    .replace(/[.,;]+$/, '');
  if (/\dо(?!\p{L})/u.test(folded)) return { kind: 'unreadable' };
  // «2 тис. осіб» is neither 2 nor surely 2000 in the plan's unit.
  const before = MULTIPLIED.test(folded) ? '' : (WITH_UNIT.exec(folded)?.[1] ?? '');
  return parsed(folded) ?? parsed(before.trim()) ?? { kind: 'unreadable' };
}

function parsed(text: string): NumberReading | undefined {
  const compact = text.replace(/ /g, '').replace('−', '-');
  if (THOUSANDS.test(compact)) return { kind: 'text', number: Number(compact.replace(/,/g, '')) };
  return PLAIN.test(text) ? { kind: 'text', number: Number(compact.replace(',', '.')) } : undefined;
}
