import type { CivilDate } from '../calendar/civilDate';
import { DATE_FIELDS, FIELDS, type DateField, type InputField } from './fields';
import { OFFICER_STATUSES, type OfficerStatus } from './statuses';
import type { EndOf } from '../texts';
import { isUpkeepKind } from '../plan/deadlineKinds';
import { requiredFields, WITHOUT_COMPLETION } from './requirements';

/** Words of the column «Що ще потрібно»: `template.hint.<words>`. */
export type HintWords = EndOf<'template.hint'>;

/**
 * One thing that a row may still need. The same table gives the formula of the column «Що ще
 * потрібно», its cached value and the conditional formats, so that they cannot disagree.
 */
export interface HintRule {
  readonly field: InputField;
  /**
   * `missing`: the cell is blank; `notDate`: it holds something that is no date; `outside`: a date outside `days`;
   * `filled`: it holds something.
   */
  readonly when: 'missing' | 'notDate' | 'outside' | 'filled';
  readonly days?: PlausibleDays;
  /** The rule is silent when this field holds something instead. */
  readonly unless?: InputField;
  /** Statuses under which the rule speaks; all when absent. */
  readonly statuses?: readonly OfficerStatus[];
  readonly list: 'add' | 'fix';
  /** Key of the words that name it, under `template.hint.`. */
  readonly words: HintWords;
}

/** First and last day on which anything of the plan can have been done. */
export interface PlausibleDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What the rules of a row depend on. */
export interface RowKind {
  readonly deadlineKind: string;
  /** The row's deadline lies before the round's date. */
  readonly over: boolean;
  readonly days?: PlausibleDays;
}

/** A day of completion lies within the plan, and stands beside a status that has one. */
function completionRules(field: DateField, days: PlausibleDays | undefined): readonly HintRule[] {
  return [
    ...(days === undefined ? [] : [{ field, when: 'outside', days, list: 'fix', words: 'fix.doneOnPlan' } as const]),
    { field, when: 'filled', statuses: WITHOUT_COMPLETION, list: 'fix', words: 'fix.doneOnStatus' },
  ];
}

/** The rules of a row, in the order of their words. */
export function hintRules({ deadlineKind, over, days }: RowKind): readonly HintRule[] {
  const needing = (field: InputField, leaveOut: readonly OfficerStatus[] = []): readonly OfficerStatus[] =>
    OFFICER_STATUSES.filter(
      (status) => !leaveOut.includes(status) && requiredFields(status, deadlineKind).includes(field),
    );
  const rules: HintRule[] = [
    {
      field: 'status',
      when: 'filled',
      statuses: over && !isUpkeepKind(deadlineKind) ? ['ongoing'] : [],
      list: 'fix',
      words: 'fix.ongoingOver',
    },
    { field: 'status', when: 'filled', statuses: over ? ['notStarted'] : [], list: 'fix', words: 'fix.notStartedOver' },
    { field: 'narrative', when: 'missing', statuses: needing('narrative'), list: 'add', words: 'need.narrative' },
    { field: 'doneOn', when: 'missing', statuses: needing('doneOn'), list: 'add', words: 'need.doneOn' },
    { field: 'reason', when: 'missing', statuses: needing('reason', ['notOurs']), list: 'add', words: 'need.reason' },
    {
      field: 'reason',
      when: 'missing',
      unless: 'narrative',
      statuses: ['notOurs'],
      list: 'add',
      words: 'need.grounds',
    },
    {
      field: 'proposal',
      when: 'missing',
      unless: 'newDue',
      statuses: needing('proposal'),
      list: 'add',
      words: 'need.proposal',
    },
    ...DATE_FIELDS.flatMap((field): readonly HintRule[] => [
      { field, when: 'notDate', list: 'fix', words: `fix.${field}` },
      ...(FIELDS[field].days === 'done' ? completionRules(field, days) : []),
    ]),
  ];
  return rules.filter(({ statuses }) => statuses === undefined || statuses.length > 0);
}
