import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan, PlanOutcome } from '../../../src/core/plan/types';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { markdownTable } from '../../support/markdownTable';
import { shippedBodies } from '../../support/registry';

const FOLDER = join(__dirname, '../../fixtures/public_plans');

interface Facts {
  /** What is read otherwise, or is invented, with a finding or a doubt that says so. */
  readonly told?: readonly string[];
  readonly period: string;
  readonly reporting?: {
    readonly recurrence: string;
    readonly steps: readonly {
      readonly who: readonly string[];
      readonly to: string;
      readonly due: readonly string[];
    }[];
  };
  readonly measures: readonly {
    readonly id: string;
    /** How the measure begins. */
    readonly text?: string;
    readonly kind: string;
    readonly periods: readonly string[];
    readonly executors: readonly string[];
  }[];
}

/** Facts by name: `1.2 periods` → `2019-Q1 2019-Q2`. */
type Named = ReadonlyMap<string, string>;
type Read = Extract<PlanOutcome, { kind: 'plan' }>;

function named({ period, reporting, measures }: Facts): Named {
  return new Map([
    ['period', period],
    ['recurrence', reporting?.recurrence ?? 'none'],
    ...(reporting?.steps ?? []).map(
      ({ who, to, due }, i) => [`step ${i + 1}`, `${who.join('; ')} → ${to}: ${due.join(' ')}`] as const,
    ),
    ...measures.flatMap(({ id, text, kind, periods, executors }) => [
      ...(text === undefined ? [] : [[`${id} text`, text] as const]),
      [`${id} kind`, kind] as const,
      [`${id} periods`, periods.join(' ')] as const,
      [`${id} executors`, executors.join('; ')] as const,
    ]),
  ]);
}

function factsOf({ period, reporting, tasks }: Plan): Facts {
  return {
    period: `${period.start}..${period.end}`,
    ...(reporting && {
      reporting: {
        recurrence: reporting.recurrence,
        steps: reporting.steps.map(({ who, to, due }) => ({ who: who.map(({ name }) => name), to, due })),
      },
    }),
    measures: tasks.flatMap(({ measures }) =>
      measures.map(({ id, text, deadline, executors }) => ({
        id,
        text,
        kind: deadline.kind,
        periods: deadline.periods.map((one) => one.id),
        executors: executors.map(({ name, consent }) => name + (consent ? '†' : '')),
      })),
    ),
  };
}

interface Compared {
  readonly facts: Facts;
  readonly outcome: Read;
  readonly read: Named;
  /** Names of facts read otherwise, and of those that the plan does not have. */
  readonly wrong: readonly string[];
  readonly invented: readonly string[];
}

function compared(name: string): Compared {
  const facts = JSON.parse(readFileSync(join(FOLDER, `${name}.facts.json`), 'utf8')) as Facts;
  const outcome = parsePlan(sourceFromText(readFileSync(join(FOLDER, `${name}.txt`), 'utf8')), shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  const [read, wanted] = [named(factsOf(outcome.plan)), named(facts)];
  const isWrong = ([fact, value]: readonly [string, string]): boolean =>
    fact.endsWith(' text') ? !(read.get(fact) ?? '').startsWith(value) : read.get(fact) !== value;
  return {
    facts,
    outcome,
    read,
    wrong: [...wanted].filter(isWrong).map(([fact]) => fact),
    invented: [...read.keys()].filter((fact) => !fact.endsWith(' text') && !wanted.has(fact)),
  };
}

/** Does a finding or a doubt send a person to this fact? */
function isTold(fact: string, { plan, doubt }: Read): boolean {
  const warnings = plan.diagnostics.filter(({ severity }) => severity !== 'info');
  if (fact === 'period') return warnings.some(({ code }) => code.startsWith('period-'));
  const id = fact.split(' ')[0] ?? '';
  const line = plan.tasks.flatMap(({ measures }) => measures).find((one) => one.id === id)?.source.line ?? NaN;
  const guessed = doubt.reasons.find(({ code }) => code === 'rows-guessed')?.lines ?? [];
  const isDoubted = doubt.level === 'grave' || guessed.includes(line);
  // A year that nobody names is asked for once, at the head.
  const isOfPeriod = fact.endsWith(' periods') && isTold('period', { kind: 'plan', plan, doubt, notes: [] });
  return isDoubted || isOfPeriod || warnings.some((one) => one.line === line || one.params['measure'] === id);
}

describe('plans as people publish them', () => {
  const plans = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.txt') ? [name.replace('.txt', '')] : []));
  /** plan, source, what was found, kept for, facts, right, told. */
  const found = markdownTable('public_plans/INDEX.md', 'Found by search');

  it.each(plans)('%s', (name) => {
    const { facts, outcome, read, wrong, invented } = compared(name);
    const { told = [] } = facts;
    expect({
      wrong: wrong
        .filter((fact) => !told.includes(fact))
        .map((fact) => `${fact}: ${named(facts).get(fact) ?? ''}, read ${read.get(fact) ?? 'nothing'}`),
      invented: invented.filter((fact) => !told.includes(fact)),
      rightNow: told.filter((fact) => !wrong.includes(fact) && !invented.includes(fact)),
      silent: told.filter((fact) => !isTold(fact, outcome)),
    }).toEqual({ wrong: [], invented: [], rightNow: [], silent: [] });
  });

  it('are at least twenty from others, of whose facts at least 95 of 100 are right, as the index says', () => {
    const counts = found.map(([name = '']) => {
      const { facts, wrong, invented } = compared(name);
      const all = named(facts).size;
      return { name, facts: all, right: all - wrong.length, told: wrong.length + invented.length };
    });
    expect(counts).toEqual(
      found.map(([name, , , , facts, right, told]) => ({
        name,
        facts: Number(facts),
        right: Number(right),
        told: Number(told),
      })),
    );
    const sum = (key: 'facts' | 'right' | 'told'): number => counts.reduce((total, one) => total + one[key], 0);
    expect(found.length).toBeGreaterThanOrEqual(20);
    // Invented facts count against it too.
    expect(sum('right') / (sum('right') + sum('told'))).toBeGreaterThanOrEqual(0.95);
    const index = readFileSync(join(FOLDER, 'INDEX.md'), 'utf8');
    expect(index).toContain(`${found.length} plans, ${sum('facts')} facts: ${sum('right')} right, ${sum('told')} told`);
  });
});
