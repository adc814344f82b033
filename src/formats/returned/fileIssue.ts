import { held, type HeldParams, type TextParams } from '../../core/texts';
import type { Issue, Severity } from '../../core/issues/issue';
import { fileLabel } from '../../core/returned/fileLabel';
import type { FileIdentity } from '../../core/returned/types';
import { ReadFault, type FileArgs, type FileReason } from '../zip/readFault';
import { given } from '../../core/given';

/** A finding about a whole file: `file-<reason>`. The params always name the file, and show sizes in MB. */
export function fileIssue<R extends FileReason>(
  identity: FileIdentity,
  reason: R,
  severity: Severity,
  ...args: FileArgs<R>
): Issue {
  return heldFileIssue(identity, reason, severity, held(args[0] ?? {}));
}

/** As {@link fileIssue}, with parameters that were compared with the words of the reason before. */
export function heldFileIssue(
  identity: FileIdentity,
  reason: FileReason,
  severity: Severity,
  params: HeldParams,
): Issue {
  const sheet = params['sheet'];
  const name = fileLabel(identity);
  return {
    code: `file-${reason}`,
    severity,
    at: { file: name, ...given({ sheet: typeof sheet === 'string' ? sheet : undefined }) },
    params: held({ file: name, ...inMegabytes(reason, params) }),
  };
}

/** The refusal that a thrown error stands for. What a library threw says that the content is broken. */
export function refusal(identity: FileIdentity, error: unknown): Issue {
  return error instanceof ReadFault
    ? heldFileIssue(identity, error.reason, 'error', error.params)
    : fileIssue(identity, 'broken', 'error');
}

function inMegabytes(reason: string, params: TextParams): TextParams {
  if (!['input-size', 'part-size', 'total-size'].includes(reason)) return params;
  const inMb = (value: string | number | undefined): number => Math.round((Number(value) / (1 << 20)) * 10) / 10;
  return { ...params, found: inMb(params['found']), limit: inMb(params['limit']) };
}
