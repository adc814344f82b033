import type { Registry } from '../../bodies/types';
import type { CivilDate } from '../../calendar/civilDate';
import type { Texts } from '../../texts';
import type { CellStyle, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import type { Plan } from '../types';
import { bodiesSheet } from './bodiesSheet';
import { planDataRows } from './planData';
import { planSettingsRows, type PlanSettings } from './planSettings';
import { planSheet } from './planSheet';
import { PLAN_STYLES } from './styles';

export interface PlanSheets {
  /** «План» and «Органи», in this order. */
  readonly sheets: readonly SheetSpec[];
  /** Their styles, all named `plan.…`: for the workbook that takes the sheets in. */
  readonly styles: Readonly<Record<string, CellStyle>>;
}

/** The sheets by which a person sees and corrects a plan and the registry; also part of a consolidation workbook. */
export function planSheets(plan: Plan, registry: Registry, texts: Texts): PlanSheets {
  return { sheets: [planSheet(plan, texts), bodiesSheet(registry, texts)], styles: PLAN_STYLES };
}

/** The sheet and the properties by which our workbooks know each other: the same names as a template's stamp. */
const STAMP_SHEET = '_planzvit';
const PROPERTY_PREFIX = 'planzvit.';
const FORMAT = 1;

/**
 * `plan.xlsx`: «План», «Органи» and the whole plan as data in the very hidden `_planzvit`. It is accepted wherever a
 * plan is.
 */
export function planWorkbook({
  plan,
  registry,
  texts,
  created,
  settings,
}: {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly texts: Texts;
  readonly created: CivilDate;
  /** Choices that the next collection takes over. */
  readonly settings?: PlanSettings;
}): WorkbookSpec {
  const { sheets, styles } = planSheets(plan, registry, texts);
  const stamp: readonly (readonly [string, string])[] = [
    ['kind', 'plan'],
    ['format', String(FORMAT)],
    ['plan', plan.id],
    ['edition', plan.edition],
    ['language', texts.language],
    ['registryDate', registry.date],
    ['created', created],
  ];
  const own = settings === undefined ? [] : planSettingsRows(settings);
  const rows: readonly (readonly string[])[] = [...stamp, ...own, ...planDataRows(plan)];
  return {
    sheets: [
      ...sheets,
      {
        name: STAMP_SHEET,
        state: 'veryHidden',
        columns: [{ width: 14 }, { width: 60 }],
        rows: rows.map((cells, i) => ({
          row: i + 1,
          cells: cells.map((value) => (value === '' ? undefined : { value, style: 'plan.ids' })),
        })),
      },
    ],
    styles,
    activeSheet: sheets[0]?.name ?? '',
    properties: {
      title: plan.requisites.title ?? plan.requisites.planTitle ?? texts.t('plan.title.plan'),
      creator: 'PlanZvit',
      created,
      language: texts.language,
      custom: Object.fromEntries(stamp.map(([key, value]) => [`${PROPERTY_PREFIX}${key}`, value])),
    },
  };
}
