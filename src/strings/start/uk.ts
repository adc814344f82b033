import { textsOf } from '../createTexts';
import { host } from '../uk/host';
import { pane } from '../uk/pane';
import { status } from '../uk/status';

/** The words of the first screen alone: the rest of the catalogue is five times as large and comes after it. */
export const texts = textsOf('uk', { host, pane, status });
