import { createTexts } from './createTexts';
import { areas as en } from './en';
import { areas as uk } from './uk';

/** The words of one language, for documents, findings and the pane. */
export const textsFor = createTexts({ uk, en });
