import { given } from '../given';
import type { Standing } from './precedence';
import type { FileLogEntry, Provenance } from './types';

/** How a row stands among the answers of its body, as far as the line of its file in the log says. */
export function standingOfEntry(entry: FileLogEntry | undefined, { file, member, sha256, row }: Provenance): Standing {
  return {
    answers: true,
    manual: false,
    file,
    member: member ?? '',
    sha256,
    row,
    ...given({
      receivedOn: entry?.ministry?.receivedOn ?? entry?.identity.receivedOn,
      signedOn: entry?.signedOn,
      savedAt: entry?.savedAt,
      correction: entry?.correction,
    }),
  };
}
