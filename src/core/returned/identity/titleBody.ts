import { isCivilDate } from '../../calendar/civilDate';
import type { Body } from '../../bodies/types';
import type { Issue } from '../../issues/issue';
import type { Stamp } from '../../template/stamp';
import { foldKey } from '../../text/clean';
import { cellReference } from '../../workbook/reference';
import type { SheetContent } from '../../workbook/content';
import type { BodyFinder } from '../context';
import { unitRefusal } from './refusal';
import { unitTitle } from './unitTitle';

/** Where a table begins, with the sheet above it. */
interface TablePlace {
  readonly sheet: SheetContent;
  readonly headerRow: number;
}

/**
 * What the lines above the table say against the stamp: somebody overtyped the body's name with that of
 * another body (the template was passed on) or of a unit. Undefined while the stamped body is named.
 */
export function titleAgainstStamp(
  tables: readonly TablePlace[],
  stamp: Stamp,
  bodies: BodyFinder | undefined,
): Issue | undefined {
  const { body } = stamp;
  if (body === undefined || bodies === undefined) return undefined;
  const lines = tables.flatMap(({ sheet, headerRow }) =>
    sheet.rows
      .filter(({ row }) => row < headerRow)
      .flatMap(({ row, cells }) =>
        cells.flatMap((cell, column) =>
          typeof cell === 'string' && cell.length <= LONGEST_NAME && !cell.includes('|')
            ? [{ text: cell, sheet: sheet.name, row, cell: cellReference(row, column + 1) }]
            : [],
        ),
      ),
  );
  const own = foldKey(body.name);
  if (lines.some(({ text }) => foldKey(text).includes(own))) return undefined;
  let against: Issue | undefined;
  for (const { text, ...at } of lines.slice(0, MOST_LINES)) {
    const [found, ...others] = bodies.find(text.trim());
    if (found?.id === body.id) return undefined;
    const unit = found === undefined ? unitTitle(text.trim(), bodies) : undefined;
    if (unit !== undefined) against ??= { ...unitRefusal(unit.unit, unit.parent?.name ?? body.name), at };
    else if (found !== undefined && others.length === 0)
      against ??= otherBodyNamed(found, { ...body, on: stamp.round.asOf }, bodies, at);
  }
  return against;
}

/**
 * Another body than the stamped one contradicts the stamp: a person decides whose return it is. A body that the stamped
 * one followed, or that follows it, may well be the same under its other name.
 */
function otherBodyNamed(
  found: Body,
  stamped: { readonly id: string; readonly name: string; readonly on: string },
  bodies: BodyFinder,
  at: Issue['at'],
): Issue {
  const heirOf = (id: string): string =>
    (isCivilDate(stamped.on) ? bodies.resolveOn?.(id, stamped.on)?.body.id : undefined) ?? id;
  return heirOf(found.id) === heirOf(stamped.id)
    ? { code: 'title-of-other-body', severity: 'warning', at, params: { found: found.name, expected: stamped.name } }
    : { code: 'body-disputed', severity: 'error', at, params: { found: found.name, stamped: stamped.name } };
}

const LONGEST_NAME = 300;
const MOST_LINES = 40;
