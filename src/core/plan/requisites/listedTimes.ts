import type { CivilDate } from '../../calendar/civilDate';
import { parseDeadline } from '../deadline/parseDeadline';
import type { DeadlineContext } from '../deadline/context';
import type { ReportingTime } from './reportingTime';

const DAY = String.raw`(?:до|не пізніше) (\d{1,2}(?:\.\d{1,2}(?:\.20\d\d)?| \p{Ll}+(?: 20\d\d)?))`;
/** «за перше півріччя - до 10 липня 2019 р.», «за рік – до 12 лютого 2020 року» */
const TURN = new RegExp(
  String.raw`(?<!\p{L})(?:за|у|в) ((?:\p{L}|[\d-]| ){0,40}?(?:півріч|кварт|місяц|рік|році)\p{L}*` +
    String.raw`(?: 20\d\d (?:року|р\.))?) ?[-–—:] ?${DAY}(?: року| р\.)?`,
  'gu',
);
const ANY_YEAR: DeadlineContext = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };

/** Rounds that are listed one by one: each turn with the day by which to report on it. */
export function listedTimes(text: string): ReportingTime | undefined {
  const turns = [...text.matchAll(TURN)];
  const [first] = turns;
  const last = turns.at(-1);
  if (first === undefined || last === undefined || turns.length < 2) return undefined;
  const recurrence = turnsOf(turns.map((turn) => turn[1] ?? '').join(' '));
  const said = turns.map((turn) => turn[2] ?? '');
  const days = said.map(dayOf).filter((day) => day !== undefined);
  const every = { quarterly: 'щокварталу', half_yearly: 'щопівроку', yearly: 'щороку' }[recurrence];
  const written = text.slice(first.index, last.index + last[0].length);
  const time = { text: written, index: first.index, recurrence } as const;
  return days.length === said.length ? { ...time, days } : { ...time, means: `${every} до ${said.join(', ')}` };
}

function turnsOf(units: string): 'quarterly' | 'half_yearly' | 'yearly' {
  if (/кварт|9 місяц|дев/u.test(units)) return 'quarterly';
  return /півріч/u.test(units) ? 'half_yearly' : 'yearly';
}

/** The day when it has its year. */
function dayOf(said: string): CivilDate | undefined {
  return /20\d\d/.test(said) ? parseDeadline(said, ANY_YEAR).deadline.due : undefined;
}
