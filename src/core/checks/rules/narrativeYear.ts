import { rowIssue, type RowRule } from '../context';

const YEAR = /\s(20\d\d)(?!\d)/g;
/** What stands before a year that a description is about; looked at only where there is a year. */
const ABOUT = /(?:^|[^\p{L}])(?:протягом|впродовж|упродовж|за|у|в|during|in)$/iu;
const LONGEST_WORD = 10;
const LONGEST = 4000;

/**
 * The description speaks of another year only («протягом 2018 року» in a report for 2019): perhaps last year's text.
 */
export const narrativeYear: RowRule = (row) => {
  const { duty, values } = row;
  const text = values.narrative?.text;
  if (text === undefined || duty?.periodStart === undefined || duty.periodEnd === undefined || !text.includes('20'))
    return [];
  const from = Number(duty.periodStart.slice(0, 4));
  const to = Number(row.whole.returned.stamp.round.asOf.slice(0, 4));
  const years = [...text.slice(0, LONGEST).matchAll(YEAR)]
    .filter(({ index }) => ABOUT.test(text.slice(Math.max(0, index - LONGEST_WORD), index)))
    .map((match) => Number(match[1]));
  const [first] = years;
  if (first === undefined || years.some((year) => year >= from && year <= to)) return [];
  return [
    rowIssue(row, 'narrative-other-year', 'warning', 'narrative', {
      found: first,
      period: row.whole.periodWords(duty.periodId),
    }),
  ];
};
