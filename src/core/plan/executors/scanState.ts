import type { ExecutorKind } from '../types';
import type { Cell } from './cell';
import type { Placeless } from './placeless';

/** An executor while the cell is being read. */
export interface Found {
  name: string;
  kind: ExecutorKind;
  consent: boolean;
  participant: boolean;
  /** What parts it from the one before. */
  readonly joined: 'start' | 'comma' | 'line' | 'space';
  readonly bodyIds: readonly string[];
  readonly groupId?: string;
  readonly other?: boolean;
  readonly filter?: string;
  readonly except?: readonly Found[];
  readonly known: boolean;
  /** One body of a place that the cell does not name. */
  readonly placeless?: Placeless;
  /** Nor does the plan. */
  readonly placeMissing?: true;
  readonly asWritten: string;
}

export interface Scanned {
  readonly found: readonly Found[];
  /** Bracketed words that name nobody known and bind nothing. */
  readonly notes: readonly string[];
}

export interface State {
  readonly cell: Cell;
  readonly end: number;
  /** Inside «крім …»: what is left out has no exceptions of its own. */
  readonly nested: boolean;
  /** Reads another part of the cell: what a group leaves out. */
  readonly part: (from: number, end: number) => readonly Found[];
  readonly found: { item: Found; from: number; to: number }[];
  readonly notes: string[];
  i: number;
  joined: Found['joined'];
  participant: boolean;
  /** After «разом з» and the like: names stand in another case. */
  bound: boolean;
  boundFrom: number | undefined;
  listed: boolean;
  /** The end of a bracket that holds executors. */
  closes: number;
  consentForAll: boolean;
}

/** What a name says of an executor; how it is bound to the others is known to the state. */
export type Named = Omit<Found, 'consent' | 'participant' | 'joined' | 'asWritten'>;

/** Adds an executor and goes on behind it. */
export function push(state: State, next: number, item: Named, from = state.boundFrom ?? state.i): void {
  state.found.push({
    item: {
      ...item,
      consent: state.consentForAll,
      participant: state.participant,
      joined: state.joined,
      asWritten: '',
    },
    from,
    to: next,
  });
  state.boundFrom = undefined;
  state.joined = 'space';
  state.i = next;
}
