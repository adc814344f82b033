import { language, type Areas } from '../catalogue';
import { cli } from './cli';
import { followUp } from './followUp';
import { draft } from './draft';
import { host } from './host';
import { issue } from './issue';
import { letter } from './letter';
import { pane } from './pane';
import { paneFollowUp } from './paneFollowUp';
import { plan } from './plan';
import { status } from './status';
import { summary } from './summary';
import { template } from './template';

/** Every area of this language; a key is `area.key`. */
export const areas = language({
  cli,
  followUp,
  draft,
  host,
  issue,
  letter,
  pane: { ...pane, ...paneFollowUp },
  plan,
  status,
  summary,
  template,
} satisfies Areas<'uk'>);
