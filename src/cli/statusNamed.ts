import { foldKey } from '../core/text/clean';
import { OFFICER_STATUSES } from '../core/template/fields';
import { LANGUAGES } from '../core/texts';
import type { Context } from './context';

/** A status by its id or by its words in any language. */
export function statusNamed(text: string, { environment }: Context): string | undefined {
  const vocabularies = LANGUAGES.map(environment.textsFor);
  return OFFICER_STATUSES.find(
    (id) => id === text.trim() || vocabularies.some((texts) => foldKey(texts.t(`status.${id}`)) === foldKey(text)),
  );
}
