import { isDeadlineRole, type Role } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { isBareNumber } from '../../marks/bareNumber';
import { isDitto } from '../../marks/dittoMark';
import { leadOf } from '../../marks/lead';
import { OPENS_DEADLINE } from '../../marks/opensDeadline';
import { namesUnit } from '../../marks/unit';

/** How well the words of one line stand in such a column. */
export function likeCell(text: string, role: Role | undefined, looks: Looks): number {
  if (isDeadlineRole(role)) return likeDeadline(text, looks);
  switch (role) {
    case 'number':
    case 'measure_number':
      return isBareNumber(text) ? 3 : -3;
    case 'executors':
      return likeExecutors(text, looks);
    case 'task':
    case 'measure':
      return (leadOf(text).lead?.form ?? 'letter') === 'letter' ? 0 : 3;
    default:
      return 0;
  }
}

/** The longest time is the best: «до 15 листопада», not «15 листопада». */
function likeDeadline(text: string, looks: Looks): number {
  if (isDitto(text) || looks.likeDeadline(text)) return 4 + text.split(' ').length;
  if (!OPENS_DEADLINE.test(text)) return 0;
  return PREPOSITION.test(text) ? 2 : 0.8;
}

/** «до 31», the month of which stands in the next line. */
const PREPOSITION = /^(?:до|не пізніше|протягом|упродовж|впродовж|починаючи|раз)\s/;

function likeExecutors(text: string, looks: Looks): number {
  if (isDitto(text)) return 3;
  const known = looks.likeExecutor(text) ? 1.5 : 0;
  return known + (namesUnit(text) ? 1 : 0) - (TIME_BEFORE.test(text) ? 3 : 0);
}

/** The rest of a time: «до НСЗУ», «1 МОН». */
const TIME_BEFORE = /^(?:до|не|протягом|упродовж|з|по|року|р\.|\d{1,4}|[IVІХ]{1,4})\s/u;
