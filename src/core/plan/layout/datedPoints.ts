import { clean } from '../../text/clean';
import { HEAD_WORDS } from '../columns/headWords';
import type { Looks } from '../likeness/likeness';
import { isSignatureLine } from '../marks/signature';
import type { SourceRow } from '../source';
import type { Line } from './atoms';
import { joinLines } from './joinLines';
import { NEW_PART } from './separated';
import type { Part } from './types';

/** A point of an order, or of a list of measures. */
const POINT = /^\d{1,2}\.\s+(?=\p{Lu})/u;
/** A point has at least so often its day and its executors below it where this layout is meant. */
const MOST = 0.6;
/** Words of a day, with its year: «з 21 до 22 січня 2019 року». */
const DAY_WORDS = 8;

interface Point {
  readonly line: number;
  readonly measure: string;
  readonly deadline: string;
  readonly executors: string;
}

/**
 * Points that are measures, each with its day and who is in charge below it, the day in front («до 22.01.2019
 * Департамент …»), or with both in brackets behind it («(до 1 травня, учитель праці)»).
 */
export function datedPointsLayout(lines: readonly Line[], looks: Looks): readonly Part[] | undefined {
  const filled = lines.filter(({ text }) => clean(text) !== '');
  const from = filled.findIndex(({ text }) => POINT.test(clean(text)));
  if (from < 0 || filled.some(({ text }) => /[|\t]/.test(text))) return undefined;
  const end = endOf(filled, from);
  const points = pointsOf(filled.slice(from, end)).map((point) => pointOf(point, looks));
  const dated = points.filter(({ deadline }) => deadline !== '');
  if (dated.length < 2 || dated.length < points.length * MOST) return undefined;
  const text = (line: Line): Part => ({ kind: 'text', line: line.line, text: line.text });
  const header: SourceRow = {
    line: filled[from]?.line ?? 1,
    cells: [HEAD_WORDS.measure, HEAD_WORDS.deadline, HEAD_WORDS.executors].map((word) => ({ text: word ?? '' })),
  };
  const rows = points.map(({ line, measure, deadline, executors }): SourceRow => ({
    line,
    cells: [{ text: measure }, { text: deadline }, { text: executors }],
  }));
  return [
    ...filled.slice(0, from).map(text),
    { kind: 'grid', layout: 'lines', aligned: true, rows: [header, ...rows], heads: [] },
    ...filled.slice(end).map(text),
  ];
}

function endOf(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(({ text }, i) => i > from && (NEW_PART.test(text) || isSignatureLine(text)));
  return at < 0 ? lines.length : at;
}

function pointsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const points: Line[][] = [];
  for (const line of lines) {
    if (POINT.test(clean(line.text))) points.push([line]);
    else points.at(-1)?.push(line);
  }
  return points;
}

function pointOf(lines: readonly Line[], looks: Looks): Point {
  const texts = lines.map(({ text }) => clean(text));
  const line = lines[0]?.line ?? 1;
  return {
    line,
    ...(below(texts, looks) ?? inBrackets(texts) ?? { measure: joinLines(texts), deadline: '', executors: '' }),
  };
}

type Cells = Omit<Point, 'line'>;

/** «01.08.2015 Відділ зв’язків з / 11.00 громадськістю»: the hour stands under its day. */
function below(texts: readonly string[], looks: Looks): Cells | undefined {
  for (let at = 1; at < texts.length; at += 1) {
    const day = dayAtStart(texts[at] ?? '', looks);
    if (day === undefined) continue;
    const rest = texts.slice(at + 1).map((text) => ({ hour: HOUR.exec(text)?.[0] ?? '', text }));
    const hour = rest.map((one) => one.hour.trim()).find((one) => one !== '');
    const who = [day.rest, ...rest.map((one) => one.text.slice(one.hour.length))].filter((text) => text !== '');
    return {
      measure: joinLines(texts.slice(0, at)),
      deadline: hour === undefined ? day.day : `${day.day}, ${hour}`,
      executors: joinLines(who),
    };
  }
  return undefined;
}

const HOUR = /^\d{1,2}[.:]\d{2}(?: ?год(?:ин\p{Ll}?)?\.?)?(?=$|\s)\s*/u;

/** The longest time with a figure that opens the line, before a name with a capital letter. */
function dayAtStart(text: string, looks: Looks): { readonly day: string; readonly rest: string } | undefined {
  const ends = [...text.matchAll(/\s(?=\p{Lu})/gu)].map(({ index }) => index);
  const found = ends
    .filter((end) => text.slice(0, end).split(' ').length <= DAY_WORDS)
    .findLast((end) => /\d/.test(text.slice(0, end)) && looks.likeDeadline(text.slice(0, end)));
  return found === undefined ? undefined : { day: text.slice(0, found), rest: text.slice(found + 1).trim() };
}

/** «… (до ___.2014 р., заступник директора _______)»: lines of signs wait for a hand. */
function inBrackets(texts: readonly string[]): Cells | undefined {
  const match = /^(\d{1,2}\.\s.*[.;:]?)\s*\((до [^(),]{3,40}), ([^()]{3,300})\)[.;]?$/u.exec(joinLines(texts));
  if (match === null) return undefined;
  const [, measure = '', deadline = '', executors = ''] = match;
  return { measure, deadline, executors: clean(executors.replace(/\s*_{3,}/g, '')) };
}
