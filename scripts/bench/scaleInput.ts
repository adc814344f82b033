import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry } from '../../src/core/bodies/readRegistry';
import type { Body, Registry } from '../../src/core/bodies/types';
import type { Plan } from '../../src/core/plan/types';
import { readPlan, setUp, templates, type Template } from '../../src/core/pipeline';
import type { CellSpec, RowSpec, SheetSpec, WorkbookSpec } from '../../src/core/workbook/spec';
import { sourceFromText } from '../../src/formats/plan/readSource';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../src/strings';

const seeds = join(__dirname, '../../seeds');
const seed = (name: string): string => readFileSync(join(seeds, name), 'utf8');
const CREATED = '2020-01-10';

/** What a merge on the command line needs: a plan, a registry, a folder of returns. */
interface ScaleInput {
  readonly plan: string;
  readonly registry: string;
  readonly returns: string;
  readonly files: number;
  readonly records: number;
}

/** A plan of so many measures and filled returns of so many bodies, in a folder. */
export async function makeScaleInput(folder: string, bodies: number, measures: number): Promise<ScaleInput> {
  const { text, plan, registry } = scalePlan(bodies, measures);
  const paths = {
    plan: join(folder, 'plan.txt'),
    registry: join(folder, 'registry.json'),
    returns: join(folder, 'returns'),
  };
  mkdirSync(paths.returns, { recursive: true });
  writeFileSync(paths.plan, text);
  writeFileSync(paths.registry, registryJson(registry.bodies, registry.date));
  let [files, records] = [0, 0];
  for (const template of templates(setUp(plan, registry), textsFor('uk'), { created: CREATED })) {
    writeFileSync(join(paths.returns, template.fileName), await writeWorkbook(filled(template)));
    files += 1;
    records += template.duties.length;
  }
  return { ...paths, files, records };
}

/** A plan of so many measures, each of which all of so many bodies owe. */
export function scalePlan(
  bodies: number,
  measures: number,
): { readonly text: string; readonly plan: Plan; readonly registry: Registry } {
  const made: Body[] = Array.from({ length: bodies }, (_, i) => ({
    id: `body${i}`,
    name: `Державна служба України з питань № ${i}`,
    abbreviations: [`Держслужба${i}`],
    cls: 'служба',
    central: true,
    verified: false,
  }));
  const registry: Registry = { ...shippedRegistry(), bodies: made, successions: [] };
  const text = planText(measures);
  const outcome = readPlan(sourceFromText(text), registry);
  if (outcome.kind !== 'plan') throw new Error(`the plan does not parse: ${outcome.reason}`);
  return { text, plan: outcome.plan, registry };
}

const GROUP = 'центральні органи виконавчої влади';

function shippedRegistry(): Registry {
  return readRegistry(JSON.parse(seed('bodies-ua.json')), JSON.parse(seed('renamings-2018-2020.json'))).registry;
}

function registryJson(bodies: readonly Body[], asOf: string): string {
  return JSON.stringify({
    as_of: asOf,
    bodies: bodies.map(({ id, name, abbreviations, cls, central }) => ({
      id,
      name,
      abbr: abbreviations,
      cls,
      ceb: central,
    })),
    edges: [],
  });
}

/** The head of the shipped ordinance over made-up tasks of five measures each. */
function planText(measures: number): string {
  const ordinance = seed('ordinance-1105-r.txt');
  const head = ordinance.slice(0, ordinance.indexOf('\n1. | '));
  const rows = Array.from({ length: measures }, (_, i) => {
    const inTask = i % 5;
    const measure =
      `${inTask + 1}) проведення заходу № ${i} з питань запобігання та протидії корупції в ` +
      `діяльності органу державної влади | ${DEADLINES[inTask] ?? ''} | ${GROUP} |`;
    return inTask === 0
      ? `${i / 5 + 1}. | Завдання № ${i / 5 + 1} щодо сприяння залученню громадськості | ${measure}`
      : `${measure} |`;
  });
  return `${head}\n${rows.join('\n')}\n`;
}
const DEADLINES = ['протягом року', 'до 15 листопада', 'до 1 липня', 'травень', 'II-IV квартали'];

/** The template with an answer in every row, each in words of its own. */
export function filled({ spec, body }: Template): WorkbookSpec {
  return { ...spec, sheets: spec.sheets.map((sheet, i) => (i === 0 ? withAnswers(sheet, body.id) : sheet)) };
}

function withAnswers(sheet: SheetSpec, body: string): SheetSpec {
  const ids = sheet.rows.find(({ cells }) => cells.some((cell) => cell?.value === 'key'));
  const fields = (ids?.cells ?? []).map((cell) => cell?.value);
  const answered = ({ cells, row, ...rest }: RowSpec): RowSpec => ({
    ...rest,
    row,
    cells: cells.map((cell, column): CellSpec | undefined => {
      const value = answerTo(fields[column], row, body);
      return value === undefined ? cell : { ...cell, value };
    }),
  });
  return { ...sheet, rows: sheet.rows.map((row) => (row.row > (ids?.row ?? 0) + 1 ? answered(row) : row)) };
}

function answerTo(field: unknown, row: number, body: string): CellSpec['value'] {
  const isPartly = row % 9 === 0;
  switch (field) {
    case 'status':
      return isPartly ? 'виконано частково' : 'виконано';
    case 'narrative':
      return (
        `Проведено ${row % 40} засідань за круглим столом за участю керівництва та представників громадськості; ` +
        `опубліковано ${(row * 7) % 90} матеріалів на офіційному вебсайті (${body}, рядок ${row}); ` +
        `охоплено осіб: ${row * 3}.`
      );
    case 'doneOn':
      return isPartly ? undefined : { date: '2019-06-14' };
    case 'reason':
      return isPartly ? 'Недостатньо фінансування на проведення заходу у звітному періоді' : undefined;
    case 'proposal':
      return isPartly ? 'Продовжити строк виконання' : undefined;
    default:
      return undefined;
  }
}
