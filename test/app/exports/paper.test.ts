import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ACT, bytesOf, DAY, makeTemplates, ran, refusal, returnOf } from '../parity/bothWays';
import { temporaryFolder } from '../../support/temporaryFolder';
import { officeErrors } from '../../support/validateOffice';
import { wordFile } from '../../support/wordFile';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const WEEK = '1.1@2019-01-01..2019-11-15';

beforeAll(async () => {
  await makeTemplates(at('templates'));
  returnOf(at('templates'), 'МОН', at('МОН.xlsx'), {
    [WEEK]: { status: 'виконано', narrative: 'Проведено тиждень читання.', doneOn: '14.11.2019' },
  });
  returnOf(at('templates'), 'Мінфін', at('Мінфін.xlsx'), {
    [WEEK]: {
      status: 'не виконано',
      narrative: 'Не проведено.',
      reason: 'Брак коштів.',
      proposal: 'Продовжити.',
      newDue: '31.12.2020',
    },
  });
  const to = ['--plan', ACT, '--coordinator', 'mon', '--as-of', DAY];
  await ran('merge', at('МОН.xlsx'), ...to, '--out', at('before.xlsx'));
  await ran('merge', at('МОН.xlsx'), at('Мінфін.xlsx'), ...to, '--out', at('c.xlsx'));
  writeFileSync(
    at('letterhead.docx'),
    await wordFile({ paragraphs: ['{organ}', '{адресат}', '{заголовок}', '{текст}', '{додаток}', '{підпис}'] }),
  );
  writeFileSync(
    at('form.docx'),
    await wordFile({
      paragraphs: ['Стан на {станом на}: {виконано частково} із {усього}'],
      table: [['{#заходи}{№}', '{захід}', '{стан}', '{опис}{/заходи}']],
    }),
  );
});

function part(path: string, name: string): string {
  return strFromU8(unzipSync(bytesOf(path))[name] ?? new Uint8Array());
}

function words(path: string): string {
  return part(path, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00A0/g, ' ');
}

