import type { CheckedReturn } from './types';

/** `ready` when nothing keeps a row or the file out; warnings do not. */
export function returnVerdict(checked: CheckedReturn): 'ready' | 'invalid' {
  return checked.issues.some(({ severity }) => severity === 'error') ? 'invalid' : 'ready';
}
