import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fillForm, openForm } from '../../../src/app/forms/openForm';
import { isRefused } from '../../../src/core/refused';
import type { TagData, TagSpec } from '../../../src/formats/docx/fill/tagNames';
import { temporaryFolder } from '../../support/temporaryFolder';
import { uk } from '../../support/texts';
import { officeErrors } from '../../support/validateOffice';
import { wordFile, type WordFile } from '../../support/wordFile';

const folder = temporaryFolder();
const SPECS: readonly TagSpec[] = [
  { names: ['орган', 'organ'] },
  { names: ['адресат'] },
  { names: ['текст'] },
  { names: ['строк подання'] },
  { names: ['заходи', 'measures'], items: [{ names: ['№', 'no'] }, { names: ['захід'] }, { names: ['стан'] }] },
];
const DATA: TagData = {
  орган: 'Міністерство {культури} <України> & Co',
  адресат: ['Кабінет Міністрів України'],
  текст: ['Перший абзац.', 'Другий абзац.'],
  'строк подання': '15 лютого 2020 р.',
  заходи: [
    { '№': '1.1', захід: 'захід {№} перший', стан: 'виконано' },
    { '№': '1.2', захід: 'другий', стан: 'не виконано' },
  ],
};

async function filled(file: WordFile): Promise<Uint8Array> {
  const form = await openForm({ name: 'бланк.docx', bytes: await wordFile(file) }, SPECS, uk);
  if (isRefused(form)) throw new Error(uk.t(form.key as 'letter.form.wrong', form.params as never));
  return fillForm(form, DATA);
}

async function refusal(file: WordFile): Promise<string> {
  const form = await openForm({ name: 'бланк.docx', bytes: await wordFile(file) }, SPECS, uk);
  return isRefused(form) ? uk.t(form.key as 'letter.form.wrong', form.params as never) : 'filled';
}

function words(bytes: Uint8Array, part = 'word/document.xml'): string {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

describe('a Word file with tags', () => {
  it('is filled: tags cut into runs, English names, any case, paragraphs, rows of a table, the header', async () => {
    const bytes = await filled({
      paragraphs: ['{ОРГАН}', 'Кому: {адре|сат}', '{текст}', 'до {строк_подання}'],
      table: [
        ['№', 'Захід', 'Стан'],
        ['{#measures}{no}', '{захід}', '{стан}{/measures}'],
      ],
      header: '{organ}',
    });
    expect(words(bytes)).toBe(
      'Міністерство {культури} &lt;України&gt; &amp; Co\nКому: Кабінет Міністрів України\n' +
        'Перший абзац.\nДругий абзац.\nдо 15 лютого 2020 р.\n' +
        '№\nЗахід\nСтан\n1.1\nзахід {№} перший\nвиконано\n1.2\nдругий\nне виконано\n',
    );
    const header = Object.keys(unzipSync(bytes)).find((name) => /header\d*\.xml$/.test(name)) ?? '';
    expect(words(bytes, header)).toContain('Міністерство {культури}');
    const path = join(folder, 'filled.docx');
    writeFileSync(path, bytes);
    expect(await officeErrors([path], ['Microsoft365'])).toEqual([]);
  });

  it('keeps its styles and every part without tags byte for byte, and gives the same bytes again', async () => {
    const file: WordFile = { paragraphs: ['{орган}'], header: 'Бланк' };
    const [before, after] = [unzipSync(await wordFile(file)), unzipSync(await filled(file))];
    for (const name of Object.keys(before))
      if (name !== 'word/document.xml' && name !== 'docProps/core.xml') expect(after[name]).toEqual(before[name]);
    expect(Object.keys(after)).toEqual(Object.keys(before).filter((name) => !name.endsWith('/')));
    expect(words(await filled(file))).toBe(words(await filled(file)));
  });

  it.each<[string, WordFile, string]>([
    [
      'an unknown tag',
      { paragraphs: ['', '{адрес}'] },
      'абзац 2 — невідома мітка {адрес} (найближча правильна — {адресат})',
    ],
    [
      'an unknown tag in a table',
      { paragraphs: ['{орган}'], table: [['x'], ['{#заходи}{захид}{/заходи}']] },
      'таблиця 1, рядок 2, графа 1 — невідома мітка {захид} (найближча правильна — {захід})',
    ],
    ['a tag of a list outside it', { paragraphs: ['{орган} {стан}'] }, 'абзац 1 — невідома мітка {стан}'],
    ['a list that nothing closes', { paragraphs: ['{#заходи}{захід}'] }, 'перелік {#заходи} не закрито'],
    ['an end without its beginning', { paragraphs: ['{захід}{/заходи}'] }, 'мітка {/заходи} нічого не закриває'],
    ['a brace alone', { paragraphs: ['{орган'] }, 'абзац 1 — дужка без пари «{орган»'],
    ['a list used as a value', { paragraphs: ['{заходи}'] }, 'її слід'.replace('її', 'його')],
    ['no tags at all', { paragraphs: ['Бланк'] }, 'немає жодної мітки'],
    ['a tag in the header', { paragraphs: ['{орган}'], header: '{орган2}' }, 'верхній колонтитул, абзац 1'],
  ])('is refused with place and the nearest right tag: %s', async (_, file, sentence) => {
    expect(await refusal(file)).toContain(sentence);
  });

  it('is refused where it is no Word file', async () => {
    const form = await openForm({ name: 'бланк.doc', bytes: new Uint8Array([1, 2, 3]) }, SPECS, uk);
    expect(isRefused(form) ? form.key : '').toBe('letter.form.not-docx');
  });
});
