import * as Comlink from 'comlink';
import { createDeskWorker } from '../hosts/browser/desk/deskWorker';
import { deskTools } from './desk';

// The same program keeps the plan and the records in one worker, and reads returned files in others.
Comlink.expose(
  createDeskWorker(deskTools, (value, bytes) =>
    Comlink.transfer(
      value,
      bytes.map(({ buffer }) => buffer),
    ),
  ),
);
