import { clean, cleanLines } from '../../text/clean';
import { remark, type Remark } from '../../issues/issue';
import { civilDate } from '../../calendar/civilDate';
import { dotted } from '../../calendar/dotted';
import type { Period } from '../../calendar/period';
import type { Deadline } from '../types';
import { readCompound } from './compound';
import type { DeadlineContext } from './context';
import type { Reading } from './reading';
import { readSimple } from './simple';
import { withoutTornTimes } from './tornWords';
import { foldDeadline, monthValue, tokenise, type Token } from './tokens';
import { excerpt } from '../../text/excerpt';

/** Longer cells are no deadlines; they are kept word for word as events. */
const LONGEST = 1500;

/**
 * Reads a deadline as written in its cell. Text that the grammar does not cover is an `event` with
 * a diagnostic, never a date. Ditto marks are the caller's business. Never throws.
 */
export function parseDeadline(
  text: string,
  context: DeadlineContext,
): { readonly deadline: Deadline; readonly diagnostics: readonly Remark[] } {
  const written = withoutTornTimes(clean(text));
  if (/^[-‐‑‒–—−―.\s]*$/.test(written))
    return { deadline: { text: written, kind: 'none', periods: [] }, diagnostics: [] };
  const reading = written.length > LONGEST ? undefined : (read(written, context) ?? readLines(text, context));
  if (reading === undefined) {
    const impossible = impossibleDate(tokenise(foldDeadline(written.slice(0, LONGEST))));
    return {
      deadline: { text: written, kind: 'event', periods: [], anchor: written },
      diagnostics: [
        impossible === undefined
          ? remark('deadline-not-understood', 'warning', { text: shown(written) })
          : remark('deadline-impossible-date', 'warning', { text: shown(written), date: impossible }),
      ],
    };
  }
  return {
    deadline: { text: written, ...published(reading.reading) },
    diagnostics: diagnosticsOf(written, reading, context),
  };
}

interface Read {
  readonly reading: Reading;
  readonly remark?: string;
}

function read(written: string, context: DeadlineContext): Read | undefined {
  const folded = foldDeadline(written);
  const tokens = tokenise(folded, written);
  const reading = readSimple(tokens, context) ?? readCompound(tokens, context);
  if (reading !== undefined)
    return (reading.kind === 'event' ? besideEvent(written, context) : undefined) ?? { reading };
  const bracket = unwrapped(written) ?? withoutRemark(written) ?? withoutProviso(written);
  if (bracket === undefined) return undefined;
  const inner = tokenise(foldDeadline(bracket.text), bracket.text);
  const main = readSimple(inner, context) ?? readCompound(inner, context);
  return main === undefined ? undefined : { reading: main, ...(bracket.remark !== '' && { remark: bracket.remark }) };
}

/** So many commas are tried. */
const MOST_REMARKS = 6;
const APART = /,? (?:але|проте|однак|а також) |, | \(/gu;

/** «за потреби, але не рідше одного разу на рік»: the time counts, the words beside it are a remark. */
function besideEvent(written: string, context: DeadlineContext): Read | undefined {
  for (const match of [...written.matchAll(APART)].slice(0, MOST_REMARKS)) {
    const remark = written.slice(0, match.index);
    const rest = written.slice(match.index + match[0].length).replace(/\)$/, '');
    const time = readSimple(tokenise(foldDeadline(rest), rest), context);
    if (time === undefined || time.kind === 'event' || time.kind === 'relative') continue;
    const event = readSimple(tokenise(foldDeadline(remark), remark), context);
    if (event?.kind === 'event') return { reading: time, remark };
  }
  return undefined;
}

/** A deadline on each line: «травень / жовтень». */
function readLines(text: string, context: DeadlineContext): Read | undefined {
  const lines = cleanLines(text)
    .split('\n')
    .filter((line) => line !== '');
  return lines.length < 2 ? undefined : read(lines.map((line) => line.replace(/[;,]$/, '')).join('; '), context);
}

/** «{{ до 1 липня }}»: brackets around everything mean nothing. */
function unwrapped(text: string): { text: string; remark: string } | undefined {
  if (!/^[({[<]/.test(text) || !/[)}\]>]$/.test(text)) return undefined;
  let from = 0;
  let to = text.length;
  while (from < to && '({[< '.includes(text[from] ?? '')) from += 1;
  while (to > from && ')}]> '.includes(text[to - 1] ?? '')) to -= 1;
  return { text: text.slice(from, to), remark: '' };
}

