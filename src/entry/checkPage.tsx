import { createCheckDesk } from '../hosts/browser/checkDesk';
import { createDownloads } from '../hosts/browser/downloads';
import { mount } from './mount';
import { seeds } from './seeds';
import { interfaceLanguage, localToday } from './office';
import { startWords } from './startWords';
import { followTheme, preferredTheme } from './theme';

// The officer's check as one file that opens from disk: no server, no worker, nothing else to load.
const today = localToday();
const language = interfaceLanguage(false);
void startWords(language).then((words) =>
  mount({
    check: createCheckDesk(today, seeds),
    files: createDownloads(document),
    language,
    words,
    theme: preferredTheme(false),
    followTheme: (chosen) => followTheme(false, chosen),
    today,
  }),
);
