import { isCivilDate } from '../../calendar/civilDate';
import { REGISTRY_COLUMN_IDS, type RegistryColumn } from '../../bodies/registryColumns';
import { registryRows } from '../../bodies/registryRows';
import type { Registry } from '../../bodies/types';
import type { Texts } from '../../texts';
import { cellReference } from '../../workbook/reference';
import type { CellSpec, SheetSpec } from '../../workbook/spec';
import { fitted } from './cellWords';
import { BODIES_TABLE } from './columns';
import { heightFor } from './rowHeight';

const WIDTHS: Readonly<Record<RegistryColumn, number>> = {
  id: 14,
  name: 48,
  abbreviations: 26,
  cls: 16,
  central: 8,
  validFrom: 12,
  validTo: 12,
  centralFrom: 12,
  centralTo: 12,
  successors: 40,
  email: 24,
  headPost: 32,
  headName: 26,
  followedBy: 22,
  verified: 11,
  note: 40,
};
const DATES: ReadonlySet<RegistryColumn> = new Set(['validFrom', 'validTo', 'centralFrom', 'centralTo']);

/** Rows of «Органи»: title, hint, hidden ids, header, then a body a row. */
const BODIES_HEADER_ROW = 4;

/** «Органи»: the registry as a real table that people complete: contacts, heads in the dative, who follows a body. */
export function bodiesSheet(registry: Registry, texts: Texts): SheetSpec {
  const rows = registryRows(registry, { yes: texts.t('plan.yes'), no: texts.t('plan.no') });
  const titles = REGISTRY_COLUMN_IDS.map((id) => texts.t(`plan.body.${id}`));
  const last = BODIES_HEADER_ROW + Math.max(1, rows.length);
  return {
    name: texts.t('plan.sheet.bodies'),
    state: 'visible',
    columns: REGISTRY_COLUMN_IDS.map((id) => ({ width: WIDTHS[id] })),
    rows: [
      {
        row: 1,
        height: 24,
        cells: [{ value: texts.t('plan.title.bodies', { date: registry.date }), style: 'plan.title' }],
      },
      { row: 2, height: 16, cells: [{ value: texts.t('plan.hint.bodies'), style: 'plan.hint' }] },
      {
        row: 3,
        hidden: true,
        cells: REGISTRY_COLUMN_IDS.map((id) => ({ value: `${BODIES_TABLE}.${id}`, style: 'plan.ids' })),
      },
      { row: BODIES_HEADER_ROW, height: 32, cells: titles.map((value) => ({ value, style: 'plan.headerInput' })) },
      ...rows.map((row, i) => ({
        row: BODIES_HEADER_ROW + 1 + i,
        height: heightFor(REGISTRY_COLUMN_IDS.map((id) => ({ text: row[id], width: WIDTHS[id] }))),
        cells: REGISTRY_COLUMN_IDS.map((id): CellSpec => {
          const text = fitted(row[id]);
          const style = DATES.has(id) ? 'plan.inputDate' : 'plan.input';
          return text === '' ? { style } : { value: DATES.has(id) && isCivilDate(text) ? { date: text } : text, style };
        }),
      })),
      ...(rows.length === 0 ? [{ row: last, cells: REGISTRY_COLUMN_IDS.map(() => ({ style: 'plan.input' })) }] : []),
    ],
    freeze: { rows: BODIES_HEADER_ROW, columns: 2 },
    tables: [
      {
        name: 'PlanBodies',
        range: `A${BODIES_HEADER_ROW}:${cellReference(last, REGISTRY_COLUMN_IDS.length)}`,
        columns: titles,
      },
    ],
    showGridLines: false,
    print: {
      orientation: 'landscape',
      paper: 'A3',
      fitToWidth: true,
      repeatRows: { from: BODIES_HEADER_ROW, to: BODIES_HEADER_ROW },
      footer: '&C&A   ·   &P / &N',
      margins: [0.4, 0.4, 0.5, 0.6],
    },
    tabColor: '6B7785',
  };
}
