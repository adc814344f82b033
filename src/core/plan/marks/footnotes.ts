import { clean } from '../../text/clean';

/** «¹ За згодою.», «** - за згодою» under a table or in its last row: the mark, else undefined. */
export function consentMark(line: string): string | undefined {
  return /^([*†‡]{1,3}|[¹²³⁰⁴-⁹]{1,2})\s?\)?\s?[-–—]?\s?за згодою\s?[.;]?$/i.exec(clean(line))?.[1];
}

/** Writes the consent out where its mark stands behind a name; longer marks (`**`) are others than shorter ones. */
export function withConsent(executors: string, marks: ReadonlySet<string>): string {
  if (marks.size === 0) return executors;
  return executors.replace(
    /([\p{L}\p{N}»”"')])( ?)([*†‡]{1,3}|[¹²³⁰⁴-⁹]{1,2})(?![*†‡¹²³⁰⁴-⁹])/gu,
    (whole, before: string, _space: string, mark: string) => (marks.has(mark) ? `${before} (за згодою)` : whole),
  );
}
