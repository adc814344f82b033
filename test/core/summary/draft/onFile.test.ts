import { summarise } from '../../../../src/core/summary/summarise';
import type { DraftSentence } from '../../../../src/core/summary/draft/types';
import { codedWords } from '../../../../src/core/texts';
import { expectOnFile } from '../../../support/onFile';
import { richConsolidation } from '../../../support/richPlan';
import { en, uk } from '../../../support/texts';

const consolidation = richConsolidation();

/** From how many answers, of which bodies, and from which group of them a sentence comes. */
const sourcesOf = ({ kind, bodies, records, cluster }: DraftSentence): string =>
  [kind, bodies.join(','), `${records.length}`, cluster ?? ''].join(' | ');

describe.each([uk, en])('the drafts of a plan of every kind of answer', (texts) => {
  const summary = summarise(consolidation, texts);

  it(`stand on file in ${texts.language}, each sentence with where it comes from`, () => {
    const lines = summary.rows.flatMap(
      ({ key, proposed, reason, counts, text, draft, notes, answersState, former }) => [
        `== ${key} ${texts.t(`status.${proposed}`)}: ${codedWords(texts, 'summary.reason', reason)}`,
        JSON.stringify(counts),
        text,
        ...draft.sentences.map(sourcesOf),
        `full: ${draft.full}; answers: ${answersState}`,
        ...(former === undefined ? [] : [`in format 1: ${former.status}`, former.text]),
        ...notes.map((note) => codedWords(texts, 'summary.note', note)),
      ],
    );
    expectOnFile(`drafts.${texts.language}.txt`, `${lines.join('\n')}\n`);
  });
});