const PROVISOS: readonly RegExp[] = [
  /[ув] разі (?:потреби|необхідності)/,
  /за (?:потреби|необхідності)/,
  // «за графіком», «згідно з планом роботи комісії»
  /(?:за|згідно з|відповідно до) (?:\p{L}{4,14}(?:им|ими|ого|их) )?(?:графік|план)\p{L}{0,3}(?: \p{L}{4,20}){0,4}/u,
  /(?:за|у межах|в межах) (?:умови|наявності|наявних|виділених) .{1,200}/,
  /(?:з урахуванням|залежно від|з огляду на) .{1,200}/,
];
const PROVISO = new RegExp(`(?:,| )\\s?(?:${PROVISOS.map(({ source }) => source).join('|')})$`, 'iu');

/** «протягом року у разі потреби», «до 1 вересня -»: what follows a time only says on what it hangs, or nothing. */
function withoutProviso(text: string): { text: string; remark: string } | undefined {
  const proviso = PROVISO.exec(text)?.[0];
  if (proviso !== undefined) return { text: text.slice(0, -proviso.length), remark: proviso.replace(/^[\s,]+/, '') };
  return /[,;:–—-]$/.test(text) ? { text: text.slice(0, -1).trimEnd(), remark: '' } : undefined;
}

/** «до 15 листопада (за умови фінансування)»: the words in the last brackets do not make the date. */
function withoutRemark(text: string): { text: string; remark: string } | undefined {
  if (!/[)\]}]$/.test(text)) return undefined;
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['), text.lastIndexOf('{'));
  return open <= 0 ? undefined : { text: text.slice(0, open).trim(), remark: text.slice(open + 1, -1).trim() };
}

function published({ doubts, parts, ...rest }: Reading): Omit<Deadline, 'text'> {
  return {
    ...rest,
    ...(doubts !== undefined && { ambiguous: true }),
    ...(parts !== undefined && {
      parts: parts.map(({ scope, reading }) => ({ scope, deadline: { text: scope, ...published(reading) } })),
    }),
  };
}

function diagnosticsOf(text: string, { reading, remark: beside }: Read, context: DeadlineContext): readonly Remark[] {
  const found: Remark[] = [];
  const read = shownPeriods(reading.kind === 'by_date', reading.periods);
  for (const doubt of new Set(reading.doubts ?? []))
    found.push(remark(`deadline-${doubt}`, 'warning', { text: shown(text), read }));
  if (beside !== undefined) found.push(remark('deadline-remark', 'info', { text: shown(text), remark: shown(beside) }));
  const { start, end } = context.planPeriod;
  const beyond = dayBeyond(reading, context);
  if (beyond !== undefined)
    found.push(
      remark('deadline-outside-plan', 'warning', {
        text: shown(text),
        date: dotted(beyond),
        start: dotted(start),
        end: dotted(end),
      }),
    );
  else if (reading.kind === 'recurring' && reading.periods.length === 0)
    found.push(remark('deadline-no-turns', 'warning', { text: shown(text), start: dotted(start), end: dotted(end) }));
  return found;
}

/** The day on which a deadline leaves the plan's period. */
function dayBeyond(
  { kind, starts, due }: Reading,
  { planPeriod: { start, end } }: DeadlineContext,
): string | undefined {
  if (starts !== undefined && starts > end) return starts;
  return due !== undefined && kind !== 'recurring' && (due > end || due < start) ? due : undefined;
}

/** «до 30.04.2019», «01.01.2019–30.06.2019; 01.07.2019–31.12.2019». */
function shownPeriods(by: boolean, periods: readonly Period[]): string {
  const all = periods.map((p) =>
    by
      ? dotted(p.due ?? p.end)
      : `${dotted(p.start)}–${dotted(p.end)}${p.due === undefined || p.due === p.end ? '' : ` (${dotted(p.due)})`}`,
  );
  return all.slice(0, 4).join('; ') + (all.length > 4 ? '; …' : '');
}

/** A day that some year has is no mistake of the calendar. */
const LEAP_YEAR = 2020;

/** «31 квітня»: a day and a month that do not go together. */
function impossibleDate(tokens: readonly Token[]): string | undefined {
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (token.kind === 'date' && civilDate(token.year ?? LEAP_YEAR, token.month, token.day) === undefined)
      return token.text;
    const month = monthValue(next);
    const year = tokens[i + 2];
    if (
      token.kind === 'number' &&
      month !== undefined &&
      civilDate(year?.kind === 'number' && year.text.length === 4 ? year.value : LEAP_YEAR, month, token.value) ===
        undefined
    )
      return `${token.text} ${next?.text ?? ''}`;
  }
  return undefined;
}

/** As much of a cell as a finding shows. */
function shown(text: string): string {
  return excerpt(text, 160);
}
