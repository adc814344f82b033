import { createCheckDesk } from '../hosts/browser/checkDesk';
import { createDownloads } from '../hosts/browser/downloads';
import { textsFor } from '../strings';
import { mount } from './mount';
import { interfaceLanguage, localToday, preferredTheme } from './office';
import { readOne } from '../app/reading/readOne';

// The officer's check as one file that opens from disk: no server, no worker, nothing else to load.
const today = localToday();
mount({
  check: createCheckDesk({ textsFor, readOne }, today),
  files: createDownloads(document),
  language: interfaceLanguage(false),
  theme: preferredTheme(false),
  today,
});
