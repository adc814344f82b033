import type { Omission } from '../../../ports';
import { isCellEditing, isTooLarge, officeCode } from '../problems';
import type { Session } from '../run';

/** One thing to be done on one sheet. It may be queued again after a request was refused, so it keeps no objects. */
export interface Operation {
  /** Cells whose content goes over the wire. */
  readonly cells: number;
  /** Cells that it deals with, for the progress. */
  readonly weight: number;
  /** An upper estimate of its part of the message. */
  readonly bytes: number;
  /** The same of the calls that the message consists of. */
  readonly actions: number;
  queue(sheet: Excel.Worksheet): void;
  /** What is missing when Excel refuses it; without it the refusal ends the write. */
  readonly optional?: Omission;
  /** It adds something each time: after an error in the middle of a request it must not be done again. */
  readonly addsAgain?: boolean;
  /** The same in two parts, where that is possible. */
  halves?(): readonly Operation[] | undefined;
}

/** What Excel refused, to be tried again once the sheet stands under its own name. */
export interface Missing {
  readonly operation: Operation;
  readonly omission: Omission;
}

/** Excel on the web takes 5 MB; the frame around the message needs a part of it. */
const BYTES_PER_REQUEST = 3_000_000;
const CELLS_PER_REQUEST = 100_000;
/** Excel answers a message of many more calls with GeneralException, or not at all. */
const ACTIONS_PER_REQUEST = 2_000;

/**
 * Carries the operations out in order, many to a request; `done` hears of each. A request that turns out too
 * large is halved. Gives what is missing.
 */
export async function perform(
  session: Session,
  sheet: string,
  operations: readonly Operation[],
  done: (weight: number) => void,
): Promise<readonly Missing[]> {
  for (const request of packed(operations.filter(({ optional }) => optional === undefined)))
    await send(session, sheet, request, done);
  const optional = operations.filter((operation) => operation.optional !== undefined);
  const together = optional.filter(({ addsAgain }) => addsAgain !== true);
  const apart = optional.filter(({ addsAgain }) => addsAgain === true);
  if (await accepted(session, sheet, together)) return missing(session, sheet, apart);
  return missing(session, sheet, optional);
}

/** Carries out each by itself; gives what Excel refuses. */
async function missing(session: Session, sheet: string, operations: readonly Operation[]): Promise<readonly Missing[]> {
  const refused: Missing[] = [];
  for (const operation of operations) {
    if (operation.optional !== undefined && !(await accepted(session, sheet, [operation])))
      refused.push({ operation, omission: operation.optional });
  }
  return refused;
}

/** A printer that is not there, or a chart that this Excel cannot draw, must not cost the data. */
async function accepted(session: Session, sheet: string, operations: readonly Operation[]): Promise<boolean> {
  if (operations.length === 0) return true;
  try {
    await session.step((workbook) => {
      const target = workbook.worksheets.getItem(sheet);
      for (const operation of operations) operation.queue(target);
    });
    return true;
  } catch (error) {
    if (officeCode(error) === undefined || isCellEditing(error)) throw error;
    return false;
  }
}

async function send(
  session: Session,
  sheet: string,
  operations: readonly Operation[],
  done: (weight: number) => void,
): Promise<void> {
  try {
    await session.step((workbook) => {
      const target = workbook.worksheets.getItem(sheet);
      for (const operation of operations) operation.queue(target);
    });
    done(operations.reduce((sum, { weight }) => sum + weight, 0));
  } catch (error) {
    const halves = mayBeSmaller(error, operations) ? halved(operations) : undefined;
    if (halves === undefined) throw error;
    for (const half of halves) await send(session, sheet, half, done);
  }
}

/** Excel says «too large» of a message, or, as often, «GeneralException». */
function mayBeSmaller(error: unknown, operations: readonly Operation[]): boolean {
  if (isTooLarge(error)) return true;
  return officeCode(error) === 'GeneralException' && operations.every(({ addsAgain }) => addsAgain !== true);
}

function packed(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const requests: Operation[][] = [];
  let [cells, bytes, actions] = [0, 0, Number.POSITIVE_INFINITY];
  let last: Operation | undefined;
  for (const operation of operations) {
    const isFull =
      bytes + operation.bytes > BYTES_PER_REQUEST ||
      cells + operation.cells > CELLS_PER_REQUEST ||
      actions + operation.actions > ACTIONS_PER_REQUEST;
    if (isFull || (last?.addsAgain ?? false) !== (operation.addsAgain ?? false)) {
      requests.push([]);
      [cells, bytes, actions] = [0, 0, 0];
    }
    requests.at(-1)?.push(operation);
    cells += operation.cells;
    bytes += operation.bytes;
    actions += operation.actions;
    last = operation;
  }
  return requests;
}

function halved(operations: readonly Operation[]): readonly (readonly Operation[])[] | undefined {
  if (operations.length > 1) {
    const middle = Math.ceil(operations.length / 2);
    return [operations.slice(0, middle), operations.slice(middle)];
  }
  return operations[0]?.halves?.()?.map((half) => [half]);
}

interface Small {
  /** 2,000 unless said. */
  readonly bytes?: number;
  /** A dozen unless said. */
  readonly actions?: number;
  readonly optional?: Omission;
  readonly addsAgain?: boolean;
}

/** An operation that is one call or a few. */
export function small(queue: (sheet: Excel.Worksheet) => void, traits: Small = {}): Operation {
  return { cells: 0, weight: 0, bytes: 2_000, actions: 12, queue, ...traits };
}
