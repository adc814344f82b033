import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry } from '../../src/core/bodies/readRegistry';
import type { Body, Registry } from '../../src/core/bodies/types';

const seeds = join(__dirname, '../../seeds');
const seed = (name: string): string => readFileSync(join(seeds, name), 'utf8');

/** What a plan of this bench is like: its measures go round 70 bodies, or one body has them all as well. */
export interface Shape {
  readonly measures: number;
  readonly oneHasAll: boolean;
}

const BODIES = 70;
/** So that each body meets each number of partners, and each deadline. */
const STRIDE = 13;

export function shippedRegistry(): Registry {
  return readRegistry(JSON.parse(seed('bodies-ua.json')), JSON.parse(seed('renamings-2018-2020.json'))).registry;
}

/** The plan of such a size: tasks of five measures, one to four bodies each, all kinds of deadlines. */
export function sizePlan({ measures, oneHasAll }: Shape): string {
  const bodies = named(shippedRegistry());
  const ordinance = seed('ordinance-1105-r.txt');
  const head = ordinance.slice(0, ordinance.indexOf('\n1. | '));
  const rows = Array.from({ length: measures }, (_, i) => {
    const inTask = i % 5;
    const measure =
      `${inTask + 1}) розроблення та подання пропозицій № ${i} щодо наближення законодавства до актів права ` +
      `Європейського Союзу у відповідній сфері | ${DEADLINES[inTask] ?? ''} | ${executors(bodies, i, oneHasAll)} |`;
    return inTask === 0 ? `${i / 5 + 1}. | Завдання № ${i / 5 + 1} щодо виконання угоди | ${measure}` : `${measure} |`;
  });
  return `${head}\n${rows.join('\n')}\n`;
}
const DEADLINES = ['протягом року', 'до 15 листопада', 'до 1 липня', 'травень', 'II-IV квартали'];

function executors(bodies: readonly string[], i: number, oneHasAll: boolean): string {
  const [first = '', ...others] = bodies;
  const count = 1 + (i % 4);
  const chosen = Array.from({ length: count }, (_, k) => others[(i + Math.floor(i / 5) + k * STRIDE) % others.length]);
  return (oneHasAll ? [first, ...chosen.slice(1)] : chosen).join(' ');
}

/** Central bodies and others of the state that stand in 2019, by their abbreviations. */
function named({ bodies }: Registry): readonly string[] {
  return [...bodies.filter(({ central }) => central), ...bodies.filter(({ central }) => !central)]
    .filter(stands)
    .flatMap(({ abbreviations }) => abbreviations.slice(0, 1))
    .slice(0, BODIES + 1);
}

function stands({ validFrom = FROM, validTo = TO }: Body): boolean {
  return validFrom <= FROM && validTo >= TO;
}
const [FROM, TO] = ['2019-01-01', '2020-01-01'];
