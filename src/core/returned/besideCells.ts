import type { Issue } from '../issues/issue';
import { excerpt } from '../text/excerpt';
import type { IssueCode } from '../texts';
import type { BesideKind, SheetContent } from '../workbook/content';

interface Rule {
  readonly code: IssueCode;
  readonly severity: Issue['severity'];
}

/**
 * What stands at a cell of the answers and is none: quoted, so that nothing that somebody wrote is lost without a
 * word. Struck and deleted words are told for information, words that may be part of the answer are asked about.
 */
const RULES: Readonly<Partial<Record<BesideKind, Rule>>> = {
  struck: { code: 'cell-struck', severity: 'info' },
  deleted: { code: 'cell-deleted', severity: 'info' },
  covered: { code: 'cell-covered', severity: 'warning' },
  footnote: { code: 'cell-footnote', severity: 'warning' },
};
/** Findings of one sheet, and letters of each: enough for notes, bounded for a hostile sheet. */
const MOST = 200;
const LONGEST = 1000;

export function besideCells({ name, beside = [] }: SheetContent): readonly Issue[] {
  return beside
    .flatMap(({ kind, at, text = '' }): readonly Issue[] => {
      const rule = RULES[kind];
      if (rule === undefined || text === '') return [];
      const place = at === undefined ? { sheet: name } : { sheet: name, cell: at };
      return [{ ...rule, at: place, params: { text: excerpt(text, LONGEST) } }];
    })
    .slice(0, MOST);
}
