import type { CivilDate } from '../calendar/civilDate';
import type { Body } from './types';

/** Groups whose members the registry knows on a date. */
export const GROUP_IDS = ['central', 'ministries', 'oblast', 'local', 'executive'] as const;
export type GroupId = (typeof GROUP_IDS)[number];

export function isGroupId(text: string): text is GroupId {
  return GROUP_IDS.some((id) => id === text);
}

/** Is the body a central body of executive power on that day, within its own time of being one? */
function isCentralOn(body: Body, date: CivilDate): boolean {
  return (
    body.central &&
    isInForce(body, date) &&
    (body.centralFrom === undefined || body.centralFrom <= date) &&
    (body.centralTo === undefined || date < body.centralTo)
  );
}

/** Does the body exist on the date? From `validFrom` on, until the day before `validTo`. */
export function isInForce(body: Body, date: CivilDate): boolean {
  return (
    (body.validFrom === undefined || body.validFrom <= date) && (body.validTo === undefined || date < body.validTo)
  );
}

/** Does the body belong to the group while it exists? */
export function belongsTo(body: Body, group: string): boolean {
  switch (group) {
    case 'central':
      return body.central;
    case 'ministries':
      return body.central && body.cls === 'міністерство';
    case 'oblast':
      return isOblast(body);
    case 'local':
      return body.cls === 'місцева';
    case 'executive':
      return body.central || body.cls === 'місцева';
    default:
      return false;
  }
}

/** Is it one of the group on the date: it exists, belongs to it and, unless it is local, is central by then? */
export function isMemberOn(body: Body, group: GroupId, date: CivilDate): boolean {
  if (!isInForce(body, date) || !belongsTo(body, group)) return false;
  return body.cls === 'місцева' || isCentralOn(body, date);
}

function isOblast(body: Body): boolean {
  return body.cls === 'місцева' && body.name.includes('обласна');
}

/**
 * Groups as plans write them, in the nominative. Those without an id are open: nobody but the
 * ministry can say who belongs to them.
 */
export const GROUP_NAMES: readonly { readonly name: string; readonly display?: string; readonly id?: GroupId }[] = [
  { name: 'центральні органи виконавчої влади', id: 'central' },
  {
    name: 'центральні органи державної виконавчої влади',
    display: 'центральні органи виконавчої влади',
    id: 'central',
  },
  { name: 'ЦОВВ', display: 'центральні органи виконавчої влади', id: 'central' },
  { name: 'міністерства', id: 'ministries' },
  { name: 'центральні та місцеві органи виконавчої влади', id: 'executive' },
  { name: 'центральні і місцеві органи виконавчої влади', id: 'executive' },
  { name: 'органи виконавчої влади', id: 'executive' },
  { name: 'місцеві органи виконавчої влади', id: 'local' },
  { name: 'місцеві держадміністрації', id: 'local' },
  { name: 'місцеві державні адміністрації', display: 'місцеві держадміністрації', id: 'local' },
  { name: 'ОДА', display: 'обласні держадміністрації', id: 'oblast' },
  { name: 'ОВА', display: 'обласні держадміністрації', id: 'oblast' },
  { name: 'РДА', display: 'районні держадміністрації' },
  { name: 'РВА', display: 'районні держадміністрації' },
  { name: 'ОМС', display: 'органи місцевого самоврядування' },
  { name: 'ЗВО', display: 'заклади вищої освіти' },
  { name: 'ТГ', display: 'територіальні громади' },
  { name: 'ОТГ', display: 'територіальні громади' },
  { name: 'державні органи' },
  { name: 'органи державної влади' },
  { name: 'правоохоронні органи' },
  { name: 'органи місцевого самоврядування' },
  { name: 'виконавчі органи сільських, селищних, міських рад' },
  { name: 'виконавчі органи місцевих рад' },
  { name: 'сільські, селищні, міські ради' },
  { name: 'місцеві ради' },
  { name: 'громадські організації' },
  { name: "громадські об'єднання" },
  { name: 'інститути громадянського суспільства' },
  { name: 'організації громадянського суспільства' },
  { name: 'неурядові організації' },
  { name: 'міжнародні організації' },
  { name: 'міжнародні експерти' },
  { name: 'міжнародні партнери' },
  { name: 'наукові установи' },
  { name: 'науково-дослідні установи' },
  { name: 'галузеві академії наук' },
  { name: 'національні галузеві академії наук' },
  { name: 'заклади вищої освіти' },
  { name: 'вищі навчальні заклади' },
  { name: 'навчальні заклади' },
  { name: 'заклади освіти' },
  { name: 'засоби масової інформації' },
  { name: "суб'єкти господарювання" },
  { name: 'державні підприємства' },
  { name: 'всеукраїнські асоціації органів місцевого самоврядування' },
];
