import { canonicalJson } from '../text/digest';
import { finding, type Issue, type IssuePlace, type Severity } from '../issues/issue';
import type { ParamsOf } from '../texts';
import { compareText } from '../text/order';

/** Findings that only the whole set of returns can give; each merge makes them again. */
const MERGE_CODES = [
  'merge-row-unknown',
  'merge-body-unknown',
  'merge-not-obliged',
  'merge-empty-return',
  'merge-same-bytes',
  'merge-undone',
  'merge-other-form',
  'merge-companion-unknown',
  'merge-after-closing',
  'merge-status-regressed',
  'merge-earlier-round',
  'merge-other-round',
  'merge-receipt-conflict',
  'narrative-shared',
  'return-late',
] as const;
export type MergeCode = (typeof MERGE_CODES)[number];

const CODES: ReadonlySet<string> = new Set(MERGE_CODES);

/** A finding of the merge; the code asks for just its own parameters. */
export function mergeFinding<C extends MergeCode>(
  code: C,
  severity: Severity,
  at: IssuePlace,
  params: ParamsOf<C>,
): Issue {
  return finding(code, severity, at, params);
}

/** Was it made by a merge, so that the next one makes it again? */
export function isMergeFinding(issue: Issue): boolean {
  return CODES.has(issue.code);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then by place and content, each once: the same list whatever order it was gathered in. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length === 0) return issues;
  const keyed = new Map(issues.map((issue) => [canonicalJson(issue), issue]));
  return [...keyed]
    .sort(
      ([textA, a], [textB, b]) =>
        RANK[a.severity] - RANK[b.severity] ||
        compareText(a.at.sheet ?? '', b.at.sheet ?? '') ||
        (a.at.row ?? 0) - (b.at.row ?? 0) ||
        compareText(textA, textB),
    )
    .map(([, issue]) => issue);
}

/** Findings of both, each once; undefined where there are none. */
export function unitedFindings(
  mine: readonly Issue[] = [],
  theirs: readonly Issue[] = [],
): readonly Issue[] | undefined {
  const all = sortIssues([...mine, ...theirs]);
  return all.length === 0 ? undefined : all;
}
