import { isCivilDate } from '../../calendar/civilDate';
import { given } from '../../given';
import { finding, type Issue } from '../../issues/issue';
import type { ContactField } from '../../template/fields';
import type { Stamp } from '../../template/stamp';
import type { SheetContent } from '../../workbook/content';
import type { BodyFinder, RecogniseContext } from '../context';
import type { KnownDuties } from '../match/knownDuties';
import type { FileIdentity, Return, ReturnRow } from '../types';
import type { BodyReading, KnownBody, ReadingPlace } from './bodyReading';
import { domainBody } from './domainBody';
import { dutiesOfOther } from './dutiesOfOther';
import { fileNameBody } from './fileNameBody';
import { bodiesNamedIn } from './namesIn';
import { reportsAnnounced, sheetTitles, titleAgainst, type TablePlace } from './titleBody';

/** All of a file that may say whose return it is. */
export interface BodySigns {
  readonly tables: readonly TablePlace[];
  /** Lines above the tables of a document. */
  readonly headings: readonly string[];
  /** The other sheets to fill in, which have titles of their own. */
  readonly forms: readonly SheetContent[];
  /** «Друк», where a letterhead stands. */
  readonly printed: readonly SheetContent[];
  readonly contacts: Return['contacts'];
  readonly contactsSheet: string | undefined;
  readonly rows: readonly ReturnRow[];
  readonly known: KnownDuties;
  readonly identity: FileIdentity;
}

/**
 * What a person would see of whose return it is, weighed against what the stamps say. A title, a printed sheet,
 * requisites or duties of another body contradict the stamps: a person decides. A letterhead beside the own name,
 * addresses and names of files contradict them only together; alone they are a warning. Gives one finding at most.
 */
export function bodyAgainstStamp(
  signs: BodySigns,
  stamp: Stamp,
  isStamped: boolean,
  context: RecogniseContext,
): readonly Issue[] {
  const { bodies } = context;
  if (stamp.body === undefined || bodies === undefined) return [];
  const stamped = asRegistered(stamp.body, stamp.round.asOf, bodies);
  const isOther = ({ body }: BodyReading): boolean => body.id !== stamped.id;
  const isSame = sameBody(stamped, stamp.round.asOf, bodies);
  const title = isStamped ? titleAgainst(signs.tables, stamped, stamp.round.asOf, bodies, isSame) : undefined;
  const readings = [
    ...listed(title?.against),
    // A document with the reports of two bodies, one under the other: nobody can say which row is whose.
    ...(isStamped ? [] : reportsAnnounced(signs.headings, stamp.round.asOf, bodies).filter(isOther)),
    ...listed(onPaper(signs.printed, stamp, stamped, bodies, isSame)),
    ...inContacts(signs, stamped, bodies),
    ...sheetTitles(signs.forms, stamped, bodies),
    ...listed(dutiesOfOther(signs.rows, signs.known, stamped, context)),
    ...(title?.beside ?? []),
    ...weakSigns(signs, stamped, bodies),
  ];
  const former = readings.find(({ body, where }) => where === 'title' && isSame(body));
  const against = readings.filter(({ body }) => !isSame(body));
  const finding = contradiction(against, stamped) ?? warning(against, stamped);
  if (finding !== undefined) return [finding];
  return former === undefined ? listed(title?.unit) : [titleOfFormer(former, stamped)];
}

/** What weighs less: letters are addressed to others, people forward them, and files are called anything. */
const WEAK: Readonly<Partial<Record<ReadingPlace, 'paper' | 'address' | 'name'>>> = {
  letterhead: 'paper',
  email: 'address',
  sender: 'address',
  subject: 'name',
  fileName: 'name',
};

function contradiction(readings: readonly BodyReading[], stamped: KnownBody): Issue | undefined {
  const strong = readings.find(({ where }) => WEAK[where] === undefined);
  // Two of one kind say no more than one of them.
  const together = readings.find(({ body, where }) =>
    readings.some((other) => WEAK[other.where] !== WEAK[where] && other.body.id === body.id),
  );
  const reading = strong ?? together;
  return reading === undefined
    ? undefined
    : finding('body-disputed', 'error', reading.at, {
        where: reading.where,
        found: reading.body.name,
        stamped: stamped.name,
      });
}

