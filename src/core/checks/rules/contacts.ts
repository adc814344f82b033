import { finding, type Issue } from '../../issues/issue';
import type { FieldValue, Return } from '../../returned/types';
import type { ContactField } from '../../template/fields';
import { dateFix, type ReturnRule } from '../context';
import { given } from '../../given';
import type { CivilDate } from '../../calendar/civilDate';
import { plainValue } from '../../workbook/cell';
import { typedBefore } from '../vocabulary/becameDate';
import { readDate } from '../vocabulary/typedDate';
import { shownDate } from '../../calendar/dotted';

/** The address, telephone and dates of «Реквізити» are well-formed; nothing there keeps a row out. */
export const contacts: ReturnRule = ({ returned, context }, rows) => {
  // A dash is a place left empty.
  const found = Object.fromEntries(
    Object.entries(returned.contacts).filter(([, { text }]) => !/^[-–—]+$/.test(text)),
  ) as Return['contacts'];
  const issues: Issue[] = [];
  if (found.email !== undefined && !areEmails(found.email.text))
    issues.push(malformed(returned, 'email', 'email-malformed'));
  if (found.phone !== undefined && !isPhone(found.phone.text))
    issues.push(malformed(returned, 'phone', 'phone-malformed'));
  issues.push(...letterNumber(returned, found.letterNo));
  for (const field of ['letterDate', 'signedOn'] as const)
    issues.push(...dateIssues(returned, field, found[field], context.today));
  const isNobody = found.person === undefined && found.phone === undefined && found.email === undefined;
  if (returned.form === 'template' && rows.length > 0 && isNobody) {
    const at = { ...onContacts(returned), field: 'person' };
    const isSheetGone = returned.contactsSheet === undefined && returned.stampedDuties.length > 0;
    issues.push(
      isSheetGone ? finding('contacts-sheet-missing', 'warning', {}, {}) : finding('contacts-missing', 'info', at, {}),
    );
  }
  return issues;
};

type Malformed = 'email-malformed' | 'phone-malformed' | 'contact-date-in-future' | 'contact-date-unreadable';

/** A requisite that cannot be what its column asks for. */
function malformed(returned: Return, field: ContactField, code: Malformed): Issue {
  const value = returned.contacts[field];
  return finding(
    code,
    'warning',
    { ...onContacts(returned), ...given({ cell: value?.cell }), field },
    { column: field, found: shownDate(value?.text ?? '') },
  );
}

/** A date of a letter or a signature: readable, and not of the future. */
function dateIssues(
  returned: Return,
  field: 'letterDate' | 'signedOn',
  value: FieldValue | undefined,
  today: CivilDate,
): readonly Issue[] {
  if (value === undefined) return [];
  const reading = readDate(value.value, value.text, Number(today.slice(0, 4)));
  if (reading.kind === 'date')
    return reading.date > today ? [malformed(returned, field, 'contact-date-in-future')] : [];
  if (reading.kind !== 'text' && reading.kind !== 'serial' && reading.kind !== 'amid')
    return [malformed(returned, field, 'contact-date-unreadable')];
  return [
    finding(
      'contact-date-as-text',
      'info',
      { ...onContacts(returned), cell: value.cell, field },
      { column: field, found: value.text, date: shownDate(reading.date) },
      dateFix(field, reading.date),
    ),
  ];
}

/** «12/3» that Excel made a day of. */
function letterNumber(returned: Return, value: FieldValue | undefined): readonly Issue[] {
  const plain = plainValue(value?.value);
  if (value === undefined || typeof plain !== 'object' || plain.kind !== 'date') return [];
  const params = {
    column: 'letterNo',
    found: shownDate(value.text),
    typed: typedBefore(value.text).replace('.', '/'),
  };
  const at = { ...onContacts(returned), cell: value.cell, field: 'letterNo' };
  return [finding('letter-number-date', 'warning', at, params)];
}

/** The sheet of the contacts, where it was found. */
export function onContacts({ contactsSheet }: Pick<Return, 'contactsSheet'>): { readonly sheet?: string } {
  return contactsSheet === undefined ? {} : { sheet: contactsSheet };
}

function areEmails(text: string): boolean {
  const addresses = text.split(/[\s,;]+/).filter((part) => part !== '');
  return (
    addresses.length > 0 &&
    addresses.every((address) => {
      const [local = '', domain = '', ...more] = address.split('@');
      return (
        more.length === 0 &&
        /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/u.test(local) &&
        /^[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}$/u.test(domain)
      );
    })
  );
}

/**
 * Ukrainian numbers with or without codes, several of them, internal ones of three digits and more, «вн.», «моб.»,
 * «дод.».
 */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  const letters = text.replace(PHONE_WORDS, '').replace(/[^\p{L}]/gu, '').length;
  return digits >= 3 && digits <= 60 && letters <= 3;
}

/** Beginnings of the words that stand among the numbers. */
const KINDS_OF_NUMBER = [
  ...['телефон', 'тел', 'мобільн', 'моб', 'факс', 'внутрішн', 'внутр', 'вн', 'додатков', 'дод', 'робоч', 'роб'],
  ...['міськ', 'міст', 'мінп?к', 'telephone', 'phone', 'tel', 'extension', 'ext', 'mobile', 'mob', 'fax'],
];
const PHONE_WORDS = new RegExp(
  String.raw`(?:${KINDS_OF_NUMBER.join('|')})\p{L}{0,3}|(?<!\p{L})(?:та|і|або|and|or)(?!\p{L})`,
  'giu',
);
