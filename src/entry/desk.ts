import type { DeskTools } from '../hosts/browser/desk/deskWorker';
import { seeds } from './seeds';

/** What every desk works with, in a worker or in the page itself. */
export const deskTools: DeskTools = { seed: seeds };
