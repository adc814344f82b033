import { clean } from '../../text/clean';
import type { SourceCell, SourceRow } from '../source';
import type { Looks, LooksLikeDeadline } from '../likeness/likeness';
import type { Line } from './atoms';
import { isBareNumber } from '../marks/bareNumber';
import { HEAD_WORDS } from '../columns/headWords';
import { isDeadlineRole, roleOf, type Role } from '../columns/roles';
import { noteIn } from '../marks/notes';
import { isDitto } from '../marks/dittoMark';
import { LABEL, splitInline, type Piece } from './inline';
import { NEW_PART } from './separated';
import type { Part } from './types';

const HEADING = new RegExp(
  String.raw`^\s*((ОПЕРАЦІЙНИЙ |КАЛЕНДАРНИЙ |РІЧНИЙ )?ПЛАН|План (?:заходів|дій)(?:\s*$|\s+(?:щодо|на|з|із|до|` +
    String.raw`для)\s)|План\s*$|ЗАХОДИ\s*$|ПЕРЕЛІК ЗАХОДІВ)`,
  '',
);
const DEFAULT_ROLES: readonly Role[] = ['number', 'task', 'measure', 'deadline', 'executors'];
/** «Найменування заходу: 1) …», «Завдання 2. …»: the word only says what the number says. */
const LABEL_BEFORE = new RegExp(
  String.raw`^\s*(?:(?:найменування|назва|зміст)\s+)?(?:завдання|заходу|захід)(?:\s*:\s*|\s+(?=\d{1,3}\))|` +
    String.raw`(?<=завдання)\s+(?=\d{1,3}\.))`,
  'i',
);
const START =
  /^(\d{1,3}(?:[-–]\d{1,2})?\)|\d{1,3}(?:\.\d{1,3})*\.(?=\s|$|\p{L})|\d{1,3}(?:\.\d{1,3})+\s|(?:Захід|Завдання)\s+\d)/u;

/**
 * A plan without cell signs: one cell per line, or paragraphs («1) …», «Строк виконання: …»). The
 * rows begin at numbers; in each row the lines are distinguished by what they look like.
 */
export function linesLayout(lines: readonly Line[], looks: Looks): readonly Part[] | undefined {
  const filled = lines
    .filter((line) => clean(line.text) !== '')
    .map((line) => ({ line: line.line, text: line.text.replace(LABEL_BEFORE, '') }));
  const head = headOf(filled) ?? headingOf(filled) ?? labelsOf(filled);
  if (head === undefined) return undefined;
  const end = endOf(filled, head.body);
  const isName = ({ text }: Line): boolean => head.names.has(clean(text));
  const body = filled.slice(head.body, end).filter((line) => !isName(line));
  const rows =
    head.roles !== undefined && !body.some((line) => START.test(clean(line.text)))
      ? chunked(body, head.roles)
      : numbered(body, head.roles ?? DEFAULT_ROLES, head.roles === undefined ? 'unknown' : 'known', looks);
  if (isFlat(rows, head.roles)) for (const row of rows) rename(row.cells);
  const columns = columnsFor(head.roles).filter((role) => role !== 'task' || rows.some((row) => row.cells.has('task')));
  if (!rows.some((row) => row.cells.has('deadline'))) return undefined;
  const text = (line: Line): Part => ({ kind: 'text', line: line.line, text: line.text.replace(/[|\t]/g, ' ') });
  const header: SourceRow = {
    line: filled[head.start]?.line ?? 1,
    cells: columns.map((role) => ({ text: HEAD_WORDS[role] ?? role })),
  };
  return [
    ...filled.slice(0, head.start).map(text),
    {
      kind: 'grid',
      layout: 'lines',
      aligned: true,
      heads: [...filled.slice(head.start, head.body), ...filled.slice(head.body, end).filter(isName)],
      labels: labelsIn(lines),
      rows: [
        header,
        ...rows.map((row) => ({
          line: row.line,
          cells: columns.map((role): SourceCell => ({ text: row.cells.get(role) ?? '' })),
        })),
      ],
    },
    ...filled.slice(end).map(text),
  ];
}

