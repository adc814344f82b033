import { createTexts } from './createTexts';
import { areas as en } from './en';
import { areas as uk } from './uk';

/** All words by language; a language that is missing here does not compile. */
export const catalogues = { uk, en };

/** The words of one language, for documents, findings and the pane. */
export const textsFor = createTexts(catalogues);
