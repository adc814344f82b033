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

/** What the verdict on a file says beside its word, each kind once: «бракує рядків шаблону: 3». */
export function verdictRemarks(issues: readonly Issue[], texts: Texts): readonly string[] {
  return REMARKS.flatMap((code) => {
    const found = issues.find((issue) => issue.code === code);
    return found === undefined ? [] : [codedWords(texts, 'summary.remark', { code, params: found.params })];
  });
}
