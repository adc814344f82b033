import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan, PlanOutcome } from '../../../src/core/plan/types';
import { sourceFromText } from '../../../src/formats/plan/readSource';
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

function hasWarning({ plan: { diagnostics }, doubt }: Extract<PlanOutcome, { kind: 'plan' }>): boolean {
  return doubt.level !== 'none' || diagnostics.some(({ severity }) => severity !== 'info');
}

describe('plans as people publish them', () => {
  const plans = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

  it.each(plans)('%s', (file) => {
    const facts = JSON.parse(readFileSync(join(FOLDER, file.replace(/txt$/, 'facts.json')), 'utf8')) as Facts;
    const outcome = parsePlan(sourceFromText(readFileSync(join(FOLDER, file), 'utf8')), shippedBodies);
    if (outcome.kind !== 'plan') throw new Error(outcome.reason);
    const read = named(factsOf(outcome.plan));
    const wrong = [...named(facts)].filter(([name, value]) =>
      name.endsWith(' text') ? !(read.get(name) ?? '').startsWith(value) : read.get(name) !== value,
    );
    const invented = [...read.keys()].filter((name) => !name.endsWith(' text') && !named(facts).has(name));
    const { told = [] } = facts;
    expect({
      wrong: wrong
        .filter(([name]) => !told.includes(name))
        .map(([name, value]) => `${name}: ${value}, read ${read.get(name) ?? 'nothing'}`),
      invented: invented.filter((name) => !told.includes(name)),
      rightNow: told.filter((name) => !wrong.some(([one]) => one === name) && !invented.includes(name)),
    }).toEqual({ wrong: [], invented: [], rightNow: [] });
    expect(told.length === 0 || hasWarning(outcome)).toBe(true);
  });
});
