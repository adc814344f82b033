import type { Looks } from '../likeness/likeness';
import { clean } from '../../text/clean';
import { isHeader } from '../columns/header';
import { roleOf } from '../columns/roles';
import { isHeading } from '../marks/lead';
import { noteIn } from '../marks/notes';
import { isSignatureLine } from '../marks/signature';
import { namesUnit } from '../marks/unit';
import type { Line } from './atoms';
import { STARTS_ROW } from './planHeading';
import { NEW_PART } from './separated';

/** A cell with line breaks is no longer. */
const LONGEST_CELL = 60;

/**
 * Rows with tabs as Excel puts them on the clipboard: a cell with line breaks stands in quotes, quotes in it are
 * doubled. Undefined when no such cell is there.
 */
export function withoutQuotes(lines: readonly Line[]): readonly Line[] | undefined {
  const joined: Line[] = [];
  let found = false;
  for (let i = 0; i < lines.length; i += 1) {
    const first = lines[i];
    if (first === undefined) break;
    let text = first.text;
    let end = i;
    while (isOpen(text) && end + 1 < lines.length && end - i < LONGEST_CELL) {
      end += 1;
      text = `${text}\n${lines[end]?.text ?? ''}`;
    }
    // A quote in running text that no tab stands beside opens no cell.
    if (end > i && (isOpen(text) || !text.includes('\t'))) [text, end] = [first.text, i];
    found ||= text.includes('\t') && text.split('\t').some(isSurelyQuoted);
    joined.push({ line: first.line, text });
    i = end;
  }
  return found ? joined.map((line) => ({ ...line, text: bare(line.text) })) : undefined;
}

/** Does the last cell open a quote and not close it? */
function isOpen(text: string): boolean {
  const cell = text.split('\t').at(-1) ?? '';
  return cell.startsWith('"') && !isClosed(cell);
}

function isClosed(cell: string): boolean {
  return cell.length > 1 && /(?<!")(?:"")*"$/.test(cell.slice(1)) && (cell.match(/"/g)?.length ?? 0) % 2 === 0;
}

/** Excel quotes only cells that hold a break, a tab or a quote; where it did so once, all in quotes are quoted. */
function isSurelyQuoted(cell: string): boolean {
  return isQuoted(cell) && /\n|""/.test(cell.slice(1, -1));
}

/** Quotes around the cell; those in it are doubled. */
function isQuoted(cell: string): boolean {
  return cell.startsWith('"') && isClosed(cell) && !cell.slice(1, -1).replaceAll('""', '').includes('"');
}

function bare(line: string): string {
  if (!line.includes('\t')) return line;
  const cells = line.split('\t');
  return cells.map((cell) => (isQuoted(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)).join('\t');
}

/**
 * Rows with tabs as Word puts them on the clipboard: a line break in a cell is one in the text. A row goes on until
 * it has all cells of the head; behind them, lines that go on with the last cell belong to it. Undefined when no
 * line is joined.
 */
export function withCellsJoined(lines: readonly Line[], looks: Looks): readonly Line[] | undefined {
  const head = lines.findIndex(({ text }) => text.includes('\t') && isHeader(text.split('\t')));
  if (head < 0) return undefined;
  const names = (lines[head]?.text ?? '').split('\t').map(clean);
  const width = names.findLastIndex((name) => name !== '');
  const lastRole = roleOf(names[width] ?? '');
  const joined: Line[] = lines.slice(0, head + 1).map((line) => line);
  for (const line of lines.slice(head + 1)) {
    const row = joined.at(-1);
    if (row === undefined || joined.length === head + 1 || !goesOn(row.text, line.text, width, lastRole, looks))
      joined.push(line);
    else joined[joined.length - 1] = { line: row.line, text: `${row.text}\n${line.text}` };
  }
  return joined.length < lines.length ? joined : undefined;
}

function tabsIn(text: string): number {
  return text.split('\t').length - 1;
}

function goesOn(row: string, next: string, width: number, lastRole: ReturnType<typeof roleOf>, looks: Looks): boolean {
  const [have, more] = [tabsIn(row), tabsIn(next)];
  const words = clean(next.split('\t')[0] ?? '');
  if (have === 0 || next.startsWith('\t') || standsAlone(next, words)) return false;
  if (have < width) return have + more <= width && !STARTS_ROW.test(words);
  // «переведено / 20 послуг»: a heading opens with a capital letter.
  if (more > 0 || STARTS_ROW.test(words)) return more === 0 && /^[\p{Ll}(]/u.test(words);
  const last = clean(row.split(/[\t\n]/).at(-1) ?? '');
  if (/^[\p{Ll}(\d]/u.test(words) || OPEN.test(last)) return true;
  return lastRole === 'executors' && (looks.executorShare(words) > 0.4 || namesUnit(words));
}

/** The sentence goes on behind such a word. */
const OPEN = /[,:]$|(?:^|\s)(?:та|і|й|або|з|із|зі|на|у|в|до|для|щодо|про|за)$/;

/** A heading, a remark, a signature, the next part of the document. */
function standsAlone(line: string, words: string): boolean {
  return (
    words === '' || NEW_PART.test(line) || noteIn(words) !== undefined || isHeading(words) || isSignatureLine(words)
  );
}
