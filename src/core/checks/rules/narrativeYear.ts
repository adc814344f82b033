import { rowIssue, type RowRule } from '../context';

/** A year, or the first and the last of several: «2018–2019», «2018 та 2019». */
const YEAR = /\s(20\d\d)(?!\d)(?:\s?[-–—/]\s?(20\d\d)(?!\d)|\s(?:і|й|та|and)\s(20\d\d)(?!\d))?/g;
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
    .map(([, first, last, other]) => ({ first: Number(first), last: Number(last ?? other ?? first) }));
  const [found] = years;
  if (found === undefined || years.some(({ first, last }) => last >= from && first <= to)) return [];
  return [
    rowIssue(row, 'narrative-other-year', 'warning', 'narrative', {
      found: found.first,
      period: row.whole.periodWords(duty.periodId),
    }),
  ];
};
