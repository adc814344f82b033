import { attempt, takeIf, takePhrase, type Cursor } from './cursor';
import { LEAD, readOffset, type Offset } from './relative';

/** «протягом 10 днів після закінчення кварталу»: so long after each turn. */
export interface AfterTurn {
  readonly offset: Offset;
  /**
   * Length of the turn, when its end comes again and again in any plan:
   * that of a year does so only when it says «кожного».
   */
  readonly unitMonths?: number;
}

/** Months of what ends; a period is as long as the rate says. */
const TURNS: ReadonlyMap<string, number | undefined> = new Map([
  ['періоду', undefined],
  ['місяця', 1],
  ['кварталу', 3],
  ['півріччя', 6],
  ['року', 12],
]);

/**
 * Reads a length of time after the end of a turn. Working days are left to
 * others: which days they are depends on holidays.
 */
export function readAfterTurn(cursor: Cursor): AfterTurn | undefined {
  return attempt(cursor, (c) => {
    takePhrase(c, LEAD);
    const offset = readOffset(c);
    if (
      offset === undefined ||
      offset.working ||
      takePhrase(c, [
        'після закінчення',
        'після завершення',
        'з дня закінчення',
        'з дня завершення',
        'з дати закінчення',
        'з моменту закінчення',
      ]) === undefined
    )
      return undefined;
    const which = takePhrase(c, ['кожного', 'звітного', 'відповідного', 'поточного', 'календарного', 'бюджетного']);
    const unit = takeIf(c, ({ text }) => TURNS.has(text))?.text;
    const months = TURNS.get(unit ?? '');
    if (unit === undefined) return undefined;
    return { offset, ...(months !== undefined && (months < 12 || which === 'кожного') && { unitMonths: months }) };
  });
}
