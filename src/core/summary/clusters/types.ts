/** Fields of an answer whose texts are clustered. */
export type ClusterField = 'narrative' | 'reason' | 'proposal';

/**
 * What the answers of a cluster say: of work that was done or goes on, of none, that the measure is not theirs, or
 * «виконано» beside words that say that nothing was done. Answers that show different things never share a cluster.
 */
export type ClusterStance = 'did' | 'didNot' | 'notOurs' | 'contradicts';

/**
 * How a member's words stand to the representative's: equal but for case, spaces and punctuation; equal but for
 * numbers and dates; or of nearly the same wording.
 */
export type Likeness = 'same' | 'numbers' | 'near';

export interface ClusterMember {
  readonly bodyId: string;
  /** The body by name, with the one for which it answers. */
  readonly name: string;
  /** `recordId` of its answer. */
  readonly record: string;
  readonly likeness: Likeness;
}

/** Answers of one measure × period that say the same or nearly the same in one field. */
export interface Cluster {
  /** `2.1@2019-H1/narrative/1`: numbered from the largest, equal ones in the order of speaking. */
  readonly id: string;
  /** Row key of the measure × period. */
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly field: ClusterField;
  readonly stance: ClusterStance;
  /** Words of the first member, verbatim but for spaces; empty for answers that leave the field blank. */
  readonly representative: string;
  /** The representative first, then in the order of speaking. */
  readonly members: readonly ClusterMember[];
}
