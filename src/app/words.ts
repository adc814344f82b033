import { LANGUAGES, type Texts } from '../core/texts';
import { textsFor } from '../strings';

/** Words of every language that may stand in what people bring. */
export const vocabularies: readonly Texts[] = LANGUAGES.map(textsFor);
