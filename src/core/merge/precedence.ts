import type { CivilDate } from '../calendar/civilDate';
import type { Answer } from '../checks/types';
import type { CorrectionStamp } from '../template/stamp';
import { canonicalJson } from '../text/digest';
import type { PrecedenceRule } from './types';
import type { MergedIndicator } from './types';
import { baseName, compareText } from '../text/order';

/** What decides which of several answers to one row is the latest valid one. */
export interface Standing {
  /** Rows without a status never replace one that has it: a blank is no answer. */
  readonly answers: boolean;
  readonly receivedOn?: CivilDate;
  readonly signedOn?: CivilDate;
  readonly savedAt?: string;
  readonly file: string;
  readonly member: string;
  readonly sha256: string;
  readonly row: number;
  /** It answers a return for correction. */
  readonly correction?: CorrectionStamp;
  /** Entered by the ministry from a letter. */
  readonly manual: boolean;
}

/**
 * Negative when `a` came before `b`. A total order, so the result cannot depend on the order of files:
 * day of receipt (a file without one counts as received on its sign-off day, a corrected one not before it went back
 * for correction), which correction it is, sign-off, time of saving,
 * a letter entered by hand, file name with numbers read as numbers, place. Unknown dates come first.
 */
export function compareStanding(a: Standing, b: Standing): number {
  return (
    Number(a.answers) - Number(b.answers) ||
    compareText(receipt(a), receipt(b)) ||
    correctionOf(a) - correctionOf(b) ||
    compareText(a.signedOn ?? '', b.signedOn ?? '') ||
    compareText(a.savedAt ?? '', b.savedAt ?? '') ||
    Number(a.manual) - Number(b.manual) ||
    comparePlaces(a, b)
  );
}

/**
 * Did `a` come after `b`, whatever they answer? Where neither a day nor a time says, both may correct each other: only
 * names would decide, which say nothing of it.
 */
export function isAfter(a: Standing, b: Standing): boolean {
  const [one, other] = [timeOf(a), timeOf(b)];
  return compareStanding(one, other) > 0 || compareStanding({ ...one, ...NOWHERE }, { ...other, ...NOWHERE }) === 0;
}

const NOWHERE = { file: '', member: '', sha256: '', row: 0 } as const;

/** A refused row may lack its status; whether it came before or after does not depend on it. */
function timeOf(standing: Standing): Standing {
  return { ...standing, answers: true };
}

function comparePlaces(a: Standing, b: Standing): number {
  return (
    compareNames(a.file, b.file) || compareNames(a.member, b.member) || compareText(a.sha256, b.sha256) || a.row - b.row
  );
}

/** Which correction it is; 0 for a report that did not go back. */
function correctionOf({ correction }: Standing): number {
  return correction?.no ?? 0;
}

/** The rule by which `winner` stands over `loser`, for people to read. */
export function ruleBetween(winner: Standing, loser: Standing): PrecedenceRule {
  if (winner.answers !== loser.answers) return 'blank';
  if (winner.manual) return 'manual';
  if (correctionOf(winner) > correctionOf(loser)) return 'corrected';
  if (receipt(winner) !== receipt(loser))
    return winner.receivedOn !== undefined || loser.receivedOn !== undefined ? 'received' : 'signed';
  return ruleOfEqualDays(winner, loser);
}

function ruleOfEqualDays(winner: Standing, loser: Standing): PrecedenceRule {
  if ((winner.signedOn ?? '') !== (loser.signedOn ?? '')) return 'signed';
  if ((winner.savedAt ?? '') !== (loser.savedAt ?? '')) return 'saved';
  return winner.sha256 === loser.sha256 ? 'row' : 'name';
}

/** Equal for rows that say the same, however they were typed. */
export function contentKey(answer: Answer, indicators: readonly MergedIndicator[], withdrawn: boolean): string {
  const values = indicators
    .map(({ key, value, note, unit }) => ({ key, value, note, unit }))
    .sort((a, b) => compareText(a.key, b.key));
  return canonicalJson({ answer, values, withdrawn });
}

/** File names as people number them: `звіт (2)` after `звіт`, `v10` after `v2`. */
export function compareNames(a: string, b: string): number {
  const left = nameParts(a);
  const right = nameParts(b);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const [x, y] = [left[i] ?? '', right[i] ?? ''];
    const bothNumbers = /^\d/.test(x) && /^\d/.test(y);
    const difference = bothNumbers
      ? x.replace(/^0+/, '').length - y.replace(/^0+/, '').length ||
        compareText(x.replace(/^0+/, ''), y.replace(/^0+/, ''))
      : compareText(x, y);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || compareText(a, b);
}

function nameParts(path: string): readonly string[] {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return (dot > 0 ? name.slice(0, dot) : name).match(/\d+|\D+/g) ?? [];
}

function receipt(standing: Standing): string {
  return standing.receivedOn ?? standing.signedOn ?? standing.correction?.from ?? '';
}
