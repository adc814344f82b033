import { dotted } from '../../calendar/dotted';
import type { CivilDate } from '../../calendar/civilDate';
import type { CabinetContext } from '../cabinet/context';
import { senderOf } from '../cabinet/sender';
import { planName } from '../officialWords';
import type { Texts } from '../../texts';
import { given } from '../../given';
import { levelColumns } from '../levelColumns';
import { carriedColumns } from '../planColumns';
import type { DataColumn, DataTable } from './table';

/** A file of the set as its passport names it. */
export interface SetFile {
  readonly name: string;
  readonly table: DataTable;
}

/**
 * What the passport of a set of open data says (постанова Кабінету Міністрів України від 21.10.2015 № 835): pairs of a
 * field's name and its value. Who answers for the set and under which licence it is given are established practice.
 */
export function passport(
  context: CabinetContext,
  files: readonly SetFile[],
): readonly (readonly [field: string, value: string])[] {
  const { consolidation, texts, asOf } = context;
  const { plan, settings } = consolidation;
  return [
    ['identifier', setId(context)],
    [
      'title',
      texts.t('summary.openData.title', { plan: planName(plan.requisites, texts), date: dotted(settings.round.asOf) }),
    ],
    ['description', texts.t('summary.openData.description', { number: plan.requisites.number ?? '—' })],
    ['publisher', senderOf(context)?.name ?? ''],
    ['language', texts.language],
    ['format', 'CSV'],
    ['encoding', 'UTF-8'],
    ['files', files.map(({ name }) => name).join(', ')],
    ['issued', asOf],
    ['modified', asOf],
    ['temporal_start', plan.period.start],
    ['temporal_end', settings.round.asOf],
    ['update_frequency', texts.t(`summary.openData.frequency.${plan.reporting?.recurrence ?? 'once'}`)],
    ['keywords', texts.t('summary.openData.keywords')],
    ['licence', 'CC BY 4.0'],
    ['licence_url', 'https://creativecommons.org/licenses/by/4.0/'],
    ['structure', STRUCTURE_FILE],
    ...Object.entries(given({ levels: levelsOf(context), plan_columns: planColumnsOf(context) })),
    ['responsible', ''],
  ];
}

/** «1 — стратегічна ціль; 2 — оперативна ціль; 3 — завдання»: what the tables place each measure under. */
function levelsOf({ consolidation: { plan }, texts }: CabinetContext): string | undefined {
  const levels = levelColumns(plan);
  if (levels.length === 0) return undefined;
  const named = [...levels.map(({ kind }) => kind), texts.t('summary.openData.task')];
  return named.map((kind, i) => [i + 1, kind].filter((part) => part !== '').join(' — ')).join('; ');
}

/** Further columns of the plan that the summary carries, by their names in the plan. */
function planColumnsOf({ consolidation, texts }: CabinetContext): string | undefined {
  const titles = carriedColumns(consolidation, texts).map(({ title }) => title);
  return titles.length === 0 ? undefined : titles.join('; ');
}

export const STRUCTURE_FILE = 'structure.csv';

/** `plan-1105-r-2018-12-27_2019`: stable, so that a new state of the set takes the place of the old one. */
function setId({ consolidation: { plan, settings } }: CabinetContext): string {
  const { number = '', date = '' } = plan.requisites;
  const latin = number
    .toLowerCase()
    .replace(/р/g, 'r')
    .replace(/п/g, 'p')
    .replace(/[^a-z0-9]+/g, '-');
  return ['plan', latin, date].filter((part) => part !== '').join('-') + `_${settings.round.id}`;
}

/** What each column of each file holds: file, column, type, whether it may be empty, description. */
export function structureRows(files: readonly SetFile[], texts: Texts): readonly (readonly string[])[] {
  return [
    ['file', 'field', 'type', 'required', 'description'],
    ...files.flatMap(({ name, table }) =>
      table.columns.map((column, index) => [
        name,
        column.name,
        column.type,
        table.rows.every((row) => row[index] !== undefined && row[index] !== '') ? 'yes' : 'no',
        describe(column, texts),
      ]),
    ),
  ];
}

function describe({ name, called = '' }: DataColumn, texts: Texts): string {
  const [, depth = '', what] = /^level_(\d+)_(kind|no|title)$/.exec(name) ?? [];
  const part = (['kind', 'no', 'title'] as const).find((one) => one === what);
  if (part !== undefined)
    return texts.t(`summary.openData.level.${part}`, { depth, called: called === '' ? '' : ` («${called}»)` });
  if (called !== '') return texts.t('summary.openData.planColumn', { called });
  const known = DESCRIBED.find((one) => one === name);
  return known === undefined ? name : texts.t(`summary.openData.field.${known}`);
}

/** Columns by name; each has words under `summary.openData.field`. */
const DESCRIBED = [
  'key',
  'plan_id',
  'plan_number',
  'as_of',
  'round_id',
  'task_no',
  'task_title',
  'measure_no',
  'measure_text',
  'deadline',
  'executors',
  'period_id',
  'period_start',
  'period_end',
  'status_code',
  'status',
  'measure_status_code',
  'text',
  'bodies_obliged',
  'bodies_done',
  'bodies_partly',
  'bodies_ongoing',
  'bodies_not_started',
  'bodies_not_done',
  'bodies_not_due',
  'bodies_missing',
  'bodies_not_ours',
  'bodies_declared',
  'bodies_by_consent',
  'control_code',
  'extend_to',
  'indicator',
  'unit',
  'total',
  'bodies',
  'body_id',
  'body_name',
  'state_code',
  'is_late',
  'by_consent_only',
  'duties',
  'answered',
  'received_on',
] as const;

/** A row for the register of sets of the authority that publishes, header first. */
export function registerRows(
  pairs: readonly (readonly [field: string, value: string])[],
  published: CivilDate,
): readonly (readonly string[])[] {
  const valueOf = (field: string): string => pairs.find(([name]) => name === field)?.[1] ?? '';
  const fields = ['identifier', 'title', 'publisher', 'format', 'update_frequency', 'keywords', 'licence'];
  return [
    [...fields, 'published'],
    [...fields.map(valueOf), published],
  ];
}
