import { isCivilDate } from '../../../calendar/civilDate';
import { dotted } from '../../../calendar/dotted';
import { groupBy } from '../../../groups';
import { finding, type Issue } from '../../../issues/issue';
import { excerpt, firstOf } from '../../../text/excerpt';
import type { CellValue } from '../../../workbook/content';
import type { SpecValue } from '../../../workbook/spec';
import { plainText } from '../readTable';

/** A cell in which other words stand than ours; '' for a blank one. */
export interface Overtyped {
  readonly sheet: string;
  readonly cell: string;
  readonly row?: number;
  /** The cell in words: what it is called, of what its row speaks. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

export function cellFinding({ before, after, where, ...at }: Overtyped): Issue {
  const { sheet } = at;
  if (before === '') return finding('merge-cell-filled', 'warning', at, { sheet, where, after });
  if (after === '') return finding('merge-cell-cleared', 'warning', at, { sheet, where, before });
  return finding('merge-cell-overtyped', 'warning', at, { sheet, where, before, after });
}

/** What a cell shows, days as people write them. */
export function shown(value: SpecValue | CellValue | undefined): string {
  if (typeof value === 'object' && !('kind' in value)) return dotted(value.date);
  const text = plainText(value).trim();
  return isCivilDate(text) ? dotted(text) : text;
}

/**
 * The findings as a person reads them at once: long words are cut, and many on one sheet are one finding. Each stands
 * whole on «Зауваження».
 */
export function overtypedInShort(findings: readonly Issue[]): readonly Issue[] {
  return [...groupBy(findings, ({ at }) => at.sheet ?? '')].flatMap(([sheet, own]): readonly Issue[] => {
    if (own.length <= MOST) return own.map(cut);
    const cells = firstOf(
      own.map(({ at }) => at.cell ?? String(at.row)),
      MOST,
    );
    return [finding('merge-cells-overtyped', 'warning', { sheet }, { sheet, count: own.length, cells })];
  });
}
/** Findings of one sheet that are reported one by one. */
const MOST = 12;
/** Signs of a text that are quoted whole. */
const QUOTED = 300;

function cut(issue: Issue): Issue {
  const params = Object.entries(issue.params).map(([name, value]) => [
    name,
    typeof value === 'string' ? excerpt(value, QUOTED) : value,
  ]);
  return { ...issue, params: Object.fromEntries(params) as Issue['params'] };
}
