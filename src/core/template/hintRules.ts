import type { InputField, OfficerStatus } from './fields';
import { requiredFields, WITHOUT_COMPLETION } from './requirements';
import { OFFICER_STATUSES } from './fields';

/**
 * One thing that a row may still need. The same table gives the formula of the column «Що ще
 * потрібно», its cached value and the conditional formats, so that they cannot disagree.
 */
export interface HintRule {
  readonly field: InputField;
  /** `missing`: the cell is blank; `notDate`: it holds something that is no date; `filled`: it holds something. */
  readonly when: 'missing' | 'notDate' | 'filled';
  /** Statuses under which the rule speaks; all when absent. */
  readonly statuses?: readonly OfficerStatus[];
  readonly list: 'add' | 'fix';
  /** Key of the words that name it, under `template.hint.`. */
  readonly words: string;
}

/** The rules of a row, in the order of their words. */
export function hintRules(deadlineKind: string): readonly HintRule[] {
  const needing = (field: InputField, leaveOut: readonly OfficerStatus[] = []): readonly OfficerStatus[] =>
    OFFICER_STATUSES.filter((status) => !leaveOut.includes(status) && requiredFields(status, deadlineKind).includes(field));
  const rules: HintRule[] = [
    { field: 'narrative', when: 'missing', statuses: needing('narrative'), list: 'add', words: 'need.narrative' },
    { field: 'doneOn', when: 'missing', statuses: needing('doneOn'), list: 'add', words: 'need.doneOn' },
    { field: 'reason', when: 'missing', statuses: needing('reason', ['notOurs']), list: 'add', words: 'need.reason' },
    { field: 'reason', when: 'missing', statuses: ['notOurs'], list: 'add', words: 'need.grounds' },
    { field: 'proposal', when: 'missing', statuses: needing('proposal'), list: 'add', words: 'need.proposal' },
    { field: 'doneOn', when: 'notDate', list: 'fix', words: 'fix.doneOn' },
    { field: 'doneOn', when: 'filled', statuses: WITHOUT_COMPLETION, list: 'fix', words: 'fix.doneOnStatus' },
    { field: 'newDue', when: 'notDate', list: 'fix', words: 'fix.newDue' },
  ];
  return rules.filter(({ statuses }) => statuses === undefined || statuses.length > 0);
}
