import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookSpec } from '../../../core/workbook/spec';
import { checkLimits } from './limits';
import { definedNames } from './names';
import { finishPackage } from './package/finishPackage';
import { hucreSheet } from './sheet';
import { DEFAULT_FONT, hucreStyles } from './styles';
import { given } from '../../../core/given';

/**
 * A workbook as .xlsx bytes, the same for the same spec. Throws a `SpecError` with sheet and cell
 * where Excel's limits are passed: nothing is cut silently.
 *
 * hucre 1.0.0 writes the package; what it does wrong or cannot do is mended where it is named:
 * print titles and areas with unquoted sheet names, filters without their own name (`names.ts`);
 * no limit of Excel checked (`limits.ts`); literal `_x000D_` and lone surrogates (`text.ts`); text
 * that reads like an error, rows below the last cell, the legacy password hash (`sheet.ts`); fonts
 * without a name, fills of differential styles (`styles.ts`); prompts without a rule (`validations.ts`);
 * and in `package/`: order in fonts, hidden names, rows that grow, order of pages, hidden rows in frozen panes, text
 * numbers, the selected sheet, program and language, sizes of notes, task pane.
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  checkLimits(spec);
  const styles = hucreStyles(spec);
  // An instant at midnight UTC: hucre wants one, and takes the clock when it gets none.
  const day = new Date(`${spec.properties.created}T00:00:00Z`);
  const active = spec.sheets.findIndex((sheet) =>
    spec.activeSheet === undefined ? sheet.state === 'visible' : sheet.name === spec.activeSheet,
  );
  const bytes = await writeXlsx({
    sheets: spec.sheets.map((sheet) => hucreSheet(sheet, styles, spec.properties)),
    defaultFont: { ...DEFAULT_FONT },
    namedRanges: definedNames(spec),
    activeSheet: active,
    properties: {
      title: spec.properties.title,
      creator: spec.properties.creator,
      lastModifiedBy: spec.properties.creator,
      created: day,
      modified: day,
      custom: { ...spec.properties.custom },
    },
    ...given({ workbookProtection: spec.lockStructure === true ? { lockStructure: true } : undefined }),
  });
  return finishPackage(bytes, spec, active);
}
