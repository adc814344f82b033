import type { IssueCode } from '../../texts';
import type { Issue } from '../../issues/issue';
import type { Return } from '../../returned/types';
import type { ContactField } from '../../template/fields';
import type { ReturnRule } from '../context';
import { readDate } from '../vocabulary/typedDate';
import { shownDate } from '../../calendar/dotted';

/** The address, telephone and dates of «Реквізити» are well-formed; nothing there keeps a row out. */
export const contacts: ReturnRule = ({ returned, context }, rows) => {
  // A dash is a place left empty.
  const found = Object.fromEntries(
    Object.entries(returned.contacts).filter(([, { text }]) => !/^[-–—]+$/.test(text)),
  ) as Return['contacts'];
  const issues: Issue[] = [];
  const warn = (field: ContactField, code: IssueCode): void => {
    const value = found[field];
    if (value !== undefined)
      issues.push({
        code,
        severity: 'warning',
        at: { ...onContacts(returned), cell: value.cell, field },
        params: { column: field, found: shownDate(value.text) },
      });
  };
  if (found.email !== undefined && !areEmails(found.email.text)) warn('email', 'email-malformed');
  if (found.phone !== undefined && !isPhone(found.phone.text)) warn('phone', 'phone-malformed');
  for (const field of ['letterDate', 'signedOn'] as const) {
    const value = found[field];
    if (value === undefined) continue;
    const reading = readDate(value.value, value.text, Number(context.today.slice(0, 4)));
    if (reading.kind === 'text' || reading.kind === 'serial' || reading.kind === 'amid') {
      issues.push({
        code: 'contact-date-as-text',
        severity: 'info',
        at: { ...onContacts(returned), cell: value.cell, field },
        params: { column: field, found: value.text, date: shownDate(reading.date) },
        fix: { kind: 'set', field, value: { type: 'date', date: reading.date } },
      });
    } else if (reading.kind !== 'date') warn(field, 'contact-date-unreadable');
    else if (reading.date > context.today) warn(field, 'contact-date-in-future');
  }
  if (
    returned.form === 'template' &&
    rows.length > 0 &&
    found.person === undefined &&
    found.phone === undefined &&
    found.email === undefined
  ) {
    issues.push({
      code: 'contacts-missing',
      severity: 'info',
      at: { ...onContacts(returned), field: 'person' },
      params: {},
    });
  }
  return issues;
};

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
  const letters = text
    .replace(
      /(?:телефон|тел|мобільн|моб|факс|внутрішн|внутр|вн|додатков|дод|робоч|роб|міськ|міст|мінп?к|telephone|phone|tel|extension|ext|mobile|mob|fax)\p{L}{0,3}|(?<!\p{L})(?:та|і|або|and|or)(?!\p{L})/giu,
      '',
    )
    .replace(/[^\p{L}]/gu, '').length;
  return digits >= 3 && digits <= 60 && letters <= 3;
}
