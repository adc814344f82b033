import type { Texts } from '../../texts';
import type { DraftContext } from './context';

/** Names that are all given; of more only the first are, or their number. */
export const FEW = 4;
const FIRST = 3;
/** With less room none is named: a name and the word «зокрема» take so much. */
const LEAST_SIGNS = 20;

type NamesContext = Pick<DraftContext, 'texts' | 'signs'>;

/** «Мінфін, МОН та МОЗ». */
export function joined(names: readonly string[], texts: Texts): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : texts.t('draft.and', { head: names.slice(0, -1).join(', '), last });
}

/** Are they few and short enough to be named one by one inside a sentence? */
export function areFew(names: readonly string[], signs: number): boolean {
  return names.length === 1 || (names.length <= FEW && names.join(', ').length <= signs);
}

/** « (Мінфін та МОН)» where they are few; nothing else. */
export function inBrackets(names: readonly string[], { texts, signs }: NamesContext): string {
  return names.length === 0 || !areFew(names, signs) ? '' : ` (${joined(names, texts)})`;
}

/** «Мінфін»; «3 органи: Мінфін, МОН, МОЗ»; «34 органи, зокрема Мінфін, МОЗ, МОН». */
export function counted(names: readonly string[], { texts, signs }: NamesContext): string {
  const [only = ''] = names;
  if (names.length === 1) return only;
  const bodies = texts.t('draft.bodies', { count: names.length });
  if (signs < LEAST_SIGNS) return bodies;
  return areFew(names, signs)
    ? texts.t('draft.allNamed', { bodies, names: names.join(', ') })
    : texts.t('draft.firstNamed', { bodies, names: firstOf(names, signs).join(', ') });
}

/** The first names that have room, at least one. */
function firstOf(names: readonly string[], signs: number): readonly string[] {
  const shown = names.slice(0, FIRST);
  while (shown.length > 1 && shown.join(', ').length > signs) shown.pop();
  return shown;
}
