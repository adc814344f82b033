import type { Issue } from '../issues/issue';
import { codedWords, type Texts } from '../texts';

/** What belongs to the verdict on a file, since whoever reads the verdict alone must know it; in this order. */
const REMARKS = [
  'rows-missing',
  'other-body-named',
  'answers-on-print',
  'print-typed-over',
  'return-late',
] as const satisfies readonly Issue['code'][];

/** Words `summary.remark.<code>` with `params`. */
export interface Remark {
  readonly code: (typeof REMARKS)[number];
  readonly params: Issue['params'];
}

/** Of the findings about a file those that belong to its verdict, each kind once. */
export function remarksAmong(issues: readonly Issue[]): readonly Remark[] {
  return REMARKS.flatMap((code) => {
    const found = issues.find((issue) => issue.code === code);
    return found === undefined ? [] : [{ code, params: found.params }];
  });
}

/** What the verdict on a file says beside its word: «бракує рядків шаблону: 3». */
export function verdictRemarks(issues: readonly Issue[], texts: Texts): readonly string[] {
  return remarksAmong(issues).map((remark) => codedWords(texts, 'summary.remark', remark));
}
