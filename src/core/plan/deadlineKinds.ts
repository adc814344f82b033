/** What a kind of deadline means for those who answer. */
interface Traits {
  /** There is a day or a month to meet: only there a completion has a date to show. */
  readonly asksForDay: boolean;
  /** Nothing ends it but the plan itself, hence «виконується» after the period is no contradiction. */
  readonly isUpkeep: boolean;
  /** «Постійно», «починаючи з …»: it is never over, and has no day to be late for. */
  readonly isStanding: boolean;
}

const DAY: Traits = { asksForDay: true, isUpkeep: false, isStanding: false };
const SPAN: Traits = { asksForDay: false, isUpkeep: false, isStanding: false };
const UPKEEP: Traits = { asksForDay: false, isUpkeep: true, isStanding: false };
const STANDING: Traits = { asksForDay: false, isUpkeep: true, isStanding: true };

/** Kinds of deadlines, with words under `plan.kind.<id>`. */
const DEADLINE_KINDS = {
  by_date: DAY,
  on_date: DAY,
  dates: DAY,
  date_range: DAY,
  month: DAY,
  month_list: DAY,
  month_range: DAY,
  quarter: SPAN,
  quarter_range: SPAN,
  half_year: SPAN,
  year: UPKEEP,
  years: UPKEEP,
  recurring: SPAN,
  permanent: STANDING,
  from: STANDING,
  relative: UPKEEP,
  event: UPKEEP,
  compound: SPAN,
  none: UPKEEP,
} as const;

export type DeadlineKind = keyof typeof DEADLINE_KINDS;

/** Of a kind that only a later version knows nothing is asked and nothing held against an answer. */
function traitsOf(kind: string): Traits {
  return Object.hasOwn(DEADLINE_KINDS, kind) ? DEADLINE_KINDS[kind as DeadlineKind] : SPAN;
}

/** Does a deadline of the kind have a day that is to be met? */
export function asksForDay(kind: string): boolean {
  return traitsOf(kind).asksForDay;
}

/** Is it work that goes on through its whole period? */
export function isUpkeepKind(kind: string): boolean {
  return traitsOf(kind).isUpkeep;
}

/** Does it never end? */
export function isStandingKind(kind: string): boolean {
  return traitsOf(kind).isStanding;
}