/** «Найменування заходу:», «Строк виконання:»: the words that only say what a cell is. */
function labelsIn(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap(({ line, text }) => {
    const labels = [LABEL_BEFORE.exec(text)?.[0] ?? '', ...[...text.matchAll(LABEL)].map((match) => match[0])];
    return labels.some((label) => label !== '') ? [{ line, text: labels.join(' ') }] : [];
  });
}

/** Points that are measures themselves: no head for tasks, or no row with a measure below its point. */
function isFlat(rows: readonly Row[], roles: readonly Role[] | undefined): boolean {
  return roles !== undefined ? !roles.includes('task') : !rows.some((row) => row.cells.has('measure'));
}

function rename(cells: Map<Role, string>): void {
  const task = cells.get('task');
  if (task === undefined || cells.has('measure') || !cells.has('deadline')) return;
  cells.delete('task');
  cells.set('measure', task);
}

interface Head {
  readonly start: number;
  readonly body: number;
  readonly roles?: readonly Role[];
  readonly names: ReadonlySet<string>;
}

/** Three or more heads of columns, each in a line of its own. */
function headOf(lines: readonly Line[]): Head | undefined {
  for (let i = 0; i < lines.length; i += 1) {
    const run: Role[] = [];
    const names = new Set<string>();
    for (let j = i; j < lines.length; j += 1) {
      const text = clean(lines[j]?.text ?? '');
      const role = text.length <= 80 && !/[.;]$|:|^\d/.test(text) && !HEADING.test(text) ? roleOf(text) : undefined;
      if (role === undefined || run.includes(role)) break;
      run.push(role);
      names.add(text);
    }
    if (run.length >= 3 && run.some(isDeadlineRole) && (run.includes('measure') || run.includes('task')))
      return { start: i, body: i + run.length, roles: run, names };
  }
  return undefined;
}

/** «ПЛАН ЗАХОДІВ», then its title, then the first numbered line. */
function headingOf(lines: readonly Line[]): Head | undefined {
  const heading = lines.findIndex((line) => HEADING.test(line.text));
  if (heading < 0) return undefined;
  const first = lines.findIndex(
    (line, i) => i > heading && (START.test(clean(line.text)) || /^(Розділ|[IVXІХ]+\.)\s/.test(clean(line.text))),
  );
  return first < 0 ? undefined : { start: first, body: first, names: new Set() };
}

const TIME_LABEL = /^(?:строк|термін)\p{L}{0,2}(?: \p{L}{1,20})? ?:/iu;

/** No heading at all, but «Строк: …» again and again: the rows begin at the numbers over the first one. */
function labelsOf(lines: readonly Line[]): Head | undefined {
  const labels = lines.flatMap((line, i) => (TIME_LABEL.test(clean(line.text)) ? [i] : []));
  let first = labels[0] ?? 0;
  while (first > 0 && !START.test(clean(lines[first]?.text ?? ''))) first -= 1;
  while (first > 0 && START.test(clean(lines[first - 1]?.text ?? ''))) first -= 1;
  return labels.length < 2 || !START.test(clean(lines[first]?.text ?? ''))
    ? undefined
    : { start: first, body: first, names: new Set() };
}

function endOf(lines: readonly Line[], from: number): number {
  const at = lines.findIndex((line, i) => i >= from && NEW_PART.test(line.text));
  return at < 0 ? lines.length : at;
}

interface Row {
  readonly line: number;
  readonly cells: Map<Role, string>;
}

/** No numbers at all: as many lines to a row as there are columns. */
function chunked(lines: readonly Line[], roles: readonly Role[]): readonly Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < lines.length; i += roles.length) {
    const first = lines[i];
    if (first !== undefined)
      rows.push({ line: first.line, cells: new Map(roles.map((role, j) => [role, lines[i + j]?.text ?? ''])) });
  }
  return rows;
}

