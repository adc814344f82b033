import type { DeskTools } from '../hosts/browser/desk/tools';
import { textsFor } from '../strings';
import { readOne } from '../app/reading/readOne';
import { seeds } from './seeds';

/** What every desk works with, in a worker or in the page itself. */
export const deskTools: DeskTools = { textsFor, seed: { ...seeds, number: '1105-р' }, readOne };
