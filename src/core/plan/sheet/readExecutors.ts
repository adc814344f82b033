import { parseExecutors } from '../executors/parseExecutors';
import type { Remark } from '../../issues/issue';
import type { Executor } from '../types';
import { PARTICIPANT } from './cellWords';
import type { RowContext } from './readContext';
import { given } from '../../given';

/**
 * The executors of an edited list. The whole list is read at once, so that «інші» leaves out those
 * who now stand beside it; who was there before keeps how the document wrote him.
 */
export function executorsFrom(
  text: string,
  before: readonly Executor[],
  { bodies, terms }: Pick<RowContext, 'bodies' | 'terms'>,
): { readonly executors: readonly Executor[]; readonly diagnostics: readonly Remark[] } {
  const lines = text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bare = lines.map((line) =>
    line.toLowerCase().startsWith(PARTICIPANT)
      ? { text: line.slice(PARTICIPANT.length).trim(), participant: true }
      : { text: line, participant: false },
  );
  const { executors, diagnostics } = parseExecutors(bare.map((line) => line.text).join(';\n'), { bodies, terms });
  const participants = roles(bare, { bodies, terms });
  return {
    executors: executors.map((executor, i) => {
      const read: Executor =
        participants[i] === true && executor.role === undefined ? { ...executor, role: 'participant' } : executor;
      const held = before.find(
        (one) =>
          one.name === read.name && one.kind === read.kind && one.consent === read.consent && one.role === read.role,
      );
      if (held === undefined) return read;
      return {
        ...read,
        asWritten: held.asWritten,
        ...given({ consentAmbiguous: held.consentAmbiguous === true ? true : undefined }),
      };
    }),
    diagnostics,
  };
}

/** For each executor in order: does its line say that it only takes part? A line may hold several. */
function roles(
  lines: readonly { readonly text: string; readonly participant: boolean }[],
  context: Pick<RowContext, 'bodies' | 'terms'>,
): readonly boolean[] {
  if (!lines.some((line) => line.participant)) return [];
  return lines.flatMap((line) => parseExecutors(line.text, context).executors.map(() => line.participant));
}