function numbered(
  lines: readonly Line[],
  roles: readonly Role[],
  order: 'known' | 'unknown',
  looks: Looks,
): readonly Row[] {
  const looksLikeDeadline = looks.likeDeadline;
  const segments: Line[][] = [];
  for (const line of lines) {
    const text = clean(line.text);
    const isNote = noteIn(text) !== undefined;
    const previous = segments.at(-1);
    const continuesNumber = previous?.length === 1 && isBareNumber(clean(previous[0]?.text ?? ''));
    const starts =
      isNote ||
      ((START.test(text) || (isBareNumber(text) && !looksLikeDeadline(text))) &&
        !looksLikeDeadline(text) &&
        !(continuesNumber && !/^\d{1,3}\)/.test(text)));
    if (
      previous === undefined ||
      starts ||
      (previous.length === 1 && noteIn(clean(previous[0]?.text ?? '')) !== undefined) ||
      /^(Розділ|Стратегічна ціль|[IVXІХ]{1,5}\.)\s/.test(text)
    )
      segments.push([line]);
    else previous.push(line);
  }
  const headings = takeHeadings(segments, looks);
  const cut = segments.map((segment) => ({
    line: segment[0]?.line ?? 1,
    heading: headings.get(segment),
    pieces: segment.flatMap((line) => splitInline(clean(line.text), looksLikeDeadline)),
  }));
  const executorsFirst =
    order === 'unknown'
      ? deadlinesClose(
          cut.map(({ pieces }) => pieces),
          looksLikeDeadline,
        )
      : before(roles, 'executors', 'deadline');
  return cut.flatMap(({ line, pieces, heading }) => {
    const rows = pieces.length === 0 ? [] : rowsOf(line, pieces, roles, executorsFirst, looksLikeDeadline);
    return heading === undefined
      ? rows
      : [...rows, { line: heading.line, cells: new Map<Role, string>([['number', clean(heading.text)]]) }];
  });
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

/** The lines of one row, distinguished: number, text, deadline, executors (in the order of the heads), the rest. */
function rowsOf(
  line: number,
  pieces: readonly Piece[],
  roles: readonly Role[],
  executorsFirst: boolean,
  looksLikeDeadline: LooksLikeDeadline,
): readonly Row[] {
  const cells = new Map<Role, string>();
  const add = (role: Role, text: string): void => {
    cells.set(role, cells.has(role) ? `${cells.get(role) ?? ''}\n${text}` : text);
  };
  const texts: string[] = [];
  const labelled = pieces.some((piece) => piece.role !== undefined);
  const deadlineAt = deadlinePiece(pieces, looksLikeDeadline, executorsFirst);
  let last: Role | undefined;
  for (const [i, piece] of pieces.entries()) {
    if (piece.role !== undefined) add((last = piece.role), piece.text);
    else if (labelled) add(last !== undefined && last !== 'measure' ? last : 'measure', piece.text);
    else if (i === 0 && isBareNumber(piece.text)) cells.set('number', piece.text);
    else if (i === deadlineAt) add('deadline', piece.text);
    else if (deadlineAt >= 0 && i > deadlineAt)
      add(nextRole(roles, executorsFirst, cells, pieces.length - i), piece.text);
    else texts.push(piece.text);
  }
  if (labelled) return splitTask(line, cells);
  const count = deadlineAt < 0 ? texts.length : textCount(texts, cells.has('number'), executorsFirst);
  if (count < texts.length) cells.set('executors', texts.slice(count).join('\n'));
  return place(line, cells, texts.slice(0, count));
}

