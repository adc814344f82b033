import { rowIssue, type RowCase } from '../../../src/core/checks/context';
import { diagnostic, finding, type Issue } from '../../../src/core/issues/issue';
import { refused } from '../../../src/core/refused';
import { coded, codedWords } from '../../../src/core/texts';
import { ReadFault } from '../../../src/formats/zip/readFault';
import { uk } from '../../support/texts';

const at = { sheet: 'Звіт', row: 5 };

describe('what is made with a code', () => {
  it('has the parameters of its words, and says them', () => {
    const issue = finding('row-unmatched', 'error', at, { text: 'невідомий захід' });
    expect(issue).toEqual({ code: 'row-unmatched', severity: 'error', at, params: { text: 'невідомий захід' } });
    expect(codedWords(uk, 'issue', issue)).toContain('невідомий захід');
    expect(refused('cli.bad-export', { path: 'a.pdf' }).params).toEqual({ path: 'a.pdf' });
    expect(new ReadFault('missing-part', { part: 'xl/workbook.xml' }).params).toEqual({ part: 'xl/workbook.xml' });
  });

  // What `npm run typecheck` says of each line is the test: without an error there, the comment above it is one.
  it('does not compile with a wrong or a missing parameter', () => {
    const row = {} as RowCase;
    const compiled = (): readonly unknown[] => [
      // @ts-expect-error Its words want `text`.
      finding('row-unmatched', 'error', at, {}),
      // @ts-expect-error Its words know no `words`.
      finding('row-unmatched', 'error', at, { text: 'a', words: 'b' }),
      // @ts-expect-error Its words want nothing.
      finding('header-missing', 'error', at, { text: 'a' }),
      // @ts-expect-error There is no such code.
      finding('row-unmatchd', 'error', at, {}),
      // @ts-expect-error A literal was held against no words.
      { code: 'row-unmatched', severity: 'error', at, params: { text: 'a' } } satisfies Issue,
      // @ts-expect-error Its words want `found` beside the column, which is known.
      rowIssue(row, 'status-unknown', 'error', 'status', {}),
      rowIssue(row, 'status-unknown', 'error', 'status', { found: 'a' }),
      // @ts-expect-error `count` is a number.
      diagnostic('tables-joined', 'info', 1, { count: '2', lines: '1, 5' }),
      // @ts-expect-error Its words want `bodies`.
      coded('summary.note', 'interim', {}),
      // @ts-expect-error Its words want `path`.
      refused('cli.bad-export'),
      // @ts-expect-error Its words want the sheet, too.
      new ReadFault('rows', { limit: 5 }),
      // @ts-expect-error Its words want the part.
      new ReadFault('xml'),
    ];
    expect(compiled).toBeInstanceOf(Function);
  });
});