describe('the paper for the Cabinet', () => {
  it('is a letter and an annex in one Word file unless more is asked for', async () => {
    await ran('export', at('c.xlsx'), '--out', at('paper.docx'), '--as-of', '2020-03-10');
    const text = words(at('paper.docx'));
    expect(text).toContain('Міністерство освіти і науки України');
    expect(text).toContain('Кабінет Міністрів України');
    expect(text).toContain('Про стан виконання плану заходів з популяризації читання на 2019 рік');
    expect(text).toContain('Причина: «Брак коштів» — Мінфін (захід 1.1).');
    expect(text).not.toContain('Перенесення строків');
    await ran('export', at('c.xlsx'), '--out', at('all.docx'), '--with', 'all', '--as-of', '2020-03-10');
    for (const title of ['Перенесення строків', '31 грудня 2020 р.', 'Проблемні питання', 'Інформація органів'])
      expect(words(at('all.docx'))).toContain(title);
    expect(await officeErrors([at('paper.docx'), at('all.docx')], ['Microsoft365'])).toEqual([]);
  });

  it('can be read by programs that speak: headings, table heads, language, names of tables, contrast', async () => {
    const xml = part(at('all.docx'), 'word/document.xml');
    expect(part(at('all.docx'), 'word/styles.xml')).toContain('<w:lang w:val="uk-UA"');
    expect(part(at('all.docx'), 'docProps/core.xml')).toMatch(/<dc:title>[^<]+/);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThan(4);
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
    const tables = xml.split('<w:tbl>').slice(1);
    for (const table of tables) {
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/>/);
      expect(table.slice(0, table.indexOf('</w:tr>'))).toContain('<w:tblHeader/>');
    }
    for (const [, description] of xml.matchAll(/<wp:docPr [^>]*?descr="([^"]*)"/g)) expect(description).not.toBe('');
    expect(xml.match(/<wp:docPr /g)?.length ?? 0).toBe(xml.match(/<wp:docPr [^>]*descr="[^"]+"/g)?.length ?? 0);
    // Print is black on backgrounds that are nearly white: 4.5 to 1 at least (WCAG 2.1, 1.4.3).
    for (const [, fill = ''] of xml.matchAll(/w:fill="([0-9A-F]{6})"/g)) expect(luminance(fill)).toBeGreaterThan(0.6);
    expect(xml).not.toMatch(/<w:color w:val="(?!000000)/);
  });

  it('keeps requisites of several lines within 73 mm', async () => {
    const addressee = /<w:p>(?:(?!<\/w:p>).)*?Кабінет Міністрів/s.exec(
      part(at('paper.docx'), 'word/document.xml'),
    )?.[0];
    const left = Number(/w:left="(\d+)"/.exec(addressee ?? '')?.[1]);
    // 170 mm between the margins; a millimetre has 56.7 twentieths of a point.
    expect(170 - left / 56.6929).toBeLessThanOrEqual(73.1);
  });

  it('shows the status in the report before, where one is given', async () => {
    await ran('export', at('c.xlsx'), '--out', at('p.docx'), '--previous', at('before.xlsx'), '--as-of', DAY);
    expect(words(at('p.docx'))).toContain('Стан за попередній звіт');
  });

  it('is a set in a folder, the letter naming its annexes, with the same content as a workbook and CSV', async () => {
    await ran('export', at('c.xlsx'), '--out', at('set'), '--with', 'letter,annex,problems', '--as-of', DAY);
    expect(readdirSync(at('set')).sort()).toEqual([
      'Додаток_1.docx',
      'Додаток_2_Проблемні_питання.docx',
      'Супровідний_лист.docx',
      'Узагальнена_інформація.csv',
      'Узагальнена_інформація.xlsx',
    ]);
    expect(words(at('set/Супровідний_лист.docx'))).toMatch(/Додаток: 2 файли: «Додаток_1\.docx», \d+ КБ;/);
    expect(await officeErrors([at('set/Узагальнена_інформація.xlsx')], ['Microsoft365'])).toEqual([]);
  });

  it('stands on the ministry’s letterhead and form, their styles untouched', async () => {
    const own = ['--letterhead', at('letterhead.docx'), '--form', at('form.docx')];
    await ran('export', at('c.xlsx'), '--out', at('own.docx'), ...own, '--as-of', DAY);
    expect(words(at('own.docx'))).toMatch(/^Міністерство освіти і науки України\nКабінет Міністрів України\nПро стан/);
    const annex = words(at('own_додаток.docx'));
    expect(annex).toContain('1.1\nпроведення всеукраїнського тижня дитячого читання\nвиконано частково\n');
    expect(part(at('own.docx'), 'word/styles.xml')).toBe(part(at('letterhead.docx'), 'word/styles.xml'));
    expect(await officeErrors([at('own.docx'), at('own_додаток.docx')], ['Microsoft365'])).toEqual([]);
  });

  it.each([
    [
      'a wrong tag',
      ['--form', 'wrong.docx'],
      /абзац 1 — невідома мітка \{адресад\} \(найближча правильна — \{адресат\}\)/,
    ],
    ['a part that there is not', ['--with', 'letter,foo'], /«foo»/],
    ['no Word file', ['--letterhead', 'c.xlsx'], /не є документом Word/],
    ['a form of no kind', ['--out', 'x.pdf'], /x\.pdf/],
  ])('is refused with a sentence, nothing written: %s', async (_, options, sentence) => {
    writeFileSync(at('wrong.docx'), await wordFile({ paragraphs: ['{адресад}'] }));
    const named = options.map((one, index) => (index % 2 === 1 && /\.(?:docx|xlsx|pdf)$/.test(one) ? at(one) : one));
    const out = named.includes('--out') ? [] : ['--out', at('refused.docx')];
    expect(await refusal('export', at('c.xlsx'), ...out, ...named)).toMatch(sentence);
    expect(readdirSync(folder)).not.toContain('refused.docx');
  });
});

function luminance(fill: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((from) => {
    const value = parseInt(fill.slice(from, from + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
