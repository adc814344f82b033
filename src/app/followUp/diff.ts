import type { CivilDate } from '../../core/calendar/civilDate';
import type { CheckedReturn } from '../../core/checks/types';
import { returnDiff, type ReturnDiff } from '../../core/followUp/returnDiff';
import type { NamedBytes } from '../../ports';
import { readReturns } from '../reading/readReturns';
import { refused, type Refused } from '../../core/refused';
import { vocabularies } from '../words';

export interface Difference {
  readonly kind: 'difference';
  readonly earlier: CheckedReturn;
  readonly later: CheckedReturn;
  readonly diff: ReturnDiff;
}

/** What a body changed from one return to the next; each by its own memory of the plan, which is not needed. */
export async function differenceOf(
  earlier: NamedBytes,
  later: NamedBytes,
  today: CivilDate,
): Promise<Difference | Refused> {
  const [before, after] = [await returnIn(earlier, today), await returnIn(later, today)];
  if (before === undefined) return refused('cli.diff-no-return', { file: earlier.name });
  if (after === undefined) return refused('cli.diff-no-return', { file: later.name });
  const [was, now] = [before.returned.stamp, after.returned.stamp];
  if (was.planId !== now.planId) return refused('cli.diff-other-plan', { before: earlier.name, after: later.name });
  if (was.body?.id !== now.body?.id)
    return refused('cli.diff-other-body', { before: was.body?.name ?? '?', after: now.body?.name ?? '?' });
  return { kind: 'difference', earlier: before, later: after, diff: returnDiff(before, after) };
}

/** The first return in a file, containers opened. */
async function returnIn(file: NamedBytes, today: CivilDate): Promise<CheckedReturn | undefined> {
  for await (const { read } of readReturns(file, { today, vocabularies }))
    if (read.kind === 'return') return read.checked;
  return undefined;
}
