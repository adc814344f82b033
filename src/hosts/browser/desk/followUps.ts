import { archiveState, closingsOf } from '../../../app/session/closings';
import { comparisonsOf } from '../../../app/session/comparisons';
import { duesOf } from '../../../app/session/dues';
import type { Session } from '../../../app/session/session';
import { given } from '../../../core/given';
import type { CloseChoice, PickedFile } from '../../../ports';
import { bytesOf } from './bytesOf';
import type { Hand } from './deskWorker';

/** What follows a merge, as the worker of the desk answers it. */
export function followUps(session: Session, hand: Hand) {
  const closings = closingsOf(session);
  const comparisons = comparisonsOf(session);
  return {
    ...duesOf(session),
    unsettled: closings.unsettled,
    async closeRound({ originals, anyway }: CloseChoice): ReturnType<typeof closings.close> {
      const brought = await Promise.all(originals.map(bytesOf));
      const made = await closings.close({ originals: brought, ...given({ anyway }) });
      return made.kind === 'archive' && 'bytes' in made.archive ? hand(made, [made.archive.bytes]) : made;
    },
    archiveStands: closings.archiveStands,
    reopenRound: closings.reopen,
    addendum: closings.addendum,
    verifyArchive: async (file: PickedFile) => archiveState(await bytesOf(file)),
    compareWith: async (other: PickedFile | string) =>
      comparisons.compareWith(typeof other === 'string' ? other : await bytesOf(other)),
    overviewOf: async (files: readonly PickedFile[]) => comparisons.overviewOf(await Promise.all(files.map(bytesOf))),
    previewPaper: comparisons.previewPaper,
  };
}
