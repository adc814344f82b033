import { isDeadlineRole, roleOf, type Role } from '../../columns/roles';
import { isBareNumber } from '../../marks/bareNumber';
import { STARTS_ROW } from '../planHeading';
import { chunksOf, type PageLine, type Word } from './words';

/** A column's head, and where its words stand on the page. */
export interface HeadColumn {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly role: Role | undefined;
}

/** The lines of a table's head. */
export interface HeadBand {
  readonly start: number;
  /** First line behind it. */
  readonly end: number;
  readonly columns: readonly HeadColumn[];
}

/** A head is broken into no more lines; so many may stand over the one by which it is known. */
const LINES = 7;
const ABOVE = 2;
/** A cell of a head is no longer. */
const LONGEST = 110;

/**
 * The first head of a plan's columns from here on; `last` bounds where it may begin. On later pages it must have the
 * words of the first.
 */
export function headBandIn(
  lines: readonly PageLine[],
  from = 0,
  last = lines.length,
  first?: HeadBand,
): HeadBand | undefined {
  for (let i = from; i < Math.min(last, lines.length); i += 1) {
    const line = lines[i];
    if (line === undefined || line.words.length < 2 || rolesIn(headChunks(line)) < 2) continue;
    const band = bandAt(lines, i, from, first);
    if (band !== undefined) return band;
  }
  return undefined;
}

function rolesIn(chunks: readonly Word[]): number {
  return chunks.length < 2
    ? 0
    : new Set(chunks.map(({ text }) => roleOf(text)).filter((role) => role !== undefined)).size;
}

/** The band around the line that names most columns and leaves fewest without a name that we know. */
function bandAt(lines: readonly PageLine[], at: number, from: number, first?: HeadBand): HeadBand | undefined {
  let best: { readonly band: HeadBand; readonly score: number } | undefined;
  for (let start = at; start >= Math.max(from, at - ABOVE); start -= 1) {
    if (start < at && !isHeadLine(lines[start])) break;
    for (let end = at + 1; end <= Math.min(lines.length, at + LINES); end += 1) {
      if (end > at + 1 && !goesOn(lines[end - 1])) break;
      const columns = columnsIn(lines.slice(start, end));
      const score = scoreOf(columns) - (at - start) * 2 + (end - at) * 0.1;
      if (first !== undefined && !isSame(columns, first.columns)) continue;
      if (isWhole(columns) && (best === undefined || score > best.score))
        best = { band: { start, end, columns }, score };
    }
  }
  return best?.band;
}

function isSame(columns: readonly HeadColumn[], first: readonly HeadColumn[]): boolean {
  return columns.length === first.length && columns.every(({ name }, i) => name === first[i]?.name);
}

function isHeadLine(line: PageLine | undefined): boolean {
  return line !== undefined && headChunks(line).every(({ text }) => text.length < 60 && !/\d{4}|[.;]$/.test(text));
}

/** The rest of heads: no number opens it, no capital letter but that of a head. */
function goesOn(line: PageLine | undefined): boolean {
  const chunks = line === undefined ? [] : headChunks(line);
  return (
    chunks.length > 0 &&
    chunks.every(
      ({ text }) => !STARTS_ROW.test(text) && !isBareNumber(text) && (/^[\p{Ll}(/]/u.test(text) || HEAD.test(text)),
    )
  );
}

function isWhole(columns: readonly HeadColumn[]): boolean {
  const roles = columns.map(({ role }) => role);
  return (
    columns.length >= 3 &&
    roles.some((role) => role === 'measure' || role === 'task') &&
    roles.some((role) => isDeadlineRole(role) || role === 'executors') &&
    columns.every(({ name }) => name.length < LONGEST)
  );
}

function scoreOf(columns: readonly HeadColumn[]): number {
  const known = columns.filter(({ role }) => role !== undefined).length;
  return known * 3 - (columns.length - known) * 2;
}

/** Words that begin a head where only one space parts it from the one before. */
const HEAD = new RegExp(
  '^(?:№|Примітк|Строк|Термін|Відповідальн|Виконав|Найменуван|Назва|Зміст|Захід|Заход|Завдан|Індикатор|Очікуван|' +
    'Джерел|Обсяг|Орієнтовн|Дата|Показник)',
  'u',
);

/** Pieces of a head's line; a word that begins another head is cut off. */
function headChunks({ words }: PageLine): readonly Word[] {
  return chunksOf(words).flatMap((chunk) => {
    const inside = words.filter(({ from, to }) => from >= chunk.from && to <= chunk.to);
    const starts = inside.flatMap((word, i) => (i === 0 || opensHead(word.text, inside[i - 1]?.text ?? '') ? [i] : []));
    return starts.map((start, i) => joined(inside.slice(start, starts[i + 1])));
  });
}

/** «Найменування» behind «Строк», «завдання» behind «з/п». */
function opensHead(word: string, before: string): boolean {
  return HEAD.test(word) || (/^(?:№|[зп]\/п|№[зп]\/п)$/.test(before) && !/^[зп]\/п$/.test(word));
}

function joined(words: readonly Word[]): Word {
  return {
    from: words[0]?.from ?? 0,
    to: words.at(-1)?.to ?? 0,
    text: words.map(({ text }) => text).join(' '),
  };
}

/** Pieces that stand over each other are one head; one over several is a head of heads: it names no column. */
function columnsIn(lines: readonly PageLine[]): readonly HeadColumn[] {
  const rows = lines.map(headChunks);
  const isOver = (chunk: Word, row: number): boolean =>
    rows.slice(row + 1).some((below) => below.filter((other) => overlaps(chunk, other)).length > 1);
  const chunks = rows.flatMap((row, i) => row.filter((chunk) => !isOver(chunk, i)));
  const columns: { from: number; to: number; names: string[] }[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && chunk.from < last.to) last.to = Math.max(last.to, chunk.to);
    else columns.push({ from: chunk.from, to: chunk.to, names: [] });
  }
  for (const chunk of chunks) columns.find((column) => overlaps(chunk, column))?.names.push(chunk.text);
  return columns.map(({ from, to, names }) => {
    const name = names.join(' ').replace(/- (?=\p{Ll})/gu, '');
    return { from, to, name, role: roleOf(name) };
  });
}

function overlaps(a: Pick<Word, 'from' | 'to'>, b: Pick<Word, 'from' | 'to'>): boolean {
  return a.from < b.to && b.from < a.to;
}
