import { textsOf } from '../createTexts';
import { host } from '../en/host';
import { pane } from '../en/pane';
import { status } from '../en/status';

/** The words of the first screen alone: the rest of the catalogue is five times as large and comes after it. */
export const texts = textsOf('en', { host, pane, status });
