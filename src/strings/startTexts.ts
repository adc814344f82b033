import { createTexts } from './createTexts';
import { host as hostEn } from './en/host';
import { pane as paneEn } from './en/pane';
import { status as statusEn } from './en/status';
import { host as hostUk } from './uk/host';
import { pane as paneUk } from './uk/pane';
import { status as statusUk } from './uk/status';

/** The words of the first screen alone: the rest of the catalogue is five times as large and comes after it. */
export const startTextsFor = createTexts({
  uk: { host: hostUk, pane: paneUk, status: statusUk },
  en: { host: hostEn, pane: paneEn, status: statusEn },
});
