import type { SheetState } from '../../../core/workbook/content';
import type { ProtectionSpec, WorkbookSpec } from '../../../core/workbook/spec';
import { referenceTo } from '../../../core/workbook/reference';
import { namesSheet, namesTable } from '../formulaSheets';
import { namesOfWrite, sameSheet } from '../sheetNames';
import type { FoundWorkbook } from './inspect';
import { given } from '../../../core/given';

/**
 * How newly written sheets take the place of the old ones, and how to go back: plain data, kept in the workbook while
 * it is needed, so that another pane can carry it out.
 */
export interface SwapPlan {
  /** Marks the write; absent in journals of earlier versions. */
  readonly write?: string;
  readonly sheets: readonly SwapSheet[];
  readonly tables: readonly SwapTable[];
  readonly names: readonly SwapName[];
  /** Formulas of sheets and names that are not ours: they follow the old sheets, so they are written again. */
  readonly formulas: readonly { readonly sheet: string; readonly cell: string; readonly formula: string }[];
  /** 0-based place of the first of our sheets. */
  readonly position: number;
  readonly activeSheet?: string;
  readonly lockStructure: boolean;
  /** Title and author of the document, and what they were. */
  readonly document: { readonly title: string; readonly author: string };
  readonly documentBefore: { readonly title: string; readonly author: string };
  readonly properties: readonly { readonly key: string; readonly value: string; readonly before?: string }[];
}

export interface SwapSheet {
  readonly name: string;
  readonly staged: string;
  /** Where the earlier sheet of that name goes; absent when there is none. */
  readonly old?: {
    readonly name: string;
    readonly state: SheetState;
    readonly protection?: Excel.WorksheetProtectionOptions;
  };
  readonly state: SheetState;
  readonly protection?: ProtectionSpec;
  readonly freeze?: { readonly rows: number; readonly columns: number };
}

export interface SwapTable {
  readonly name: string;
  readonly staged: string;
  /** The name that the earlier table of that name gets. */
  readonly old?: string;
}

export interface SwapName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** Where a name that did not exist points while the sheets are written: drop-downs by name need it then. */
  readonly staged?: string;
  /** The formula of an earlier name; absent when there was none. */
  readonly before?: string;
}

/** `write` marks the write, and with it all names that stand in the workbook only meanwhile. */
export function planSwap(spec: WorkbookSpec, found: FoundWorkbook, write: string): SwapPlan {
  const earlier = (name: string) => found.sheets.find((sheet) => sameSheet(sheet.name, name));
  const passing = namesOfWrite(write);
  const sheets = spec.sheets.map((sheet, index): SwapSheet => {
    const old = earlier(sheet.name);
    return {
      name: sheet.name,
      staged: passing.staged(index),
      state: sheet.state,
      ...given({
        old:
          old === undefined
            ? undefined
            : {
                name: passing.old(index),
                state: old.state,
                ...given({ protection: old.protection }),
              },
        protection: sheet.protection,
        freeze: sheet.freeze,
      }),
    };
  });
  const isReplaced = (name: string): boolean =>
    sheets.some((sheet) => sheet.old !== undefined && sameSheet(sheet.name, name));
  const positions = found.sheets.flatMap(({ name }, position) => (isReplaced(name) ? [position] : []));
  return {
    write,
    sheets,
    tables: spec.sheets
      .flatMap(({ tables }) => tables ?? [])
      .map(({ name }, index) => ({
        name,
        staged: passing.stagedTable(index),
        ...given({ old: found.tables.some((table) => sameSheet(table, name)) ? passing.oldTable(index) : undefined }),
      })),
    names: namesOf(spec, found, sheets, isReplaced),
    formulas: found.foreignFormulas,
    position: positions.length === 0 ? found.sheets.length : Math.min(...positions),
    ...given({ activeSheet: spec.activeSheet }),
    lockStructure: spec.lockStructure === true,
    document: { title: spec.properties.title, author: spec.properties.creator },
    documentBefore: found.document,
    properties: Object.entries(spec.properties.custom).map(([key, value]) => {
      const before = found.properties.get(key);
      return { key, value, ...given({ before }) };
    }),
  };
}

/** Names of the spec, and names of others that point to a sheet which is replaced. */
function namesOf(
  spec: WorkbookSpec,
  found: FoundWorkbook,
  sheets: readonly SwapSheet[],
  isReplaced: (name: string) => boolean,
): readonly SwapName[] {
  const staged = (name: string): string => sheets.find((sheet) => sameSheet(sheet.name, name))?.staged ?? name;
  const own = (spec.names ?? []).map(({ name, sheet, range, hidden }): SwapName => {
    const before = found.names.find((one) => sameSheet(one.name, name))?.formula;
    const reference = (where: string): string => `=${referenceTo(where, range)}`;
    return {
      name,
      formula: reference(sheet),
      hidden: hidden ?? false,
      ...(before === undefined ? { staged: reference(staged(sheet)) } : { before }),
    };
  });
  const isOldTable = (name: string): boolean => found.tables.some((table) => sameSheet(table, name));
  const others = found.names
    .filter(
      ({ name, formula }) =>
        !own.some((one) => sameSheet(one.name, name)) &&
        (namesSheet(formula, isReplaced) || namesTable(formula, isOldTable)),
    )
    .map(({ name, formula, visible }): SwapName => ({ name, formula, hidden: !visible, before: formula }));
  return [...own, ...others];
}

/** The name under which a sheet stands while the new ones are written. */
export function passingSheet(plan: SwapPlan, name: string): string | undefined {
  return plan.sheets.find((sheet) => sameSheet(sheet.name, name))?.staged;
}
