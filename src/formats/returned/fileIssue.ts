import type { IssueCode } from '../../core/texts';
import type { Issue, IssueParams, Severity } from '../../core/issues/issue';
import { fileLabel } from '../../core/returned/fileLabel';
import type { FileIdentity } from '../../core/returned/types';
import { ReadFault } from '../zip/readFault';
import { given } from '../../core/given';

/** What may be said of a whole file: `issue.file-<reason>`. */
export type FileReason = IssueCode extends infer C ? (C extends `file-${infer R}` ? R : never) : never;

/** A finding about a whole file: `file-<reason>`. The params always name the file, and show sizes in MB. */
export function fileIssue(
  identity: FileIdentity,
  reason: FileReason,
  severity: Severity,
  params: IssueParams = {},
): Issue {
  const sheet = params['sheet'];
  const name = fileLabel(identity);
  return {
    code: `file-${reason}`,
    severity,
    at: { file: name, ...given({ sheet: typeof sheet === 'string' ? sheet : undefined }) },
    params: { file: name, ...inMegabytes(reason, params) },
  };
}

/** The refusal that a thrown error stands for. What a library threw says that the content is broken. */
export function refusal(identity: FileIdentity, error: unknown): Issue {
  return error instanceof ReadFault
    ? fileIssue(identity, error.reason, 'error', error.params)
    : fileIssue(identity, 'broken', 'error');
}

function inMegabytes(reason: string, params: IssueParams): IssueParams {
  if (!['input-size', 'part-size', 'total-size'].includes(reason)) return params;
  const inMb = (value: string | number | undefined): number => Math.round((Number(value) / (1 << 20)) * 10) / 10;
  return { ...params, found: inMb(params['found']), limit: inMb(params['limit']) };
}