function warning([reading]: readonly BodyReading[], stamped: KnownBody): Issue | undefined {
  return reading === undefined
    ? undefined
    : finding('other-body-named', 'warning', reading.at, {
        where: reading.where,
        found: reading.body.name,
        expected: stamped.name,
      });
}

/** A body that the stamped one followed, or that follows it, may well be the same under its other name. */
function titleOfFormer({ body, at }: BodyReading, stamped: KnownBody): Issue {
  return finding('title-of-other-body', 'warning', at, { found: body.name, expected: stamped.name });
}

/**
 * The stamped body under the name that its template has; under the registry's where the stamp is called after a body
 * that the registry knows as another one: the name is then no own name, wherever it stands.
 */
function asRegistered(stamped: KnownBody, on: string, bodies: BodyFinder): KnownBody {
  const registered = bodies.byId?.(stamped.id);
  const named = bodies.find(stamped.name);
  const isSame = sameBody(stamped, on, bodies);
  return registered === undefined || named.length === 0 || named.some(isSame)
    ? stamped
    : { id: stamped.id, name: registered.name };
}

function sameBody(stamped: KnownBody, on: string, bodies: BodyFinder): (body: { readonly id: string }) => boolean {
  const heirOf = (id: string): string => (isCivilDate(on) ? bodies.resolveOn?.(id, on)?.body.id : undefined) ?? id;
  const own = heirOf(stamped.id);
  return ({ id }) => heirOf(id) === own;
}

/** Rows of «Друк» above its table. */
const LETTERHEAD_ROWS = 6;

function onPaper(
  printed: readonly SheetContent[],
  { round }: Stamp,
  stamped: KnownBody,
  bodies: BodyFinder,
  isSame: (body: { readonly id: string }) => boolean,
): BodyReading | undefined {
  const tables = printed.map((sheet) => ({ sheet, headerRow: (sheet.rows[0]?.row ?? 1) + LETTERHEAD_ROWS }));
  const { against } = titleAgainst(tables, stamped, round.asOf, bodies, isSame);
  return against === undefined ? undefined : { ...against, where: 'print' };
}

/** Fields of «Реквізити» that say where a person works. */
const WHERE_PEOPLE_WORK: readonly ContactField[] = ['signedPost', 'post', 'signedBy', 'person'];

function inContacts(
  { contacts, contactsSheet }: BodySigns,
  stamped: KnownBody,
  bodies: BodyFinder,
): readonly BodyReading[] {
  const named = WHERE_PEOPLE_WORK.flatMap((field) => {
    const value = contacts[field];
    return value === undefined
      ? []
      : bodiesNamedIn(value.text, bodies.find).map((body): BodyReading => ({
          body,
          where: 'contacts',
          at: { ...given({ sheet: contactsSheet }), cell: value.cell, field },
        }));
  });
  return named.some(({ body }) => body.id === stamped.id) ? [] : named.slice(0, 1);
}

function weakSigns(
  { contacts, contactsSheet, identity }: BodySigns,
  stamped: KnownBody,
  bodies: BodyFinder,
): readonly BodyReading[] {
  const { email } = contacts;
  const { from = '', subject = '' } = identity.mail ?? {};
  const reading = (where: ReadingPlace, body: BodyReading['body'] | undefined, at: BodyReading['at'] = {}) =>
    body === undefined || body.id === stamped.id ? [] : [{ body, where, at }];
  const inSubject = bodiesNamedIn(subject, bodies.find);
  return [
    ...reading('email', email === undefined ? undefined : domainBody(email.text, stamped, bodies), {
      ...given({ sheet: contactsSheet, cell: email?.cell }),
      field: 'email',
    }),
    ...reading('sender', domainBody(from, stamped, bodies)),
    ...reading('subject', inSubject.some(({ id }) => id === stamped.id) ? undefined : inSubject[0]),
    ...reading('fileName', fileNameBody(identity, bodies.find)),
  ];
}

function listed<T>(item: T | undefined): readonly T[] {
  return item === undefined ? [] : [item];
}
