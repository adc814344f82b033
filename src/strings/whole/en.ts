import { textsOf } from '../createTexts';
import { areas } from '../en';

/** All words of this language alone: the pane loads no other than the one in use. */
export const texts = textsOf('en', areas);
