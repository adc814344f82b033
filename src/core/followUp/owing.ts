import type { DutyCell, Summary } from '../summary/types';
import { groupBy } from '../groups';

/** A body that still owes answers. */
export interface Owing {
  readonly bodyId: string;
  /** Keys of the rows that it owes, in plan order. */
  readonly rows: readonly string[];
  /** Something of it has come already. */
  readonly hasAnswered: boolean;
  /** It reports by consent only: it may be asked, not reminded of a duty. */
  readonly isAsked: boolean;
}

/**
 * The bodies that owe answers, in protocol order, each with its rows. What came and could not be accepted is not owed
 * again, it goes back for correction; a report in another form has come, too. Rows by consent are asked for only where
 * a body owes nothing else and has not answered at all; conditional rows and those of the coordinator are nobody's
 * debt.
 */
export function bodiesThatOwe({ bodies, cells }: Summary): readonly Owing[] {
  const byBody = groupBy(cells, ({ bodyId }) => bodyId);
  return bodies.flatMap(({ id, state }): readonly Owing[] => {
    if (state === 'otherForm') return [];
    const own = byBody.get(id) ?? [];
    const hasAnswered = own.some((cell) => !isOpen(cell));
    const obliged = openRows(own, 'obliged');
    if (obliged.length > 0) return [{ bodyId: id, rows: obliged, hasAnswered, isAsked: false }];
    const asked = openRows(own, 'consent');
    return asked.length === 0 || hasAnswered ? [] : [{ bodyId: id, rows: asked, hasAnswered, isAsked: true }];
  });
}

function openRows(cells: readonly DutyCell[], obligation: DutyCell['obligation']): readonly string[] {
  return cells.filter((cell) => cell.obligation === obligation && isOpen(cell)).map(({ key }) => key);
}

function isOpen({ state }: DutyCell): boolean {
  return state === 'missing' || state === 'withdrawn';
}
