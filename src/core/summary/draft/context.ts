import type { Texts } from '../../texts';
import type { DutyCell } from '../types';

/** What the parts of a draft are made from. */
export interface DraftContext {
  readonly texts: Texts;
  /** The body of a duty by its customary name, with the one for which it answers. */
  readonly nameOf: (cell: DutyCell) => string;
  /** Signs that names may take in a row; a single body is named in any case. */
  readonly signs: number;
}

/**
 * A body as it speaks in a draft: by its customary name, with the one for which it answers; a collective by its own
 * name, with the ministry that answers for it.
 */
export function speakerName(
  { bodyId, record, inheritedFrom, obligation, executor }: DutyCell,
  { texts, nameOf }: { readonly texts: Texts; readonly nameOf: (bodyId: string) => string },
): string {
  const body = nameOf(bodyId);
  if (record?.answeredBy !== undefined)
    return texts.t('draft.answeredBy', { body: nameOf(record.answeredBy), heir: body });
  if (obligation === 'proxy' && executor !== undefined) return texts.t('draft.collective', { name: executor, body });
  if (inheritedFrom === undefined) return body;
  const former = nameOf(inheritedFrom.bodyId);
  return texts.t('draft.inherited', { body, former: former === inheritedFrom.bodyId ? inheritedFrom.name : former });
}
