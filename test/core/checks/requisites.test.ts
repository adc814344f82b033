import type { ContactField } from '../../../src/core/template/fields';
import { markdownSheet } from '../../support/markdownWorkbook';
import { uk } from '../../support/texts';
import { checkTable, KEYS, stampedDuties } from '../../support/sampleReturn';

const DEED = 'Проведено два брифінги 12.03.2019 та 04.06.2019 за участю керівництва.';
const ROW = `| key | status | narrative |\n| ${KEYS.upkeep} | виконано | ${DEED} |`;
const WATCHED = /^(?:email|phone)-malformed$|^contact-date|^letter-number|^contacts-/;

const found = (rows: string, options: Parameters<typeof checkTable>[1] = {}) =>
  checkTable(ROW, { sheets: [markdownSheet('Реквізити', rows)], ...options })
    .issues.filter(({ code }) => WATCHED.test(code))
    .map(({ code, severity, at, params, fix }) => [code, severity, at.sheet, at.cell, at.field, params, fix?.value]);

const line = (field: ContactField, value: string) => `| ${field} | ${uk.t(`template.contact.${field}`)} | ${value} |`;
const contact = (field: ContactField, value: string) =>
  [line('person', 'Леся Українка'), line(field, value)].join('\n');
const sheet = 'Реквізити';

describe('requisites of a return', () => {
  it.each(['a@b.ua', 'a.b+c@d-e.gov.ua', 'a@b.ua, c@d.ua; e@f.ua', '-', '—'])('email «%s»: no finding', (text) => {
    expect(found(contact('email', text))).toEqual([]);
  });

  it.each(['a@b', '@b.ua', 'a@@b.ua', 'a@b.ua@c.ua', 'немає', 'a b@c.ua', 'a@b..ua'])(
    'email «%s» is malformed',
    (text) => {
      expect(found(contact('email', text))).toEqual([
        ['email-malformed', 'warning', sheet, 'C2', 'email', { column: 'email', found: text }, undefined],
      ]);
    },
  );

  it.each(['123', '(044) 255-12-34, вн. 12', 'тел. 0441234567 або моб. 0671234567', 'дод. 345', '–', '1'.repeat(60)])(
    'phone «%s»: no finding',
    (text) => {
      expect(found(contact('phone', text))).toEqual([]);
    },
  );

  it.each(['12', 'немає даних 123', 'Іваненко', '1'.repeat(61)])('phone «%s» is malformed', (text) => {
    expect(found(contact('phone', text))).toEqual([
      ['phone-malformed', 'warning', sheet, 'C2', 'phone', { column: 'phone', found: text }, undefined],
    ]);
  });

  it.each(['letterDate', 'signedOn'] as const)('the day «%s» is a day, and not of the future', (field) => {
    expect(found(contact(field, '2020-02-20d'))).toEqual([]);
    expect(found(contact(field, '2020-02-21d'))).toEqual([
      ['contact-date-in-future', 'warning', sheet, 'C2', field, { column: field, found: '21.02.2020' }, undefined],
    ]);
    expect(found(contact(field, '12 лютого 2020 року'))).toEqual([
      [
        'contact-date-as-text',
        'info',
        sheet,
        'C2',
        field,
        { column: field, found: '12 лютого 2020 року', date: '12.02.2020' },
        { type: 'date', date: '2020-02-12' },
      ],
    ]);
    expect(found(contact(field, 'на тому тижні'))).toEqual([
      ['contact-date-unreadable', 'warning', sheet, 'C2', field, { column: field, found: 'на тому тижні' }, undefined],
    ]);
  });

  it('the number of the letter is no day', () => {
    expect(found(contact('letterNo', '12/3'))).toEqual([]);
    expect(found(contact('letterNo', '2020-03-12d'))).toEqual([
      [
        'letter-number-date',
        'warning',
        sheet,
        'C2',
        'letterNo',
        { column: 'letterNo', found: '12.03.2020', typed: '12/3' },
        undefined,
      ],
    ]);
  });

  it('a person, a phone or an address is enough; none of them is missed, and so is the sheet', () => {
    for (const [field, value] of [
      ['person', 'Леся Українка'],
      ['phone', '044 255-12-34'],
      ['email', 'a@b.ua'],
    ] as const)
      expect(found(line(field, value))).toEqual([]);
    expect(found(line('person', '–'))).toEqual([
      ['contacts-missing', 'info', sheet, undefined, 'person', {}, undefined],
    ]);
    const codes = (options: Parameters<typeof checkTable>[1]) =>
      checkTable(ROW, options)
        .issues.filter(({ code }) => WATCHED.test(code))
        .map(({ code, severity }) => [code, severity]);
    expect(codes({})).toEqual([['contacts-sheet-missing', 'warning']]);
    expect(codes({ duties: [] })).toEqual([['contacts-missing', 'info']]);
    expect(codes({ duties: stampedDuties().slice(0, 1) })).toEqual([['contacts-sheet-missing', 'warning']]);
  });
});
