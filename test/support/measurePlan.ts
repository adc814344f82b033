import { parsePlan } from '../../src/core/plan/parsePlan';
import type { SourceDocument } from '../../src/core/plan/source';
import type { Measure, PlanOutcome } from '../../src/core/plan/types';
import { shippedBodies } from './registry';

/** What a row of a plan says: its words, periods by their ids, names with «†» for consent. */
export interface RowFacts {
  readonly id: string;
  readonly text: string;
  readonly periods: string;
  readonly executors: string;
}

/** How many facts of the rows were read right, wrong with a finding or doubt at their row, wrong without a word. */
export interface Measured {
  readonly facts: number;
  readonly right: number;
  readonly reported: number;
  readonly silent: readonly string[];
}

export const NOTHING: Measured = { facts: 0, right: 0, reported: 0, silent: [] };

export function together(a: Measured, b: Measured): Measured {
  return {
    facts: a.facts + b.facts,
    right: a.right + b.right,
    reported: a.reported + b.reported,
    silent: [...a.silent, ...b.silent],
  };
}

type Plan = Extract<PlanOutcome, { kind: 'plan' }>;
const FACTS = 3;

/** Reads the document and counts the facts of its rows. A refused document says so: all its facts are reported. */
export function measured(document: SourceDocument, rows: readonly RowFacts[]): Measured {
  const outcome = parsePlan(document, shippedBodies);
  if (outcome.kind !== 'plan') return { ...NOTHING, facts: rows.length * FACTS, reported: rows.length * FACTS };
  const measures = new Map(outcome.plan.tasks.flatMap((task) => task.measures.map((one) => [one.id, one] as const)));
  return rows.map((row) => ofRow(row, measures.get(row.id), outcome)).reduce(together, NOTHING);
}

function ofRow(row: RowFacts, read: Measure | undefined, outcome: Plan): Measured {
  const guessed = outcome.doubt.reasons.find(({ code }) => code === 'rows-guessed');
  if (read === undefined) {
    const isReported = guessed !== undefined || outcome.doubt.level === 'grave';
    const silent = isReported ? [] : [`${row.id}: no such row`];
    return { facts: FACTS, right: 0, reported: isReported ? FACTS : 0, silent };
  }
  const isGuessed = guessed !== undefined && (guessed.count === guessed.of || guessed.lines.includes(read.source.line));
  const codes = outcome.plan.diagnostics
    .filter(({ line, params }) => params['measure'] === read.id || line === read.source.line)
    .map(({ code }) => code);
  const has = (start: string): boolean => codes.some((code) => code.startsWith(start));
  const found: readonly (readonly [wanted: string, read: string, isReported: boolean])[] = [
    [lettersOf(row.text), lettersOf(read.text), false],
    [row.periods, read.deadline.periods.map(({ id }) => id).join(' '), has('deadline')],
    [
      lettersOf(row.executors),
      lettersOf(read.executors.map(({ name, consent }) => name + (consent ? '†' : '')).join('; ')),
      has('executor'),
    ],
  ];
  const wrong = found.filter(([wanted, own]) => wanted !== own);
  const silent = wrong.filter(([, , isReported]) => !isReported && !isGuessed && !has('row-joined'));
  return {
    facts: FACTS,
    right: FACTS - wrong.length,
    reported: wrong.length - silent.length,
    silent: silent.map(([wanted, own]) => `${row.id}: ${own} for ${wanted}`),
  };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}†;]/gu, '');
}