/** Without heads: do most rows end with their deadline, as «Захід. / МОН, Мінфін. / II квартал.» do? */
function deadlinesClose(rows: readonly (readonly Piece[])[], looksLikeDeadline: LooksLikeDeadline): boolean {
  const whole = rows.filter((pieces) => pieces.length >= 3 && pieces.every((piece) => piece.role === undefined));
  const closing = whole.filter((pieces) => deadlinePiece(pieces, looksLikeDeadline, false) === pieces.length - 1);
  return closing.length * 2 > whole.length;
}

/** With executors first, the row's last deadline is the deadline; else the first one after some text. */
function deadlinePiece(
  pieces: readonly { text: string; role?: Role }[],
  looksLikeDeadline: LooksLikeDeadline,
  executorsFirst: boolean,
): number {
  const fits = (piece: { text: string } | undefined, i: number): boolean =>
    piece !== undefined && i > 0 && (looksLikeDeadline(piece.text) || isDitto(piece.text));
  if (executorsFirst) return pieces.findLastIndex((piece, i) => fits(piece, i));
  const at = pieces.findIndex((piece, i) => fits(piece, i));
  return at === 1 && isBareNumber(pieces[0]?.text ?? '') ? pieces.findIndex((piece, i) => i > 1 && fits(piece, i)) : at;
}

/** How many of the texts before the deadline say what is to be done; the others are executors that stand first. */
function textCount(texts: readonly string[], numberApart: boolean, executorsFirst: boolean): number {
  if (!executorsFirst) return texts.length;
  const item = texts.findIndex((text) => /^\d{1,3}\)/.test(text));
  if (item >= 0) return item + 1;
  return numberApart && texts.length > 2 && /^\p{Ll}/u.test(texts[1] ?? '') ? 2 : 1;
}

/**
 * Executors may take several lines: the last ones belong to the columns behind them, one line each. `left` counts this
 * line and those below.
 */
function nextRole(
  roles: readonly Role[],
  executorsFirst: boolean,
  cells: ReadonlyMap<Role, string>,
  left: number,
): Role {
  const after = roles
    .slice(roles.findIndex(isDeadlineRole) + 1)
    .filter((role) => role !== 'executors' || !executorsFirst);
  const extra = after.filter((role) => role !== 'executors');
  if (!cells.has('executors') && !executorsFirst) return 'executors';
  const free = extra.filter((role) => !cells.has(role)).length;
  if (
    !executorsFirst &&
    roles.indexOf('executors') < roles.indexOf(extra[0] ?? 'executors') &&
    free === extra.length &&
    left > free
  )
    return 'executors';
  return extra.length === 0 ? 'executors' : (extra.find((role) => !cells.has(role)) ?? extra.at(-1) ?? 'other');
}

function place(line: number, cells: Map<Role, string>, texts: readonly string[]): readonly Row[] {
  const isItem = (text: string): boolean => /^\d{1,3}\)|^\d{1,3}\.\d|^Захід\s+\d/.test(text);
  const first = texts[0] ?? '';
  if (texts.length >= 2 && !isItem(first)) {
    cells.set('task', first);
    cells.set('measure', texts.slice(1).join('\n'));
  } else if (texts.length > 0) cells.set(isItem(first) ? 'measure' : 'task', texts.join('\n'));
  return [{ line, cells }];
}

/** «1. Завдання» on its own line, then labelled lines: the text before the labels is the task or the measure. */
function splitTask(line: number, cells: Map<Role, string>): readonly Row[] {
  const text = cells.get('measure') ?? '';
  cells.delete('measure');
  return place(
    line,
    cells,
    text.split('\n').filter((piece) => piece !== ''),
  );
}

function before(roles: readonly Role[], a: Role, b: Role): boolean {
  const [i, j] = [roles.indexOf(a), roles.indexOf(b)];
  return i >= 0 && j >= 0 && i < j;
}

function columnsFor(roles: readonly Role[] | undefined): readonly Role[] {
  const known = new Set<Role>(['number', 'task', 'measure', 'deadline', 'executors', ...(roles ?? [])]);
  return [...known];
}
