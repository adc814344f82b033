import type { InputField } from './fields';

/** How a standing looks: the words in the cell say the same without the colour. */
export type Tone = 'good' | 'part' | 'bad' | 'idle' | 'info';

interface StatusTraits {
  /** Who may set it: an officer in a return, the ministry in its own column, or only the roll-up as a proposal. */
  readonly setBy: 'officer' | 'ministry' | 'rollUp';
  readonly tone: Tone;
  /** What it says of the work: it was done (all or in part), it goes on, nothing was done, or nobody can say. */
  readonly work: 'done' | 'goesOn' | 'none' | 'unclear';
  /** What it leaves to be done: something, something that is not due yet, or nothing. */
  readonly leaves: 'work' | 'later' | 'nothing';
  /** Place among the periods of one measure, the worst first; `byName` where the roll-up asks for it by name. */
  readonly rank: number | 'byName';
}
interface OfficerTraits extends StatusTraits {
  readonly setBy: 'officer';
  /** What an answer with it must come with, in the order of the columns. `notOurs` gives its grounds as the reason. */
  readonly needs: readonly InputField[];
  /** The day of completion beside it: needed where the deadline has a day, possible, or a contradiction. */
  readonly completion: 'dated' | 'possible' | 'contradicts';
  /** When a row offers it: always, or only before its period begins. */
  readonly offered: 'always' | 'early';
}

/**
 * What everything else knows of a status, in the order of the drop-down. Its words stand in `strings/`, under
 * `status`.
 */
export const STATUS_TABLE = {
  done: {
    setBy: 'officer',
    tone: 'good',
    work: 'done',
    leaves: 'nothing',
    rank: 'byName',
    needs: ['narrative'],
    completion: 'dated',
    offered: 'always',
  },
  partly: {
    setBy: 'officer',
    tone: 'part',
    work: 'done',
    leaves: 'work',
    rank: 'byName',
    needs: ['narrative', 'reason'],
    completion: 'possible',
    offered: 'always',
  },
  ongoing: {
    setBy: 'officer',
    tone: 'info',
    work: 'goesOn',
    leaves: 'work',
    rank: 6,
    needs: ['narrative'],
    completion: 'possible',
    offered: 'always',
  },
  notStarted: {
    setBy: 'officer',
    tone: 'idle',
    work: 'none',
    leaves: 'work',
    rank: 5,
    needs: ['reason'],
    completion: 'contradicts',
    offered: 'always',
  },
  notDone: {
    setBy: 'officer',
    tone: 'bad',
    work: 'none',
    leaves: 'work',
    rank: 1,
    needs: ['reason', 'proposal'],
    completion: 'contradicts',
    offered: 'always',
  },
  notDue: {
    setBy: 'officer',
    tone: 'idle',
    work: 'none',
    leaves: 'later',
    rank: 7,
    needs: [],
    completion: 'contradicts',
    offered: 'early',
  },
  notOurs: {
    setBy: 'officer',
    tone: 'idle',
    work: 'none',
    leaves: 'nothing',
    rank: 8,
    needs: ['reason'],
    completion: 'contradicts',
    offered: 'always',
  },
  obsolete: { setBy: 'ministry', tone: 'idle', work: 'none', leaves: 'nothing', rank: 9 },
  noReport: { setBy: 'ministry', tone: 'bad', work: 'none', leaves: 'work', rank: 2 },
  insufficient: { setBy: 'rollUp', tone: 'part', work: 'none', leaves: 'work', rank: 3 },
  needsDecision: { setBy: 'rollUp', tone: 'part', work: 'unclear', leaves: 'work', rank: 4 },
} as const satisfies Readonly<Record<string, StatusTraits | OfficerTraits>>;

type Table = typeof STATUS_TABLE;
type SetBy<W extends StatusTraits['setBy']> = {
  [S in keyof Table]: Table[S]['setBy'] extends W ? S : never;
}[keyof Table];

/** A status as the roll-up proposes it. */
export type ProposedStatus = keyof Table;
/** A status that a measure may have in the end. */
export type Status = SetBy<'officer' | 'ministry'>;
/** A status that an officer may choose. */
export type OfficerStatus = SetBy<'officer'>;

/** Every status that a proposal may have, in the order of the drop-down. */
export const PROPOSED_STATUSES = Object.keys(STATUS_TABLE) as readonly ProposedStatus[];
export const STATUSES = PROPOSED_STATUSES.filter(
  (status): status is Status => STATUS_TABLE[status].setBy !== 'rollUp',
) as readonly Status[];
export const OFFICER_STATUSES: readonly OfficerStatus[] = STATUSES.filter(isOfficerStatus);

export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}

export function isOfficerStatus(text: string): text is OfficerStatus {
  return Object.hasOwn(STATUS_TABLE, text) && STATUS_TABLE[text as ProposedStatus].setBy === 'officer';
}

/** Does an answer with it say that something was done, all or in part? */
export function saysDone(status: ProposedStatus | undefined): boolean {
  return status !== undefined && STATUS_TABLE[status].work === 'done';
}

/** Statuses with a rank, the worst first. */
export const WORST_FIRST: readonly ProposedStatus[] = PROPOSED_STATUSES.filter((id) => rankOf(id) > 0).sort(
  (a, b) => rankOf(a) - rankOf(b),
);

function rankOf(status: ProposedStatus): number {
  const { rank } = STATUS_TABLE[status];
  return rank === 'byName' ? 0 : rank;
}
