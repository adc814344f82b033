import { LISTS_SHEET } from '../../core/template/fields';
import { cellReference, referenceTo } from '../../core/workbook/reference';
import type { CellSpec, DefinedNameSpec, SheetSpec, WorkbookSpec } from '../../core/workbook/spec';
import type { WriteOutcome } from '../../ports';
import { sameSheet } from './sheetNames';
import { HostStop, officeCode } from './problems';
import { supports, WRITE_SET } from './requirements';
import { attempt, type Patience, type Session } from './run';
import { applyConditionalFormat } from './write/conditionalFormats';
import { protectionOptions } from './write/protection';
import { DATE_FORMAT, TEXT_FORMAT } from './write/formats';
import { applyValidation } from './write/validations';
import { constantOf } from './write/values';
import { given } from '../../core/given';

/** Some 600 bytes of calls a repair, and the texts of the cells: well under the 5 MB of Excel on the web. */
const REPAIRS_PER_REQUEST = 500;

/**
 * Puts back what protects a template: locked texts, locks, number formats, validations, conditional formats. Answers
 * stay as they are. The sheet must be opened for it; whatever happens then, it is closed again.
 */
export async function restoreRules(patience: Patience, spec: WorkbookSpec): Promise<WriteOutcome> {
  return attempt(patience, async (session) => {
    if (!supports(WRITE_SET)) throw new HostStop('too-old', `ExcelApi ${WRITE_SET}`);
    const sheets = await session.step((workbook) => workbook.worksheets.load('items/name,items/protection/protected'));
    await restoreNames(session, spec.names ?? []);
    let cells = 0;
    for (const sheet of spec.sheets.filter(
      ({ protection, name }) => protection !== undefined || name === LISTS_SHEET,
    )) {
      const standing = sheets.items.find(({ name }) => sameSheet(name, sheet.name));
      if (standing !== undefined)
        cells += await restoreSheet(session, sheet, spec.styles, standing.protection.protected);
    }
    return { kind: 'written' as const, cells };
  });
}

/** Formulas find the columns of other sheets by names, which a template of 0.1.0 has not, and other programs lose. */
async function restoreNames(session: Session, names: readonly DefinedNameSpec[]): Promise<void> {
  const found = await session.step((workbook) => workbook.names.load('items/name'));
  const standing = new Set(found.items.map(({ name }) => name.toLowerCase()));
  const missing = names.filter(({ name }) => !standing.has(name.toLowerCase()));
  if (missing.length === 0) return;
  await session.step((workbook) => {
    for (const { name, sheet, range } of missing)
      workbook.names.add(name, `=${referenceTo(sheet, range)}`).visible = false;
  });
}

async function restoreSheet(
  session: Session,
  sheet: SheetSpec,
  styles: WorkbookSpec['styles'],
  isProtected: boolean,
): Promise<number> {
  const locked = lockedCells(sheet, styles);
  const repairs = repairsOf(sheet, styles, locked);
  try {
    // Each request opens the sheet and closes it: a pane that is gone between two of them leaves it closed.
    for (let at = 0; at === 0 || at < repairs.length; at += REPAIRS_PER_REQUEST) {
      await session.step((workbook) => {
        const target = workbook.worksheets.getItem(sheet.name);
        if (isProtected || (at > 0 && sheet.protection !== undefined)) target.protection.unprotect();
        for (const repair of repairs.slice(at, at + REPAIRS_PER_REQUEST)) repair(target);
        if (sheet.protection !== undefined) target.protection.protect(protectionOptions(sheet.protection));
      });
    }
  } catch (error) {
    await closeAgain(session, sheet).catch(() => undefined);
    // Excel may refuse to unprotect and to protect whatever stands there (office-js issue 6784).
    if (officeCode(error) === 'AccessDenied') throw new HostStop('protection-refused', sheet.name);
    throw error;
  }
  return locked.length;
}

type Repair = (target: Excel.Worksheet) => void;

