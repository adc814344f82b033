import { clean } from '../../../text/clean';
import { isDeadlineRole, roleOf, type Role } from '../../columns/roles';
import type { Line } from '../atoms';

const HEADING = new RegExp(
  String.raw`^\s*((ОПЕРАЦІЙНИЙ |КАЛЕНДАРНИЙ |РІЧНИЙ )?ПЛАН|План (?:заходів|дій)(?:\s*$|\s+(?:щодо|на|з|із|до|` +
    String.raw`для)\s)|План\s*$|ЗАХОДИ\s*$|ПЕРЕЛІК ЗАХОДІВ)`,
);
const START =
  /^(\d{1,3}(?:[-–]\d{1,2})?\)|\d{1,3}(?:\.\d{1,3})*\.(?=\s|$|\p{L})|\d{1,3}(?:\.\d{1,3})+\s|(?:Захід|Завдання)\s+\d)/u;

/** Where the rows begin. */
export interface RowsBegin {
  /** Index of the first line of the columns' heads. */
  readonly start: number;
  /** Index of the first line of the rows. */
  readonly body: number;
  /** Of the columns, where heads name them. */
  readonly roles?: readonly Role[];
  /** The words of the heads. */
  readonly names: ReadonlySet<string>;
}

/** By heads of columns, by the plan's heading, or by labels that come again and again. */
export function rowsBegin(lines: readonly Line[]): RowsBegin | undefined {
  return headOf(lines) ?? headingOf(lines) ?? labelsOf(lines);
}

/** «1) …», «2.1. …», «Захід 3 …»: a number that a row begins with. */
export function isNumbered(text: string): boolean {
  return START.test(text);
}

/** Three or more heads of columns, each in a line of its own. */
function headOf(lines: readonly Line[]): RowsBegin | undefined {
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
function headingOf(lines: readonly Line[]): RowsBegin | undefined {
  const heading = lines.findIndex((line) => HEADING.test(line.text));
  if (heading < 0) return undefined;
  const first = lines.findIndex(
    (line, i) => i > heading && (isNumbered(clean(line.text)) || /^(Розділ|[IVXІХ]+\.)\s/.test(clean(line.text))),
  );
  return first < 0 ? undefined : { start: first, body: first, names: new Set() };
}

const TIME_LABEL = /^(?:строк|термін)\p{L}{0,2}(?: \p{L}{1,20})? ?:/iu;

/** No heading at all, but «Строк: …» again and again: the rows begin at the numbers over the first one. */
function labelsOf(lines: readonly Line[]): RowsBegin | undefined {
  const labels = lines.flatMap((line, i) => (TIME_LABEL.test(clean(line.text)) ? [i] : []));
  let first = labels[0] ?? 0;
  while (first > 0 && !isNumbered(clean(lines[first]?.text ?? ''))) first -= 1;
  while (first > 0 && isNumbered(clean(lines[first - 1]?.text ?? ''))) first -= 1;
  return labels.length < 2 || !isNumbered(clean(lines[first]?.text ?? ''))
    ? undefined
    : { start: first, body: first, names: new Set() };
}
