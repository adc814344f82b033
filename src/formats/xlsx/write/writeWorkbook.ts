import { joinBytes } from '../../../core/joinBytes';
import type { LargeWorkbookSpec } from '../../../core/workbook/spec';
import { checkLimits } from './limits';
import { finishPackage } from './package/finishPackage';
import { writeSkeleton } from './skeleton';
import { surveyOf } from './survey';

/**
 * A workbook as .xlsx bytes, the same for the same spec. Throws a `SpecError` with sheet and cell
 * where Excel's limits are passed: nothing is cut silently.
 *
 * hucre 1.0.0 writes the package without its rows; these we write ourselves, one after another (`rows/`). What
 * hucre does wrong or cannot do is fixed where it is named: print titles and areas with unquoted sheet names, filters
 * without their own name (`names.ts`); no limit of Excel checked (`limits.ts`); the legacy password hash (`sheet.ts`);
 * fonts without a name, fills of differential styles (`styles.ts`); prompts without a rule (`validations.ts`);
 * and in `package/`: order in fonts, hidden names, order of pages, hidden rows in frozen panes, text
 * numbers, the selected sheet, program and language, sizes of notes, task pane.
 */
export async function writeWorkbook(spec: LargeWorkbookSpec): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookPieces(spec)) pieces.push(piece);
  return joinBytes(pieces);
}

/** The bytes of {@link writeWorkbook} as they are made: memory holds no more than one packed part of them. */
export async function* workbookPieces(spec: LargeWorkbookSpec): AsyncGenerator<Uint8Array> {
  checkLimits(spec);
  const survey = surveyOf(spec);
  const active = spec.sheets.findIndex((sheet) =>
    spec.activeSheet === undefined ? sheet.state === 'visible' : sheet.name === spec.activeSheet,
  );
  yield* finishPackage(await writeSkeleton(spec, survey.looks, active), spec, survey, active);
}
