import { PLAN_TABLE } from './plan/sheet/columns';
import { isStampSheet } from './returned/identity/stamps';
import { ownDocument } from './summary/ownDocument';
import { INPUT_FIELDS, PROPERTY_PREFIX } from './template/fields';
import type { Texts } from './texts';
import type { WorkbookContent } from './workbook/content';

/**
 * What a workbook is to us: a `template` by its stamp, empty or filled in; a `return` that has lost its stamp but
 * still shows our table; a `plan` or a `consolidation`; a list or a summary that we made for people to read; or none
 * of ours, which may still be a return in a form of the body's own.
 */
export type ContentKind = 'consolidation' | 'plan' | 'template' | 'return' | 'cover' | 'summary' | 'none';

/**
 * Says what a workbook is. One of its stamps is enough, for programs lose some of them; where they contradict each
 * other, the kind counts that holds more. `vocabularies` help to know lists that were saved as plain text.
 */
export function kindOf(content: WorkbookContent, vocabularies: readonly Texts[] = []): ContentKind {
  const stamped = stampedKinds(content);
  for (const kind of ['consolidation', 'plan', 'template'] as const) if (stamped.has(kind)) return kind;
  const own = ownDocument(content, vocabularies);
  if (own !== undefined) return own;
  if (showsIds(content, (id) => id.startsWith(`${PLAN_TABLE}.`))) return 'plan';
  return showsIds(content, (id) => INPUTS.has(id)) ? 'return' : 'none';
}

const INPUTS: ReadonlySet<string> = new Set(INPUT_FIELDS);

/** `kind` as it stands in `_planzvit` and in the properties. */
function stampedKinds({ properties, sheets }: WorkbookContent): ReadonlySet<unknown> {
  const kinds = new Set<unknown>([properties.get(`${PROPERTY_PREFIX}kind`)]);
  for (const sheet of sheets) {
    if (!isStampSheet(sheet)) continue;
    kinds.add(sheet.rows.find(({ cells }) => cells[0] === 'kind')?.cells[1]);
  }
  return kinds;
}

/** A hidden row of ids above a table: enough to know it by when the stamps are lost. */
function showsIds({ sheets }: WorkbookContent, isId: (id: string) => boolean): boolean {
  return sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.filter((cell) => typeof cell === 'string' && isId(cell)).length > 2),
  );
}
