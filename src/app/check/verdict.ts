import type { Issue } from '../../core/issues/issue';
import type { ReadFile } from '../../core/merge/types';
import type { CheckVerdict } from '../../ports';

/**
 * What a check says of one file. A letter or a photo is no report: it is reported as such, in the words of its
 * findings.
 */
export function verdictOf(read: ReadFile): CheckVerdict {
  switch (read.kind) {
    case 'return':
      return read.checked.issues.some(({ severity }) => severity === 'error') ? 'invalid' : 'ready';
    case 'foreign':
    case 'companion':
      return 'foreign';
    case 'unreadable':
      return 'unreadable';
  }
}

export function issuesOf(read: ReadFile): readonly Issue[] {
  return read.kind === 'return' ? read.checked.issues : read.issues;
}

export function bodyOf(read: ReadFile): string | undefined {
  return read.kind === 'return' ? read.checked.returned.stamp.body?.id : read.body;
}
