import { finding, type Issue } from '../../issues/issue';
import type { Stamp } from '../../template/stamp';
import type { ContentIdentity } from './fromContent';
import { unitRefusal, unitTitled } from './refusal';
import type { Identity as VotedIdentity } from './vote';

export type FoundIdentity = VotedIdentity | ContentIdentity;

/** Of a unit whose body nothing names nobody can say whose report it is. */
export function unitAlone(found: FoundIdentity): Issue | undefined {
  const unit = 'unit' in found ? found.unit : undefined;
  return unit === undefined || unit.parent !== undefined ? undefined : unitRefusal(unit.unit, undefined);
}

/** What is to be said of how the sender was found. */
export function ofIdentity({ body }: Stamp, isStamped: boolean, found: FoundIdentity): readonly Issue[] {
  const issues: Issue[] = [];
  if (body !== undefined && !isStamped) issues.push(fromWords(body.name));
  if ('otherYear' in found && found.otherYear !== undefined)
    issues.push(finding('title-other-year', 'warning', {}, found.otherYear));
  const unit = 'unit' in found ? found.unit : undefined;
  if (unit?.parent !== undefined) issues.push(unitTitled(unit.unit, unit.parent.name));
  if (body === undefined) issues.push(finding('body-unknown', 'error', {}, {}));
  return issues;
}

function fromWords(body: string): Issue {
  return finding('identity-from-content', 'warning', {}, { body });
}
