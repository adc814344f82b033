import { bodiesThatOwe } from '../../../src/core/followUp/owing';
import type { BodyLine, BodyState, DutyCell, Summary } from '../../../src/core/summary/types';

/** Rows of a body: `obligation state`, in plan order. */
type Body = readonly [id: string, state: BodyState, rows: readonly string[]];

function summaryOf(...bodies: readonly Body[]): Summary {
  const cells = bodies.flatMap(([bodyId, , rows]) =>
    rows.map((row, i): DutyCell => {
      const [obligation, state] = row.split(' ') as [DutyCell['obligation'], DutyCell['state']];
      return { key: `${i + 1}@2019`, measureId: `${i + 1}`, periodId: '2019', bodyId, obligation, role: 'lead', state };
    }),
  );
  const lines = bodies.map(([id, state]): BodyLine => ({
    id,
    name: id,
    state,
    late: false,
    duties: 0,
    answered: 0,
    declared: false,
    consentOnly: false,
    answersFor: [],
  }));
  return { cells, clusters: [], open: [], rows: [], measures: [], bodies: lines, totals: {} };
}

describe('the bodies that owe answers', () => {
  it('are those with obliged rows that nobody answered, each with these rows', () => {
    expect(
      bodiesThatOwe(
        summaryOf(
          ['mon', 'missing', ['obliged missing', 'obliged missing']],
          ['mvs', 'partial', ['obliged answered', 'obliged withdrawn', 'consent missing']],
          ['moz', 'received', ['obliged answered', 'obliged declared', 'obliged quarantined']],
        ),
      ),
    ).toEqual([
      { bodyId: 'mon', rows: ['1@2019', '2@2019'], hasAnswered: false, isAsked: false },
      { bodyId: 'mvs', rows: ['2@2019'], hasAnswered: true, isAsked: false },
    ]);
  });

  it('are asked, not reminded, where they report by consent only and are silent', () => {
    expect(
      bodiesThatOwe(
        summaryOf(
          ['nbu', 'consentMissing', ['consent missing']],
          ['rada', 'received', ['consent answered', 'consent missing']],
        ),
      ),
    ).toEqual([{ bodyId: 'nbu', rows: ['1@2019'], hasAnswered: false, isAsked: true }]);
  });

  it('are none for conditional rows, rows of the coordinator, and a report in another form', () => {
    expect(
      bodiesThatOwe(
        summaryOf(['a', 'missing', ['conditional missing', 'proxy missing']], ['b', 'otherForm', ['obliged missing']]),
      ),
    ).toEqual([]);
  });
});
