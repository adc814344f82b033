import { OFFICER_STATUSES, type OfficerStatus } from '../../core/template/statuses';
import { foldKey } from '../../core/text/clean';
import { vocabularies } from '../words';

/** A status by its id or by its words in any language. */
export function statusNamed(text: string): OfficerStatus | undefined {
  return OFFICER_STATUSES.find(
    (id) => id === text.trim() || vocabularies.some((texts) => foldKey(texts.t(`status.${id}`)) === foldKey(text)),
  );
}
