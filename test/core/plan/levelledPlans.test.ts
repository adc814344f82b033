import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { levelText } from '../../../src/core/plan/levels';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan } from '../../../src/core/plan/types';
import { readSource } from '../../../src/formats/plan/readSource';
import { shippedBodies } from '../../support/registry';

const FOLDER = join(__dirname, '../../fixtures/levelled_plans');

async function planOf(file: string): Promise<Plan> {
  const source = await readSource(new Uint8Array(readFileSync(join(FOLDER, file))), file);
  if (source.kind !== 'document') throw new Error(source.kind);
  const outcome = parsePlan(source.document, shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan;
}

/** A line for each task: what stands over it, its heading, its measures. */
function tree({ tasks }: Plan): readonly string[] {
  return tasks.map(({ path = [], no, title, measures }) =>
    [
      ...path.map((level) => beginning(levelText(level))),
      beginning(`${no} ${title}`.trim()),
      measures.map(({ id }) => id).join(' '),
    ].join(' / '),
  );
}

/** Its first word and its number, or its number and its first word. */
function beginning(heading: string): string {
  const [, word, no] = /^(\p{L}+)[\p{L} ]*? ([\d.]+)(?= )/u.exec(heading) ?? [];
  return word === undefined ? (/^[\d.]* ?\p{L}+/u.exec(heading)?.[0] ?? heading) : `${word} ${no ?? ''}`;
}

describe('plans with levels over their tasks', () => {
  it('has five levels of numbers under one another', async () => {
    const plan = await planOf('anticorruption-2023.txt');
    expect(tree(plan)).toEqual([
      '1. Підвищення / 1.1. Формування / Проблема 1.1.1. / Очікуваний 1.1.1.4. / 1.1.1.4.1 1.1.1.4.2',
      '1. Підвищення / 1.1. Формування / Проблема 1.1.1. / Очікуваний 1.1.1.6. / 1.1.1.6.1',
      '1. Підвищення / 1.2. Запобігання / Проблема 1.2.1. / Очікуваний 1.2.1.1. / 1.2.1.1.1 1.2.1.1.2',
      '2. Запобігання / 2.1. Справедливий / Проблема 2.1.1. / Очікуваний 2.1.1.1. / 2.1.1.1.1',
    ]);
    // «Національне агентство» is the short name of three.
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['executor-ambiguous']);
  });

  it('takes directions of a programme for tasks, whichever rows leave them out', async () => {
    const plan = await planOf('culture-programme-2024.txt');
    expect(tree(plan)).toEqual(['1 Збереження / 1.1 1.2', '2 Доступність / 2.1 2.2']);
    expect(plan.period).toEqual({ start: '2024-01-01', end: '2026-12-31' });
    expect(plan.tasks[1]?.measures[1]?.columns).toEqual([
      { name: 'Джерела фінансування', text: 'місцевий бюджет' },
      { name: 'Орієнтовні обсяги фінансування, тис. грн.', text: '750,5' },
      { name: 'Очікуваний результат', text: '20 бібліотек' },
    ]);
  });

  it('puts the number of the goal before numbers that start again under each', async () => {
    const plan = await planOf('barrier-free-2021.html');
    expect(tree(plan)).toEqual([
      'Стратегічна 1. / Оперативна 1.1. / 1.1.1 Удосконалення / 1.1.1.1 1.1.1.2',
      'Стратегічна 1. / Оперативна 1.1. / 1.1.2 Моніторинг / 1.1.2.1',
      'Стратегічна 1. / Оперативна 1.2. / 1.2.1 Рухомий / 1.2.1.1',
      'Стратегічна 2. / Оперативна 2.1. / 2.1.1 Вебсайти / 2.1.1.1',
    ]);
    expect(plan.tasks[1]?.measures[0]?.columns).toEqual([
      { name: 'Партнери (за згодою)', text: 'місцеві ради' },
      { name: 'Індикатор виконання', text: 'обстежено 100 відсотків будівель, у тому числі: 2021 — 50 2022 — 50' },
    ]);
  });
});
