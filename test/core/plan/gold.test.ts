import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Measure, Plan, Task } from '../../../src/core/plan/types';
import { readSource } from '../../../src/formats/plan/readSource';
import { readGold, sameWords, type GoldMeasure, type GoldPlan } from '../../support/goldPlans';
import { shippedBodies } from '../../support/registry';

const CLASSES: Readonly<Record<string, string>> = { CEB: 'central', ODA: 'oblast', EXEC: 'executive' };
const FORMS: Readonly<Record<string, string>> = { unnumbered_single_measure: 'single_unnumbered_measure' };

async function parsed(path: string): Promise<Plan> {
  const source = await readSource(new Uint8Array(readFileSync(join(__dirname, '../../..', path))), path);
  if (source.kind !== 'document') throw new Error(`${path}: ${source.kind}`);
  const outcome = parsePlan(source.document, shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(`${path}: ${outcome.reason}`);
  return outcome.plan;
}

const active = (plan: Plan): readonly Measure[] =>
  plan.tasks.flatMap((task) => task.measures.filter((measure) => measure.exclusion === undefined));
const ownTasks = (plan: Plan): readonly Task[] =>
  plan.tasks.filter((task) => task.measures.some((measure) => measure.exclusion === undefined));

function ofPlan(measure: Measure): unknown {
  const { id, text, deadline, executors, executorsDittoFrom, condition } = measure;
  return {
    id,
    text: sameWords(text),
    condition,
    deadline: {
      text: sameWords(deadline.text),
      kind: deadline.kind,
      periods: deadline.periods.map(({ start, end }) => [start, end]),
      dittoFrom: deadline.dittoFrom,
      freq: deadline.freq,
      offset: deadline.offset,
      parts: deadline.parts?.length,
      nominalTimes: deadline.nominalTimes,
    },
    executors: executors.map((e) => ({
      name: sameWords(e.name),
      kind: e.kind,
      consent: e.consent,
      role: e.role,
      ...(e.expand !== undefined && { class: e.expand.class, minus: e.expand.minus.map(sameWords) }),
    })),
    executorsDittoFrom,
  };
}

function ofGold(measure: GoldMeasure): unknown {
  const { id, text, deadline, executors, executors_ditto_from: executorsDittoFrom, condition } = measure;
  return {
    id,
    text: sameWords(text),
    condition,
    deadline: {
      text: sameWords(deadline.text),
      kind: deadline.kind,
      periods: deadline.periods.map(({ start, end }) => [start, end]),
      dittoFrom: deadline.ditto_from,
      freq: deadline.freq,
      offset: deadline.offset,
      parts: deadline.parts?.length,
      nominalTimes: deadline.nominal_times,
    },
    executors: executors.map((e) => ({
      name: sameWords(e.name),
      kind: e.kind,
      consent: e.consent,
      role: e.role,
      ...(e.expand !== undefined && { class: CLASSES[e.expand.class], minus: e.expand.minus.map(sameWords) }),
    })),
    executorsDittoFrom,
  };
}

function totalsOf(plan: Plan): unknown {
  const measures = active(plan);
  const kinds: Record<string, number> = {};
  for (const { deadline } of measures) kinds[deadline.kind] = (kinds[deadline.kind] ?? 0) + 1;
  return {
    tasks: ownTasks(plan).length,
    measures_active: measures.length,
    measures_excluded: plan.tasks.flatMap((task) => task.measures).length - measures.length,
    measure_period_rows: measures.reduce((sum, m) => sum + Math.max(1, m.deadline.periods.length), 0),
    executor_mentions: measures.reduce((sum, m) => sum + m.executors.length, 0),
    ditto_cells: plan.dittoCells,
    deadline_kinds: kinds,
    distinct_executors: new Set(measures.flatMap((m) => m.executors.map((e) => sameWords(e.name)))).size,
  };
}

const PLANS: readonly (readonly [file: string, gold: string])[] = [
  ['seeds/ordinance-1105-r.txt', 'cases/seed.gold.json'],
  ...['v02_nbsp.txt', 'v05_tabs.tsv', 'v07_leading_empty_cells.txt', 'v10_swapped_columns.txt', 'v11_html.html'].map(
    (name) => [`test/fixtures/seed_variants/${name}`, 'cases/seed.gold.json'] as const,
  ),
  ...[
    'D01_pipe_sibling_2018.txt',
    'D02_pipe_empty_lead_2020.txt',
    'D04b_html_2019-2020.html',
    'D07_csv_operational_2019-2021.csv',
    'D10_html_rowspan_2019.html',
  ].map((name) => [`test/fixtures/plans/${name}`, `plans/${name.replace(/\.\w+$/, '.gold.json')}`] as const),
];

describe.each(PLANS)('%s', (file, goldFile) => {
  const gold: GoldPlan = readGold(goldFile);
  let plan: Plan;
  beforeAll(async () => {
    plan = await parsed(file);
  });

  it('has the measures that were typed by hand, one by one', () => {
    expect(active(plan).map((m) => m.id)).toEqual(gold.tasks.flatMap((task) => task.measures.map((m) => m.id)));
    for (const measure of gold.tasks.flatMap((task) => task.measures))
      expect(ofPlan(active(plan).find((m) => m.id === measure.id) as Measure)).toEqual(ofGold(measure));
  });

  it('has their tasks', () => {
    expect(
      ownTasks(plan).map((task) => ({
        no: task.no,
        title: sameWords(task.title),
        form: task.form,
        condition: task.condition,
        goal: task.goal,
      })),
    ).toEqual(
      gold.tasks.map((task) => ({
        no: String(task.no ?? ''),
        title: sameWords(task.name),
        form:
          FORMS[
            task.measures[0] !== undefined && task.form === undefined
              ? ((task.measures[0] as { form?: string }).form ?? '')
              : ''
          ] ??
          task.form ??
          'measures',
        condition: task.condition,
        goal: task.strategic_goal,
      })),
    );
  });

  it('counts as they count', () => {
    const {
      tasks,
      measures_active,
      measures_excluded,
      measure_period_rows,
      executor_mentions,
      ditto_cells,
      deadline_kinds,
      distinct_executors,
    } = gold.totals;
    expect(totalsOf(plan)).toEqual({
      tasks,
      measures_active,
      measures_excluded,
      measure_period_rows,
      executor_mentions,
      ditto_cells,
      deadline_kinds,
      distinct_executors,
    });
  });

  it('has the requisites, the period and the terms', () => {
    const { requisites, period, terms } = plan;
    const { issuer, kind, date, number, place, title, signatory, index } = gold.ordinance;
    expect({ ...requisites, amendments: 0, planTitle: 0 }).toEqual({
      issuer,
      kind,
      date,
      number,
      place,
      title,
      signatory: { post: signatory.post, name: signatory.name },
      ...(typeof index === 'string' && { index }),
      amendments: 0,
      planTitle: 0,
    });
    // The seed's gold lists the same act twice, once for the act and once for the plan: one amendment of the text is
    // one entry here.
    expect(new Set(requisites.amendments.map((a) => `${a.kind} ${a.number} ${a.date}`))).toEqual(
      new Set((gold.ordinance.amendments ?? []).map((a) => `${a.kind} ${a.number} ${a.date}`)),
    );
    expect(period).toEqual(gold.plan.period);
    expect(terms.map((term) => term.term)).toEqual(gold.terms.map((term) => term.term));
    for (const { term, means } of gold.terms)
      if (means !== undefined) expect(terms.find((t) => t.term === term)?.means).toBe(means);
  });

  it('knows what was excluded and since when', () => {
    expect(
      plan.tasks
        .flatMap((task) => task.measures)
        .filter((m) => m.exclusion !== undefined)
        .map((m) => [m.id, m.exclusion?.date]),
    ).toEqual(gold.excluded.map((e) => [e.id, e.excluded_by.date]));
  });

  it('knows who reports to whom and by when', () => {
    const { reporting } = plan;
    if (gold.reporting === null) {
      expect(reporting).toBeUndefined();
      return;
    }
    expect({ point: reporting?.point, recurrence: reporting?.recurrence }).toEqual({
      point: gold.reporting.point,
      recurrence: gold.reporting.recurrence,
    });
    expect(
      reporting?.steps.map((step) => ({ ...step, who: step.who.map(({ name, kind }) => ({ name, kind })) })),
    ).toEqual(
      gold.reporting.steps.map(({ who, to, text, due }) => ({
        who: who.map(({ name, kind }) => ({ name, kind })),
        to,
        text,
        due: typeof due === 'string' ? [due] : due,
      })),
    );
  });
});

it('refuses an amending act as a plan and lists its changes', async () => {
  const path = 'test/fixtures/plans/D11_amending_act_2018.txt';
  const source = await readSource(new Uint8Array(readFileSync(join(__dirname, '../../..', path))), path);
  if (source.kind !== 'document') throw new Error(source.kind);
  const outcome = parsePlan(source.document, shippedBodies);
  expect(outcome).toMatchObject({ kind: 'not-a-plan', reason: 'amending-act' });
  if (outcome.kind !== 'not-a-plan') return;
  expect(outcome.changes).toHaveLength(3);
  expect(outcome.changes?.[1]).toContain('“3. Розроблення нормативно-правових актів для електронного голосування');
  expect(outcome.changes?.[2]).toBe('3. Пункт 7 виключити.');
});

it('gives one edition to every layout of the same text', async () => {
  const editions = await Promise.all(
    [
      'seeds/ordinance-1105-r.txt',
      'test/fixtures/seed_variants/v02_nbsp.txt',
      'test/fixtures/seed_variants/v05_tabs.tsv',
      'test/fixtures/seed_variants/v07_leading_empty_cells.txt',
      'test/fixtures/seed_variants/v10_swapped_columns.txt',
      'test/fixtures/seed_variants/v11_html.html',
    ].map(async (file) => (await parsed(file)).edition),
  );
  expect(new Set(editions).size).toBe(1);
});
