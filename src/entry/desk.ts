import type { DeskTools } from '../hosts/browser/desk/deskWorker';
import { createKeeper } from '../hosts/browser/desk/keeper';
import { seeds } from './seeds';

/** What every desk works with, in a worker or in the page itself. */
export const deskTools: DeskTools = { seed: seeds, keeper: createKeeper };
