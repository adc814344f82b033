import { clean } from '../../../text/clean';
import type { Role } from '../../columns/roles';
import type { Looks, LooksLikeDeadline } from '../../likeness/likeness';
import { isBareNumber } from '../../marks/bareNumber';
import { isDitto } from '../../marks/dittoMark';
import { noteIn } from '../../marks/notes';
import type { Line } from '../atoms';
import { splitInline } from '../inline';
import { isNumbered } from './begin';
import { deadlinesClose, rowsOf, type LineRow } from './cells';

/** No numbers at all: as many lines to a row as there are columns. */
export function chunkedRows(lines: readonly Line[], roles: readonly Role[]): readonly LineRow[] {
  const rows: LineRow[] = [];
  for (let i = 0; i < lines.length; i += roles.length) {
    const first = lines[i];
    if (first !== undefined)
      rows.push({ line: first.line, cells: new Map(roles.map((role, j) => [role, lines[i + j]?.text ?? ''])) });
  }
  return rows;
}

/** The rows begin at their numbers; what each line of a row is, it says itself. */
export function numberedRows(
  lines: readonly Line[],
  roles: readonly Role[],
  order: 'known' | 'unknown',
  looks: Looks,
): readonly LineRow[] {
  const { likeDeadline } = looks;
  const segments = segmentsOf(lines, likeDeadline);
  const headings = takeHeadings(segments, looks);
  const cut = segments.map((segment) => ({
    line: segment[0]?.line ?? 1,
    heading: headings.get(segment),
    pieces: segment.flatMap((line) => splitInline(clean(line.text), likeDeadline)),
  }));
  const pieces = cut.map((row) => row.pieces);
  const executorsFirst =
    order === 'unknown' ? deadlinesClose(pieces, likeDeadline) : before(roles, 'executors', 'deadline');
  return cut.flatMap(({ line, pieces: own, heading }) => {
    const rows = own.length === 0 ? [] : rowsOf(line, own, roles, executorsFirst, likeDeadline);
    return heading === undefined
      ? rows
      : [...rows, { line: heading.line, cells: new Map<Role, string>([['number', clean(heading.text)]]) }];
  });
}

/** The lines of each row, heading and remark. */
function segmentsOf(lines: readonly Line[], looksLikeDeadline: LooksLikeDeadline): Line[][] {
  const segments: Line[][] = [];
  for (const line of lines) {
    const previous = segments.at(-1);
    if (previous === undefined || beginsRow(clean(line.text), previous, looksLikeDeadline)) segments.push([line]);
    else previous.push(line);
  }
  return segments;
}

const SECTION = /^(Розділ|Стратегічна ціль|[IVXІХ]{1,5}\.)\s/;

/** Does the text begin a row behind the lines of the previous one? */
function beginsRow(text: string, previous: readonly Line[], looksLikeDeadline: LooksLikeDeadline): boolean {
  if (noteIn(text) !== undefined || SECTION.test(text)) return true;
  const only = previous.length === 1 ? clean(previous[0]?.text ?? '') : '';
  if (noteIn(only) !== undefined) return true;
  if (looksLikeDeadline(text) || !(isNumbered(text) || isBareNumber(text))) return false;
  // Under a number that stands alone «2.1. …» goes on in its row, «2) …» is the next one.
  return !isBareNumber(only) || /^\d{1,3}\)/.test(text);
}

/**
 * In a text whose first line is a heading («Розвиток петицій» over «1. …») the headings of the other sections
 * are last lines of the rows before them: words with a capital letter that name no time and nobody. Taken off in place.
 */
function takeHeadings(segments: Line[][], { likeDeadline, likeExecutor }: Looks): ReadonlyMap<readonly Line[], Line> {
  const isHeading = (line: Line | undefined): line is Line =>
    line !== undefined &&
    HEADING_WORDS.test(clean(line.text)) &&
    !isDitto(line.text) &&
    !likeDeadline(clean(line.text)) &&
    !likeExecutor(clean(line.text));
  const isPoint = (segment: readonly Line[] | undefined): boolean =>
    /^\d{1,3}(?:\.\d{1,3})*\./.test(clean(segment?.[0]?.text ?? ''));
  const found = new Map<readonly Line[], Line>();
  if (segments[0]?.length !== 1 || !isHeading(segments[0][0]) || !isPoint(segments[1])) return found;
  for (const [i, segment] of segments.entries()) {
    const last = segment.at(-1);
    if ((i > 0 && segment.length < 4) || !isHeading(last) || !isPoint(segments[i + 1])) continue;
    segment.pop();
    found.set(segment, last);
  }
  return found;
}

const HEADING_WORDS = /^\p{Lu}[^|;]{3,200}[^.;:,|]$/u;

function before(roles: readonly Role[], a: Role, b: Role): boolean {
  const [i, j] = [roles.indexOf(a), roles.indexOf(b)];
  return i >= 0 && j >= 0 && i < j;
}
