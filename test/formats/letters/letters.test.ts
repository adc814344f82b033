import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Body, BodyContact } from '../../../src/core/bodies/types';
import { draftMessage } from '../../../src/formats/letters/draftMessage';
import { letterDocument } from '../../../src/formats/letters/letterDocument';
import { addresseeLines, letterParagraphs, type LetterInput } from '../../../src/formats/letters/letterText';
import { planWordsOf, type SetBody } from '../../../src/formats/letters/setBody';
import { BODY, PLAN, planOf, ROUND } from '../../core/template/support';
import { packageParts } from '../../support/packageParts';
import { temporaryFolder } from '../../support/temporaryFolder';
import { uk } from '../../support/texts';
import { officeErrors } from '../../support/validateOffice';
import { given } from '../../../src/core/given';

const folder = temporaryFolder();
const HEAD: BodyContact = { headPost: 'Голові', headName: 'Лесі УКРАЇНЦІ', email: 'head@body.gov.ua' };

function member(no: number, contact?: BodyContact): SetBody {
  const body: Body = {
    ...BODY,
    id: `b${no}`,
    name: `Державна служба № ${no} <України>`,
    abbreviations: [`ДС${no}`],
    ...given({ contact }),
  };
  return { body, file: `1105-р_ДС${no}_2019.xlsx`, duties: 4 };
}

function letter(count: number, rest: Partial<LetterInput> = {}): LetterInput {
  const plan = planOf(PLAN.tasks[0]?.measures ?? [], {
    requisites: { ...PLAN.requisites, title: 'Про затвердження плану заходів' },
    reporting: { point: 2, recurrence: 'once', steps: [] },
  });
  return {
    plan: planWordsOf(plan, uk),
    round: ROUND,
    texts: uk,
    created: '2020-01-15',
    members: Array.from({ length: count }, (_, index) => member(index + 1, index === 0 ? HEAD : undefined)),
    ...rest,
  };
}

function wordsOf(bytes: Uint8Array): string {
  const xml = packageParts(bytes).get('word/document.xml') ?? '';
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
}

describe('the letter', () => {
  it('names four addressees at most, and writes «за списком» to more', () => {
    expect(addresseeLines(letter(4)).filter((line) => line.startsWith('Державна служба'))).toHaveLength(4);
    expect(addresseeLines(letter(5))).toEqual(['Центральним органам виконавчої влади', '(за списком)']);
  });

  it.each([
    [['central', 'local'], 'Центральним органам виконавчої влади, місцевим державним адміністраціям'],
    [['local', 'other'], 'Місцевим державним адміністраціям, іншим державним органам'],
    [['other'], 'Державним органам'],
  ])('writes to those who are on the list: %s', (kinds, line) => {
    const { members, ...rest } = letter(6);
    const of = (kind: string): Partial<Body> =>
      kind === 'central' ? {} : { central: false, cls: kind === 'local' ? 'місцева' : 'не ЦОВВ' };
    expect(
      addresseeLines({
        ...rest,
        members: members.map((one, index) => ({
          ...one,
          body: { ...one.body, ...of(kinds[index % kinds.length] ?? '') },
        })),
      })[0],
    ).toBe(line);
  });

  it('names a resolution as its basis in the genitive', () => {
    const { plan: _, ...rest } = letter(1);
    expect(
      letterParagraphs({
        ...rest,
        plan: planWordsOf(planOf([], { requisites: { ...PLAN.requisites, kind: 'постанова' } }), uk),
      })[0],
    ).toMatch(/^Відповідно до постанови Кабінету Міністрів України від 27\u00A0грудня 2018/);
  });

  it('puts the institution in the nominative and its head exactly as typed', () => {
    expect(addresseeLines(letter(1))).toEqual(['Державна служба № 1 <України>', 'Голові Лесі УКРАЇНЦІ']);
  });

  it('asks under the point of the act, with dates as running text wants them', () => {
    expect(letterParagraphs(letter(5))[0]).toBe(
      'Відповідно до пункту 2 розпорядження Кабінету Міністрів України від 27\u00A0грудня ' +
        '2018\u00A0р. №\u00A01105-р «Про затвердження плану заходів» просимо подати ' +
        'до 15\u00A0лютого 2020\u00A0р. інформацію про стан виконання плану заходів ' +
        'станом на 15\u00A0лютого 2020\u00A0р.',
    );
  });

  it('lists every body with its file under a circular, with the date as requisites want it', async () => {
    const words = wordsOf(await letterDocument(letter(70)));
    expect(words).toContain('до 15.02.2020');
    expect(words.match(/1105-р_ДС\d+_2019\.xlsx/g)).toHaveLength(70);
    expect(words).toContain('Державна служба № 70 <України>');
  });

  it('speaks of a list only where it has one, and names the files once', async () => {
    expect(wordsOf(await letterDocument(letter(5)))).toContain('у списку');
    for (const count of [1, 2, 4]) {
      const words = wordsOf(await letterDocument(letter(count)));
      expect(words).not.toMatch(/спис(?:ок|ку)/);
      expect(words.match(/1105-р_ДС\d+_2019\.xlsx/g)).toHaveLength(count);
    }
  });

  it('is a document without faults for Microsoft’s SDK, the same bytes every time', async () => {
    const paths = [1, 70].map((count) => join(folder, `${count}.docx`));
    for (const [i, count] of [1, 70].entries())
      writeFileSync(paths[i] ?? '', await letterDocument(letter(count, { sender: BODY })));
    expect(await officeErrors(paths)).toEqual([]);
    expect(await letterDocument(letter(70))).toEqual(await letterDocument(letter(70)));
  });
});

describe('the draft message', () => {
  const template = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

  it('is an unsent e-mail to the body with its template attached', async () => {
    const { members: _, ...rest } = letter(1);
    const bytes = draftMessage({ ...rest, member: member(1, HEAD), template });
    const mail = await PostalMime.parse(bytes);
    expect(mail.to?.map(({ address }) => address)).toEqual(['head@body.gov.ua']);
    expect(mail.subject).toBe('Про подання інформації про стан виконання плану заходів');
    expect(mail.text).toContain('Голові Лесі УКРАЇНЦІ');
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['1105-р_ДС1_2019.xlsx']);
    expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(template);
  });

  it('lets nothing but a plain address into the headers', () => {
    const { members: _, ...rest } = letter(1);
    const text = new TextDecoder().decode(
      draftMessage({ ...rest, member: member(1, { email: 'a@b.ua\r\nBcc: x@y.ua' }), template }),
    );
    expect(text).not.toContain('Bcc');
    expect(text).toMatch(/^To: \r$/m);
  });
});
