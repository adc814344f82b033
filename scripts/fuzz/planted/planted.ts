import type { Collection } from '../../../src/core/pipeline';
import { pick, type Random } from '../carried/pick';
import { marker } from '../plant';
import { randomFrom } from '../random';
import { basesOf, shippedCollection, type Base } from './bases';
import type { Plant } from './sheetCarriers';
import { answerOf, outcomeOf, saidOf, type Outcome } from './verdict';

export interface PlantedResult {
  readonly counts: ReadonlyMap<string, number>;
  readonly failures: readonly string[];
}

/**
 * Plants answers beside cells of filled templates: each must be taken as the answer of its own row or quoted to whoever
 * checks and whoever merges; no other answer may change, and none may come to another body or indicator. Of a file that
 * fails only the plants are told that fail by themselves. Same seed, same files.
 */
export async function fuzzPlanted({
  runs,
  seed,
  bodies = 8,
}: {
  readonly runs: number;
  readonly seed: number;
  readonly bodies?: number;
}): Promise<PlantedResult> {
  const collection = shippedCollection();
  const bases = await basesOf(collection, bodies);
  const before = new Map<Base, Outcome>();
  const counts = new Map<string, number>();
  const failures: string[] = [];
  for (let i = 0; i < runs; i++) {
    const random = randomFrom(seed + i);
    const base = pick(random, bases);
    const plain = before.get(base) ?? (await outcomeOf(base.name, base.form(base.content, []).bytes, collection));
    before.set(base, plain);
    const seeds = Array.from({ length: random() < 0.05 ? 30 : 1 + Math.floor(random() * 3) }, () =>
      Math.floor(random() * 2 ** 31),
    );
    const { plants, wrong } = await tried(base, plain, seeds, collection);
    for (const { carrier } of plants) count(counts, `planted ${base.name.replace(/^.*\./, '.')} ${carrier}`);
    if (wrong.length === 0) continue;
    const smallest = await shrunk(base, plain, seeds, collection);
    failures.push(
      `seed ${seed + i}, ${base.name}: ${smallest.wrong.join('; ')} [${smallest.plants.map(shown).join(' + ')}]`,
    );
  }
  return { counts, failures };
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

interface Planted extends Plant {
  readonly text: string;
}

interface Trial {
  readonly plants: readonly Planted[];
  readonly wrong: readonly string[];
}

/** The first of the plants that fails alone; all of them, where only their company does. */
async function shrunk(base: Base, plain: Outcome, seeds: readonly number[], collection: Collection): Promise<Trial> {
  for (const one of seeds) {
    const trial = await tried(base, plain, [one], collection);
    if (trial.wrong.length > 0) return trial;
  }
  const half = seeds.slice(0, Math.ceil(seeds.length / 2));
  const [first, other] = [half, seeds.slice(half.length)];
  for (const some of seeds.length > 2 ? [first, other] : [])
    if ((await tried(base, plain, some, collection)).wrong.length > 0) return shrunk(base, plain, some, collection);
  return tried(base, plain, seeds, collection);
}

async function tried(base: Base, plain: Outcome, seeds: readonly number[], collection: Collection): Promise<Trial> {
  const texts = seeds.map((seed, i) => {
    const random = randomFrom(seed);
    return { text: longer(marker(i + 1), random), random };
  });
  const { bytes, plants: made } = base.form(base.content, texts);
  const all = made.map((plant, i): Planted => ({ ...plant, text: texts[i]?.text ?? '' }));
  const plants = all.filter(
    ({ sheet, slot }, i) =>
      slot === undefined || !all.slice(i + 1).some((later) => later.sheet === sheet && later.slot === slot),
  );
  const outcome = await outcomeOf(base.name, bytes, collection);
  return { plants, wrong: wrongIn(outcome, plain, plants) };
}

/** A marker, or a long text between two of them: more than a finding shows of other texts. */
function longer(mark: string, random: Random): string {
  const words = 'Проведено_нараду_з_питань_запобігання_'.repeat(1 + Math.floor(random() * 25));
  return random() < 0.7 ? `виконано_${mark}` : `${mark}_${words}${mark}`;
}

function wrongIn(outcome: Outcome, plain: Outcome, plants: readonly Planted[]): readonly string[] {
  const { check, merge } = saidOf(outcome);
  const verdicts = outcome.merged.log.map(({ verdict }) => verdict);
  const unread = verdicts.filter((verdict) => ['rejected', 'foreign', 'unreadable', 'companion'].includes(verdict));
  const kept = new Set(outcome.merged.records.map(answerOf));
  const isTaken = (plant: Planted, key: string): boolean =>
    isOf(plant, key) || (plant.above === key && [check, merge].every((said) => said.includes('"row-goes-on"')));
  const changed = plain.merged.records.filter(
    (record) => !kept.has(answerOf(record)) && !plants.some((plant) => isTaken(plant, record.key)),
  );
  return [
    ...unread.map((verdict) => `the file is ${verdict}`),
    // A message may show the beginning of a long text; the ministry has it whole.
    ...plants.flatMap((plant) => lost(plant, plant.text.slice(-MARK), check, 'check')),
    ...plants.flatMap((plant) => lost(plant, plant.text, merge, 'merge')),
    ...changed.map(({ key }) => `the answer of ${key} changed`),
    ...outcome.merged.records.flatMap((record) =>
      plants
        .filter((plant) => answerOf(record).includes(plant.text.slice(-MARK)) && !isTaken(plant, record.key))
        .map(({ text }) => `${text.slice(-MARK)} came to ${record.key}`),
    ),
  ];
}

const MARK = marker(1).length;

/** Rows of «Показники» have the key of their duty and a number. */
function isOf({ key: planted }: Plant, key: string): boolean {
  return planted !== undefined && (planted === key || planted.startsWith(`${key}#`));
}

/** «Реквізити» and the place for signing are told by their cells alone. */
function lost({ sheet, at, text }: Planted, part: string, said: string, where: string): readonly string[] {
  const isPersonal = sheet === 'Реквізити' || sheet === 'Друк';
  // Of many rows with one fault the check says where they are.
  if (where === 'check' && said.includes('findings-more')) return [];
  if (said.includes(part) || (isPersonal && new RegExp(`\\b${at}\\b`).test(said))) return [];
  return [`${text.slice(-MARK)} is lost in the ${where}`];
}

function shown({ carrier, sheet, at, key, field, isFree }: Plant): string {
  const about = [key === undefined ? '' : ` of ${key}`, field === undefined ? '' : ` (${field})`];
  return `${carrier} at ${sheet}!${at}${about.join('')}${isFree ? '' : ', filled'}`;
}