function repairsOf(sheet: SheetSpec, styles: WorkbookSpec['styles'], locked: readonly LockedCell[]): readonly Repair[] {
  return [
    ...locked.map(
      ({ reference, cell }): Repair =>
        (target) =>
          writeLocked(target.getRange(reference), cell, formatOf(cell, styles)),
    ),
    ...locksOf(sheet, styles).map(({ reference, isLocked, format }): Repair => (target) => {
      const range = target.getRange(reference);
      range.format.protection.locked = isLocked;
      // A paste brings its own format along, and in a text cell a date stays text whatever is typed.
      if (format !== undefined) range.numberFormat = format as unknown as string[][];
    }),
    ...(sheet.validations ?? []).map((validation): Repair => (target) => {
      const { dataValidation } = target.getRange(validation.range);
      dataValidation.clear();
      applyValidation(dataValidation, validation, (formula) => formula);
    }),
    (target) => target.getRange().conditionalFormats.clearAll(),
    ...(sheet.conditionalFormats ?? []).map(
      (format): Repair =>
        (target) =>
          applyConditionalFormat(target.getRange(format.range), format, (formula) => formula),
    ),
  ];
}

/** An apostrophe makes a text of anything but in a text cell, where it would be a part of the text. */
function writeLocked(range: Excel.Range, cell: CellSpec, format: string): void {
  const setFormat = (code: string): void => {
    range.numberFormat = [[code]];
  };
  if (cell.formula !== undefined) {
    setFormat('General');
    range.formulas = [[`=${cell.formula}`]];
  }
  setFormat(format);
  if (cell.formula === undefined)
    range.values = [[format === TEXT_FORMAT && typeof cell.value === 'string' ? cell.value : constantOf(cell)]];
}

function formatOf({ style, value }: CellSpec, styles: WorkbookSpec['styles']): string {
  const format = style === undefined ? undefined : styles[style]?.numberFormat;
  return typeof value === 'object' && (format === undefined || format === TEXT_FORMAT)
    ? DATE_FORMAT
    : (format ?? 'General');
}

/** After an error half-way the sheet may stand open. */
async function closeAgain(session: Session, { name, protection }: SheetSpec): Promise<void> {
  if (protection === undefined) return;
  const state = await session.step((workbook) => workbook.worksheets.getItem(name).protection.load('protected'));
  if (!state.protected)
    await session.step((workbook) =>
      workbook.worksheets.getItem(name).protection.protect(protectionOptions(protection)),
    );
}

interface LockedCell {
  readonly reference: string;
  readonly cell: CellSpec;
}

/** Contents of the cells that nobody may change. */
function lockedCells(sheet: SheetSpec, styles: WorkbookSpec['styles']): readonly LockedCell[] {
  return sheet.rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, index) => {
      if (
        cell === undefined ||
        (cell.value === undefined && cell.formula === undefined) ||
        !isLocked(cell.style, styles)
      )
        return [];
      return [{ reference: cellReference(row, index + 1), cell }];
    }),
  );
}

interface LockRun {
  readonly reference: string;
  readonly isLocked: boolean;
  /** Of input cells; locked ones get theirs with their contents. */
  readonly format?: string;
}

/** Neighbours in a row with the same lock and format, as one range. */
function locksOf(sheet: SheetSpec, styles: WorkbookSpec['styles']): readonly LockRun[] {
  return sheet.rows.flatMap(({ row, cells }) => {
    const runs: { from: number; to: number; isLocked: boolean; format: string | undefined }[] = [];
    cells.forEach((cell, index) => {
      if (cell === undefined) return;
      const locked = isLocked(cell.style, styles);
      const format = locked ? undefined : formatOf(cell, styles);
      const last = runs.at(-1);
      if (last !== undefined && last.to === index && last.isLocked === locked && last.format === format)
        last.to = index + 1;
      else runs.push({ from: index + 1, to: index + 1, isLocked: locked, format });
    });
    return runs.map(({ from, to, isLocked: locked, format }) => ({
      reference: `${cellReference(row, from)}:${cellReference(row, to)}`,
      isLocked: locked,
      ...given({ format }),
    }));
  });
}

function isLocked(style: string | undefined, styles: WorkbookSpec['styles']): boolean {
  return style === undefined || styles[style]?.locked !== false;
}
