import type { Issue } from '../../core/issues/issue';
import type { FileIdentity } from '../../core/returned/types';
import type { Signature } from '../mail/signatures';
import { fileIssue } from './fileIssue';

/** What is reported about signatures around a file: who signed and when, if they say so. Nobody verified them. */
export function signatureNotes(identity: FileIdentity, signatures: readonly Signature[] | undefined): readonly Issue[] {
  if (signatures === undefined) return [];
  if (signatures.length === 0) return [fileIssue(identity, 'signature-unverified', 'info')];
  return signatures.map(({ signer, at }) =>
    fileIssue(identity, 'signed-by', 'info', { signer: at === undefined ? signer : `${signer}, ${shownTime(at)}` }),
  );
}

/** `2020-02-10 08:15` → `10.02.2020 08:15 (UTC)` */
function shownTime(at: string): string {
  const [date = '', time = ''] = at.split(' ');
  return `${date.split('-').reverse().join('.')} ${time} (UTC)`;
}
