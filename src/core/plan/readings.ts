import type { Looks } from './likeness/likeness';
import { choosePlan, type ChosenPlan } from './choosePlan';
import { clean } from '../text/clean';
import { isFurniture } from './marks/furniture';
import { noteIn } from './marks/notes';
import { isSignatureLine } from './marks/signature';
import { layouts, type Layout } from './layout/layOut';
import { WITHOUT_SIGNS } from './layout/withoutSigns';
import type { Part } from './layout/types';
import { assemble, type Assembled } from './rows/assemble';
import { isWhole, runsOn, yieldOf, type Yield } from './rows/yield';
import type { SourceDocument } from './source';

/** The document as one layout reads it, with what that brings. */
export interface Reading {
  readonly kind: 'reading';
  readonly layout: string;
  readonly parts: readonly Part[];
  readonly chosen: ChosenPlan;
  readonly rows: Assembled;
  readonly brings: Yield;
}

/** No layout brings a plan; was there at least a table? */
interface NoReading {
  readonly kind: 'none';
  readonly hasTable: boolean;
}

/**
 * Another layout must bring so much more than one that stands before it: a part of what that one brings, and so much
 * at least.
 */
const MARGIN = 0.03;
const LEAST = 0.3;

/**
 * The reading of the document that brings most: rows with a measure, a deadline that the grammar reads, executors
 * that are known, numbers that run on, little left over. The first that brings all of it ends the search.
 */
export function bestReading(document: SourceDocument, looks: Looks): Reading | NoReading {
  let best: Reading | undefined;
  let hasTable = false;
  for (const layout of layouts(document, looks)) {
    if (layout.takesClosing === true && best !== undefined && isNobodyMissing(best)) break;
    hasTable ||= layout.parts.some((part) => part.kind === 'grid');
    const reading = readAs(layout, looks);
    if (reading === undefined) continue;
    if (endsSearch(reading)) return reading;
    if (best === undefined || reading.brings.score > (isGuess(best) ? best.brings.score : least(best))) best = reading;
  }
  return best ?? { kind: 'none', hasTable };
}

/** Nothing where the layout brings no measure that is in force. */
function readAs({ name, parts }: Layout, looks: Looks): Reading | undefined {
  const chosen = choosePlan(parts, looks.likeDeadline);
  if (chosen === undefined) return undefined;
  const rows = assemble(chosen, looks);
  if (!rows.tasks.some((task) => task.measures.some((measure) => measure.exclusion === undefined))) return undefined;
  const brings = yieldOf(rows, straysIn(parts, chosen), looks, hasHeads(name, parts));
  return { kind: 'reading', layout: name, parts, chosen, rows, brings };
}

function endsSearch({ layout, brings }: Reading): boolean {
  const isSure = brings.guessed.length === 0 || !WITHOUT_SIGNS.has(layout);
  return (isWhole(brings) && isSure) || (HAS_COLUMNS.has(layout) && runsOn(brings));
}

/** Each row says who answers for it: then nobody is sought among those who sign. */
function isNobodyMissing({ brings }: Reading): boolean {
  return brings.withExecutors === brings.rows;
}

/** Layouts whose columns stand under heads. */
const HAS_COLUMNS: ReadonlySet<string> = new Set(['drawn', 'gutters', 'anchored']);

/** Is there a head that names the columns? */
function hasHeads(layout: string, parts: readonly Part[]): boolean {
  return !WITHOUT_SIGNS.has(layout) || parts.some((part) => part.kind === 'grid' && (part.heads ?? []).length > 0);
}

/** Rows that show that their cells are a guess have no claim to stand before another reading. */
function isGuess({ layout, brings }: Reading): boolean {
  return WITHOUT_SIGNS.has(layout) && brings.guessed.length > 0;
}

function least({ brings: { score } }: Reading): number {
  return score + Math.max(LEAST, MARGIN * Math.abs(score));
}

/** Lines of running text between the first and the last row of the plan, and those right behind it. */
function straysIn(parts: readonly Part[], { records, line }: ChosenPlan): readonly string[] {
  const last = records.at(-1)?.line ?? line;
  const texts = parts.flatMap((part) =>
    part.kind === 'text' && part.closing !== true && !isAside(clean(part.text)) ? [part] : [],
  );
  const between = texts.filter((part) => part.line > line && part.line < last);
  const behind = texts.filter((part) => part.line > last).slice(0, BEHIND);
  return [...between, ...behind.filter(({ text }) => text.length < 200)].map(({ text }) => text);
}

/** A footnote, a signature, an editors' remark may stand anywhere. */
function isAside(text: string): boolean {
  return text === '' || isFurniture(text) || isSignatureLine(text) || noteIn(text) !== undefined;
}

/** Lines behind the last row that may be its own. */
const BEHIND = 2;
