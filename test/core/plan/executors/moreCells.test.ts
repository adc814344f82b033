import { parseExecutors } from '../../../../src/core/plan/executors/parseExecutors';
import type { Executor } from '../../../../src/core/plan/types';
import { markdownTable } from '../../../support/markdownTable';
import { shippedBodies as bodies } from '../../../support/registry';

/** `МОН`, `САП†` by consent, `НАН*` a participant, `НАБУ?` with doubtful consent, `робоча група{c}`, `суди{g}`. */
function shown({ name, kind, consent, role, consentAmbiguous, expand }: Executor): string {
  const minus = (expand?.minus ?? []).map((left) => ` − ${left}`).join('');
  return [
    name,
    kind === 'body' ? '' : `{${kind.charAt(0)}${minus}}`,
    consent ? '†' : '',
    role === 'participant' ? '*' : '',
    consentAmbiguous === true ? '?' : '',
  ].join('');
}

it.each(markdownTable('cases/executors.md', 'Cells'))('%s', (cell = '', expected = '') => {
  const { executors } = parseExecutors(cell.replaceAll('⏎', '\n'), { bodies, terms: [] });
  expect(executors.map(shown)).toEqual(expected.split(' ¦ '));
});
