import { createCheckDesk } from '../hosts/browser/checkDesk';
import { createDownloads } from '../hosts/browser/downloads';
import { mount } from './mount';
import { interfaceLanguage, localToday, preferredTheme } from './office';

// The officer's check as one file that opens from disk: no server, no worker, nothing else to load.
const today = localToday();
mount({
  check: createCheckDesk(today),
  files: createDownloads(document),
  language: interfaceLanguage(false),
  theme: preferredTheme(false),
  today,
});
