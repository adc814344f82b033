import { given } from '../given';
import type { Source, SourceRow } from './source';
import type { Decision } from './types';

/**
 * A return whose title names another body than its stamps belongs to nobody until the coordinator has said whose it
 * is (`belongs` {sha256, body, stamped}). Then its rows count for that body; taken back, they wait again.
 */
export function belonging(source: Source, decisions: readonly Decision[]): Source {
  const own = decisions.filter(({ kind, params }) => kind === 'belongs' && params.sha256 === source.sha256);
  if (own.length === 0) return source;
  const active = own.findLast(({ reversed }) => reversed !== true);
  if (active === undefined) return { ...source, ...given({ bodyId: own[0]?.params.stamped ?? source.bodyId }) };
  const { body } = active.params;
  return { ...source, ...given({ bodyId: body }), rows: source.rows.map(undisputed) };
}

/** Whose row it is was asked, and is not decided. */
export function isDisputed({ issues }: Pick<SourceRow, 'issues'>): boolean {
  return issues.some(({ code }) => code === 'body-disputed');
}

function undisputed(row: SourceRow): SourceRow {
  return isDisputed(row)
    ? {
        ...row,
        issues: row.issues.filter(({ code }) => code !== 'body-disputed'),
        beforeFix: row.beforeFix ?? { answer: row.answer, issues: row.issues },
      }
    : row;
}
