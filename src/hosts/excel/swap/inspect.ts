import type { SheetState } from '../../../core/workbook/content';
import { STAMP_SHEET } from '../../../core/template/fields';
import { cellReference } from '../../../core/workbook/reference';
import type { WorkbookSpec } from '../../../core/workbook/spec';
import { namesSheet, namesTable } from '../formulaSheets';
import { HostStop } from '../problems';
import { readSheets } from '../read/readSheets';
import type { Session } from '../run';
import { isOwnScaffold, sameSheet } from '../sheetNames';
import { given } from '../../../core/given';
import { stateOf } from '../visibility';

/** What stands in the workbook before a write, as far as it matters for it. */
export interface FoundWorkbook {
  /** Without the scaffold of an earlier write, in order. */
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[];
  readonly properties: ReadonlyMap<string, string>;
  readonly document: { readonly title: string; readonly author: string };
  readonly foreignFormulas: readonly { readonly sheet: string; readonly cell: string; readonly formula: string }[];
}

interface FoundSheet {
  readonly name: string;
  readonly state: SheetState;
  /** The options, when it is protected. */
  readonly protection?: Excel.WorksheetProtectionOptions;
}

/** Looks the workbook over, and stops before anything is written when the write would harm it. */
export async function inspectWorkbook(session: Session, spec: WorkbookSpec): Promise<FoundWorkbook> {
  const loaded = await session.step((workbook) => ({
    sheets: workbook.worksheets.load('items/name,items/visibility,items/protection/protected,items/protection/options'),
    tables: workbook.tables.load('items/name,items/worksheet/name'),
    names: workbook.names.load('items/name,items/formula,items/visible,items/type'),
    custom: workbook.properties.custom.load('items/key,items/value'),
    document: workbook.properties.load('title,author'),
    structure: workbook.protection.load('protected'),
  }));
  if (loaded.structure.protected) throw new HostStop('protected', 'workbook structure');
  const sheets = loaded.sheets.items
    .filter(({ name }) => !isOwnScaffold(name))
    .map(({ name, visibility, protection }): FoundSheet => ({
      name,
      state: stateOf(String(visibility)),
      ...given({ protection: protection.protected ? { ...protection.options } : undefined }),
    }));
  const isReplaced = (name: string): boolean => spec.sheets.some((sheet) => sameSheet(sheet.name, name));
  const replaced = sheets.filter(({ name }) => isReplaced(name));
  if (!sheets.some(({ name }) => name === STAMP_SHEET)) await refuseForeign(session, replaced);
  const ownTables = new Set(spec.sheets.flatMap(({ tables }) => tables ?? []).map(({ name }) => name.toLowerCase()));
  const clash = loaded.tables.items.find(
    (table) =>
      ownTables.has(table.name.toLowerCase()) &&
      !isReplaced(table.worksheet.name) &&
      !isOwnScaffold(table.worksheet.name),
  );
  if (clash !== undefined) throw new HostStop('foreign-sheet', `${clash.worksheet.name}: ${clash.name}`);
  const tables = loaded.tables.items.filter((table) => isReplaced(table.worksheet.name)).map(({ name }) => name);
  const looksIntoOurs = (formula: string): boolean =>
    namesSheet(formula, isReplaced) || namesTable(formula, (name) => tables.some((table) => sameSheet(table, name)));
  return {
    sheets,
    tables,
    names: loaded.names.items.map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })),
    properties: new Map(loaded.custom.items.map(({ key, value }) => [key, String(value)])),
    document: { title: loaded.document.title, author: loaded.document.author },
    foreignFormulas:
      replaced.length === 0
        ? []
        : await formulasOn(
            session,
            sheets.filter(({ name }) => !isReplaced(name)),
            looksIntoOurs,
          ),
  };
}

/** A sheet with our name and something in it, in a workbook without our stamp, belongs to somebody else. */
async function refuseForeign(session: Session, replaced: readonly FoundSheet[]): Promise<void> {
  const used = await session.step((workbook) =>
    replaced.map(({ name }) => ({
      name,
      range: workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load('address'),
    })),
  );
  const foreign = used.find(({ range }) => !range.isNullObject);
  if (foreign !== undefined) throw new HostStop('foreign-sheet', foreign.name);
}

async function formulasOn(
  session: Session,
  sheets: readonly FoundSheet[],
  looksIntoOurs: (formula: string) => boolean,
): Promise<FoundWorkbook['foreignFormulas']> {
  const found = (await readSheets(session, sheets)).flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, index) => {
        const isFormula = typeof cell === 'object' && cell.kind === 'formula' && looksIntoOurs(cell.formula);
        return isFormula ? [{ sheet: name, cell: cellReference(row, index + 1), formula: `=${cell.formula}` }] : [];
      }),
    ),
  );
  const barred = found.find(({ sheet }) =>
    sheets.some(({ name, protection }) => name === sheet && protection !== undefined),
  );
  if (barred !== undefined) throw new HostStop('foreign-sheet', `${barred.sheet}!${barred.cell}`);
  return found;
}
