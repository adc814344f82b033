import { clean } from '../../text/clean';
import type { SourceRow } from '../source';
import type { Line } from './atoms';
import { joinLines } from './joinLines';
import { STARTS_ROW } from './planHeading';
import type { Part } from './types';

const SIGNS = '|│┃║';
const BAR = /[|│┃║]/;
/** `+-----+-----+`, `├─────┼─────┤`, `|=====|=====|`. */
const RULE = /^\s*[+|│┃║┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╢╞╡]?(?:[-─━═=]{3,}[+|│┃║┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╢╞╪╡╤╧╫]?){1,40}\s*$/;
/** A rule under some of the columns only: the others go on below it. */
const PART_RULE = /[-─━═=]{3,}/;

/** A table drawn in signs: rules between its rows, bars between its cells. Undefined when there is none. */
export function drawnLayout(lines: readonly Line[]): readonly Part[] | undefined {
  const isRule = (line: Line | undefined): boolean => line !== undefined && isDrawnRule(line.text);
  const first = lines.findIndex(isRule);
  const last = lines.findLastIndex(isRule);
  const inside = lines
    .slice(first + 1, Math.max(last, first + 1))
    .filter((line) => clean(line.text) !== '' && !isRule(line));
  const barred = inside.filter(({ text }) => BAR.test(text));
  if (first < 0 || barred.length < 2 || barred.length * 10 < inside.length * 7) return undefined;
  const start = opensAbove(lines, first) ? first - 1 : first;
  // A line without any bar between those of cells is none of theirs.
  const isOutside = (line: Line): boolean => clean(line.text) !== '' && !isRule(line) && !BAR.test(line.text);
  const groups = groupsOf(lines.slice(start, last + 1).filter((line) => !isOutside(line)));
  const rows = groups.length > 2 ? groups.map(rowOf) : groups.flatMap(rowsInGroup);
  const text = ({ line, text: words }: Line): Part => ({ kind: 'text', line, text: words.replace(/[|\t]/g, ' ') });
  return [
    ...lines.slice(0, start).map(text),
    { kind: 'grid', layout: 'drawn', aligned: rows.every((row) => row.cells.length === rows[0]?.cells.length), rows },
    ...lines
      .slice(start, last + 1)
      .filter(isOutside)
      .map(text),
    ...lines.slice(last + 1).map(text),
  ];
}

/** Markdown draws one rule, under its head; a table drawn in signs has corners, or several. */
function isDrawnRule(text: string): boolean {
  return RULE.test(text) && /[+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝─━═]/.test(text);
}

/** The head may have no rule over it. */
function opensAbove(lines: readonly Line[], first: number): boolean {
  return BAR.test(lines[first - 1]?.text ?? '');
}

interface Group {
  readonly line: number;
  readonly lines: readonly Line[];
}

function groupsOf(lines: readonly Line[]): readonly Group[] {
  const groups: { line: number; lines: Line[] }[] = [];
  let open = false;
  for (const line of lines) {
    if (isDrawnRule(line.text)) {
      open = false;
      continue;
    }
    if (clean(line.text) === '') continue;
    const last = groups.at(-1);
    if (open && last !== undefined) last.lines.push(line);
    else groups.push({ line: line.line, lines: [line] });
    // Under a rule of some columns the next row begins; the words beside the rule close the row above.
    open = !(BAR.test(line.text) && PART_RULE.test(line.text));
  }
  return groups;
}

function cellsOf(text: string): readonly string[] {
  const body = text.trim();
  const from = SIGNS.includes(body[0] ?? ' ') || body.startsWith('├') || body.startsWith('+') ? 1 : 0;
  const to = SIGNS.includes(body.at(-1) ?? ' ') || body.endsWith('┤') || body.endsWith('+') ? -1 : undefined;
  return body
    .slice(from, to)
    .split(/[|│┃║├┤┼+](?![^|│┃║├┤┼+]*\d\s*\+)/)
    .map((cell) => clean(cell.replace(/[-─━═=]{3,}/g, '')));
}

function rowOf({ line, lines }: Group): SourceRow {
  const cut = lines.map(({ text }) => cellsOf(text));
  const width = cut.reduce((most, cells) => Math.max(most, cells.length), 0);
  const cells = Array.from({ length: width }, (_, i) => ({ text: joinLines(cut.map((own) => own[i] ?? '')) }));
  return { line, cells };
}

/** No rules between the rows: they begin at their numbers. */
function rowsInGroup({ line, lines }: Group): readonly SourceRow[] {
  const parts: { line: number; lines: Line[] }[] = [];
  for (const one of lines) {
    const lead = cellsOf(one.text)
      .slice(0, 3)
      .filter((cell) => cell !== '');
    const opens = lead.some((cell) => STARTS_ROW.test(cell) || /^\d{1,3}$/.test(cell));
    const last = parts.at(-1);
    if (last === undefined || opens) parts.push({ line: one.line, lines: [one] });
    else last.lines.push(one);
  }
  return parts.length > 0 ? parts.map(rowOf) : [rowOf({ line, lines })];
}
