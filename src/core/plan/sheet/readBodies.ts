import {
  REGISTRY_COLUMN_IDS,
  registryColumn,
  type RegistryColumn,
  type RegistryRow,
} from '../../bodies/registryColumns';
import { registryFromRows } from '../../bodies/registryFromRows';
import { registryRows } from '../../bodies/registryRows';
import type { Registry } from '../../bodies/types';
import type { Issue } from '../../issues/issue';
import type { Texts } from '../../texts';
import type { WorkbookContent } from '../../workbook/content';
import { BODIES_TABLE } from './columns';
import { reporter } from './readContext';
import { findTable } from './sheetTable';
import { given } from '../../given';

/** «Органи» of a workbook as a registry; undefined when it has no such sheet. Findings name the cell. */
export function readBodiesSheet(
  content: WorkbookContent,
  date: string,
  vocabularies: readonly Texts[],
): { readonly registry: Registry; readonly issues: readonly Issue[] } | undefined {
  const table = findTable<RegistryColumn>(
    content,
    BODIES_TABLE,
    REGISTRY_COLUMN_IDS,
    vocabularies.map((texts) => texts.t('plan.sheet.bodies')),
    registryColumn,
    new Set(['validFrom', 'validTo', 'centralFrom', 'centralTo']),
  );
  if (table === undefined || table.rows.length === 0) return undefined;
  const issues: Issue[] = [];
  const { report } = reporter(issues, table.sheet.name);
  const rows = table.rows.map((row): Partial<RegistryRow> =>
    Object.fromEntries(
      REGISTRY_COLUMN_IDS.flatMap((id) => {
        const cell = row.cell(id);
        if (cell?.error !== undefined) report('plan-cell-error', 'error', { cell: cell.at }, { text: cell.error });
        return cell === undefined || cell.error !== undefined ? [] : [[id, cell.text]];
      }),
    ),
  );
  const { registry, findings } = registryFromRows(rows, date);
  for (const { row, column, code, params } of findings) {
    const cell = table.rows[row]?.cell(column);
    issues.push({
      code,
      severity: code === 'registry-dates-crossed' ? 'warning' : 'error',
      at: { sheet: table.sheet.name, ...given({ cell: cell?.at }), row: table.rows[row]?.row ?? 0 },
      params,
    });
  }
  return { registry, issues };
}

/** Do two registries say the same? The order of links does not count. */
export function sameRegistry(a: Registry, b: Registry): boolean {
  return (
    a.date === b.date &&
    a.bodies.length === b.bodies.length &&
    JSON.stringify(registryRows(a)) === JSON.stringify(registryRows(b))
  );
}
