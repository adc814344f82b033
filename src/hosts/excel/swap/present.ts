import type { Session } from '../run';

/** What is in the workbook at this moment, by name without regard to case. */
export interface Present {
  readonly sheets: readonly string[];
  hasSheet(name: string): boolean;
  isProtected(name: string): boolean;
  hasTable(name: string): boolean;
  hasName(name: string): boolean;
}

export async function present(session: Session): Promise<Present> {
  const { sheets, tables, names } = await session.step((workbook) => ({
    sheets: workbook.worksheets.load('items/name,items/protection/protected'),
    tables: workbook.tables.load('items/name'),
    names: workbook.names.load('items/name'),
  }));
  const among = (items: readonly { readonly name: string }[]): ((name: string) => boolean) => {
    const known = new Set(items.map(({ name }) => name.toLowerCase()));
    return (name) => known.has(name.toLowerCase());
  };
  return {
    sheets: sheets.items.map(({ name }) => name),
    hasSheet: among(sheets.items),
    hasTable: among(tables.items),
    hasName: among(names.items),
    isProtected: among(sheets.items.filter(({ protection }) => protection.protected)),
  };
}
