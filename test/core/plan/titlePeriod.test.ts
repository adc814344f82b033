import { periodInTitle } from '../../../src/core/plan/requisites/titlePeriod';
import { markdownTable } from '../../support/markdownTable';

describe('the period of a plan', () => {
  it.each(markdownTable('cases/titles.md', 'Titles'))(
    '%s (act of %s): %s',
    (title = '', adopted = '', expected = '') => {
      const period = periodInTitle(title, adopted === '' ? undefined : adopted);
      expect(period === undefined ? 'none' : `${period.start}..${period.end}`).toBe(expected);
    },
  );
});
