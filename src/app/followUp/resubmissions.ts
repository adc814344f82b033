import { measureOfKey } from '../../core/duties/rowKey';
import type { CivilDate } from '../../core/calendar/civilDate';
import { resubmissions, type Resubmission } from '../../core/followUp/resubmissions';
import { choose, type ResubmissionChoice } from '../../core/merge/chooseAnswer';
import type { Consolidation } from '../../core/merge/types';
import { consolidate } from '../../core/pipeline';
import type { Texts } from '../../core/texts';
import type { NamedBytes } from '../../ports';
import { collectionIn, upToDate } from '../consolidation/upToDate';
import { namedBody } from '../collection/namedBody';
import { readOne } from '../reading/readOne';
import { refusedAsClosed } from '../decisions/closed';
import { refused, type Refused } from '../../core/refused';

/** Rows that bodies have answered more than once; of one body, where it is named. */
export function resubmissionsIn(consolidation: Consolidation, texts: Texts): readonly Resubmission[] {
  return resubmissions(upToDate(consolidation), texts);
}

/** What a return would change, before it counts: nothing is kept of it. */
export async function previewReturn(
  consolidation: Consolidation,
  file: NamedBytes,
  texts: Texts,
  today: CivilDate,
): Promise<{ readonly kind: 'preview'; readonly rows: readonly Resubmission[] } | Refused> {
  const now = upToDate(consolidation);
  const collection = collectionIn(now);
  const { files } = await readOne(file, { collection, today, aliases: now.settings.aliases });
  const isReturn = files.some(
    (one) => one.kind === 'return' || (one.kind === 'source' && one.source.kind === 'return'),
  );
  if (!isReturn) return refused('cli.diff-no-return', { file: file.name });
  const digests = new Set(files.map(({ identity }) => identity.sha256));
  const merged = consolidate(collection, files, { asOf: now.settings.asOf, into: now });
  return {
    kind: 'preview',
    rows: resubmissions(merged, texts).filter(({ later }) => digests.has(later.sha256)),
  };
}

/** `BODY` or `BODY=ROW`: the later answers of a body, all or one row, by a choice of the ministry. */
export function chosen(
  consolidation: Consolidation,
  written: string,
  choice: ResubmissionChoice,
  texts: Texts,
  on: CivilDate,
): { readonly kind: 'chosen'; readonly consolidation: Consolidation } | Refused {
  const closed = refusedAsClosed(consolidation);
  if (closed !== undefined) return closed;
  const at = written.indexOf('=');
  const [name, row] = at < 0 ? [written, undefined] : [written.slice(0, at), written.slice(at + 1).trim()];
  const body = namedBody(name.trim(), consolidation.registry);
  if (body === undefined) return refused('cli.unknown-body', { value: name.trim() });
  const rows = resubmissions(consolidation, texts).filter(
    ({ bodyId, key }) => bodyId === body && (row === undefined || key === row || measureOfKey(key) === row),
  );
  if (rows.length === 0) return refused('followUp.no-resubmission', { value: written });
  const later = rows.map(({ later: { sha256 }, key }) => ({ sha256, key, body }));
  return { kind: 'chosen', consolidation: choose(consolidation, later, choice, on) };
}
