import type { Issue } from '../issues/issue';
import { narrativeKey } from './rules/repeatedNarrative';
import type { CheckedReturn, CheckedRow } from './types';

/**
 * Rules across bodies: the same files, each return with the findings that only all of them together
 * give. The order of the files does not matter.
 */
export function checkTogether<F extends { readonly kind: string }>(files: readonly F[]): readonly F[] {
  const shared = sharedNarratives(files.flatMap((file) => (hasReturn(file) ? [file.checked] : [])));
  if (shared.size === 0) return files;
  return files.map((file) => {
    const issue = hasReturn(file) ? shared.get(file.checked) : undefined;
    return issue === undefined || !hasReturn(file) ? file : { ...file, checked: { ...file.checked, issues: [...file.checked.issues, issue] } };
  });
}

function hasReturn<F extends { readonly kind: string }>(file: F): file is F & { readonly checked: CheckedReturn } {
  return file.kind === 'return' && 'checked' in file;
}

/** Descriptions that other bodies have word for word: one finding a return, however many rows. */
function sharedNarratives(returns: readonly CheckedReturn[]): ReadonlyMap<CheckedReturn, Issue> {
  const owners = ownersOfTexts(returns);
  const shared = new Map([...owners].flatMap(([text, owner]) => (typeof owner === 'string' ? [] : [[text, [...owner].sort()] as const])));
  if (shared.size === 0) return new Map();
  const issues = new Map<CheckedReturn, Issue>();
  for (const checked of returns) {
    const body = bodyOf(checked);
    const rows = body === undefined ? [] : checked.rows.filter((row) => shared.has(narrativeKey(row) ?? ''));
    const [first] = rows;
    if (first !== undefined && body !== undefined) issues.set(checked, sharedIssue(checked, first, rows.length, body, shared.get(narrativeKey(first) ?? '') ?? []));
  }
  return issues;
}

/** Text → the body that has it, or the bodies. Most texts have one owner: no set is made for them. */
function ownersOfTexts(returns: readonly CheckedReturn[]): ReadonlyMap<string, string | ReadonlySet<string>> {
  const owners = new Map<string, string | Set<string>>();
  for (const checked of returns) {
    const body = bodyOf(checked);
    if (body === undefined) continue;
    for (const row of checked.rows) {
      const text = narrativeKey(row);
      if (text === undefined || row.row.key === undefined) continue;
      const owner = owners.get(text);
      if (owner === undefined) owners.set(text, body);
      else if (typeof owner !== 'string') owner.add(body);
      else if (owner !== body) owners.set(text, new Set([owner, body]));
    }
  }
  return owners;
}

function bodyOf(checked: CheckedReturn): string | undefined {
  return checked.returned.stamp.body?.name;
}

const LISTED = 3;

function sharedIssue(checked: CheckedReturn, { row }: CheckedRow, rows: number, body: string, owners: readonly string[]): Issue {
  const { file, member } = checked.returned.identity;
  const others = owners.slice(0, LISTED + 1).filter((owner) => owner !== body).slice(0, LISTED);
  return {
    code: 'narrative-shared', severity: 'warning',
    at: { file: member === undefined ? file : `${file}!${member}`, sheet: row.sheet, row: row.row, field: 'narrative', ...(row.key === undefined ? {} : { rowKey: row.key }), ...(row.inputs.narrative === undefined ? {} : { cell: row.inputs.narrative.cell }) },
    params: { rows, bodies: owners.length - 1, names: owners.length - 1 > others.length ? `${others.join('; ')}…` : others.join('; ') },
  };
}
