import type { Issue, IssuePlace } from '../../issues/issue';
import { foldKey } from '../../text/clean';
import { cellReference } from '../../workbook/reference';
import type { SheetContent } from '../../workbook/content';
import type { BodyFinder } from '../context';
import type { BodyReading, KnownBody } from './bodyReading';
import { nameCandidates } from './nameCandidates';
import { unitRefusal } from './refusal';
import { unitTitle } from './unitTitle';

/** Where a table begins, with the sheet above it. */
export interface TablePlace {
  readonly sheet: SheetContent;
  readonly headerRow: number;
}

/** What the lines above the table say: another body's name, or a unit's that reports to its body. */
export type TitleReading =
  { readonly kind: 'body'; readonly reading: BodyReading } | { readonly kind: 'unit'; readonly refusal: Issue };

/**
 * What the lines above the table say against the stamp: somebody overtyped the body's name with that of
 * another body (the template was passed on) or of a unit. Undefined while the stamped body is named.
 */
export function titleAgainst(
  tables: readonly TablePlace[],
  stamped: KnownBody,
  bodies: BodyFinder,
): TitleReading | undefined {
  const lines = tables.flatMap(({ sheet, headerRow }) => titleLines(sheet, headerRow));
  const own = foldKey(stamped.name);
  if (lines.some(({ text }) => foldKey(text).includes(own))) return undefined;
  let against: TitleReading | undefined;
  for (const { text, at } of lines.slice(0, MOST_LINES)) {
    const named = nameCandidates(text.trim()).flatMap((candidate) => {
      const [body, ...others] = bodies.find(candidate);
      return body === undefined ? [] : [{ body, isPlain: others.length === 0 }];
    });
    if (named.some(({ body }) => body.id === stamped.id)) return undefined;
    const unit = unitTitle(text.trim(), bodies);
    const plain = named.find(({ isPlain }) => isPlain);
    if (unit !== undefined)
      against ??= { kind: 'unit', refusal: { ...unitRefusal(unit.unit, unit.parent?.name ?? stamped.name), at } };
    else if (plain !== undefined) against ??= { kind: 'body', reading: { body: plain.body, where: 'title', at } };
  }
  return against;
}

interface TitleLine {
  readonly text: string;
  readonly at: IssuePlace;
}

function titleLines(sheet: SheetContent, headerRow: number): readonly TitleLine[] {
  return sheet.rows
    .filter(({ row }) => row < headerRow)
    .flatMap(({ row, cells }) =>
      cells.flatMap((cell, column) =>
        typeof cell === 'string' && cell.length <= LONGEST_NAME && !cell.includes('|')
          ? [{ text: cell, at: { sheet: sheet.name, row, cell: cellReference(row, column + 1) } }]
          : [],
      ),
    );
}

const LONGEST_NAME = 300;
const MOST_LINES = 40;
