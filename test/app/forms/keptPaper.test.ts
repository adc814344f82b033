import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readPaperRows, paperRows } from '../../../src/core/plan/sheet/keptPaper';
import { formKept, keptForm, paperAfter } from '../../../src/app/forms/keptPaper';
import { temporaryFolder } from '../../support/temporaryFolder';
import { wordFile } from '../../support/wordFile';
import { ACT, DAY, bytesOf, makeTemplates, ran, refusal, returnOf } from '../parity/bothWays';

const folder = temporaryFolder();
const at = (...names: string[]): string => join(folder, ...names);
const TAGS = ['Наш бланк: {адресат}', '{дата} {номер}', '{текст}', '{посада} / {підписант} / {виконавець}'];

function words(path: string): string {
  const xml = strFromU8(unzipSync(bytesOf(path))['word/document.xml'] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ');
}

/** The letter of a body among the files of a folder. */
function letterTo(body: string, out: string): string {
  return words(at(out, readdirSync(at(out)).find((name) => name.includes(body) && name.endsWith('.docx')) ?? body));
}

beforeAll(async () => {
  writeFileSync(at('бланк.docx'), await wordFile({ paragraphs: TAGS }));
  await makeTemplates(at('templates'));
  const faulty = returnOf(at('templates'), 'МОН', at('МОН.xlsx'), {
    '1.1@2019-01-01..2019-11-15': { status: 'не виконано', narrative: 'Захід не проводився.' },
  });
  await ran('merge', faulty, '--plan', ACT, '--coordinator', 'mon', '--out', at('c.xlsx'), '--as-of', DAY);
});

describe('the letterhead, the form and the signatory of a ministry', () => {
  it('go with the consolidation once they were remembered, until they are not wanted', async () => {
    const own = [
      '--letterhead',
      at('бланк.docx'),
      '--signatory',
      'Міністр; Олена КОВАЛЬ',
      '--executor',
      'Іваненко, 123',
    ];
    const day = ['--number', '12/34', '--date', '2020-03-10', '--as-of', DAY];
    await ran('export', at('c.xlsx'), '--out', at('перший.docx'), ...own, ...day, '--remember');
    expect(words(at('перший.docx'))).toMatch(/Наш бланк: .*\n10\.03\.2020 № 12\/34\n/);
    expect(words(at('перший_додаток.docx'))).toContain('до листа від 10.03.2020');

    await ran('export', at('c.xlsx'), '--out', at('другий.docx'), '--as-of', DAY);
    const again = words(at('другий.docx'));
    expect(again).toContain('Наш бланк: ');
    expect(again).toContain('Міністр / Олена КОВАЛЬ / Іваненко, 123');
    // A number belongs to one letter.
    expect(again).toContain('№ ____________');

    await ran('remind', at('c.xlsx'), '--out', at('нагадування'), '--as-of', DAY);
    expect(letterTo('юст', 'нагадування')).toContain('Наш бланк: ');
    await ran('revise', at('c.xlsx'), '--out', at('назад'), '--as-of', DAY);
    expect(letterTo('МОН', 'назад')).toContain('Олена КОВАЛЬ');

    await ran('merge', '--into', at('c.xlsx'), '--out', at('c2.xlsx'), '--as-of', '2020-03-01');
    await ran('export', at('c2.xlsx'), '--out', at('третій.docx'), '--no-letterhead', '--as-of', DAY);
    expect(words(at('третій.docx'))).not.toContain('Наш бланк');
    expect(existsSync(at('третій_додаток.docx'))).toBe(false);
    expect(words(at('третій.docx'))).toContain('Олена КОВАЛЬ');

    await ran('plan', ACT, '--from', at('c2.xlsx'), '--out', at('next.xlsx'));
    await ran('templates', at('next.xlsx'), '--out', at('шаблони'), '--letters', '--as-of', DAY);
    expect(letterTo('Лист', 'шаблони')).toContain('Наш бланк: ');
  });

  it('leave the consolidation as it was where nobody asks to remember them', async () => {
    const before = bytesOf(at('c.xlsx'));
    await ran(
      'export',
      at('c.xlsx'),
      '--out',
      at('інший.docx'),
      '--signatory',
      'Заступник; Іван ІВАНЕНКО',
      '--as-of',
      DAY,
    );
    expect(Buffer.from(bytesOf(at('c.xlsx'))).equals(Buffer.from(before))).toBe(true);
  });

  it.each(['Міністр', '; Олена КОВАЛЬ', 'Міністр; ', 'а; б; в'])(
    'refuse the signatory «%s» in a sentence',
    async (who) => {
      const reported = await refusal(
        'export',
        at('c.xlsx'),
        '--out',
        at('ні.docx'),
        '--signatory',
        who,
        '--as-of',
        DAY,
      );
      expect(reported).toContain('крапку з комою');
      expect(existsSync(at('ні.docx'))).toBe(false);
    },
  );

  it('are kept whole in rows of cells, and by name alone where they are too large', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256);
    const paper = paperAfter(undefined, {
      letterhead: { name: 'великий.docx', bytes },
      form: { name: 'завеликий.docx', bytes: new Uint8Array(500_000) },
      requisites: { post: 'Міністр', signatory: 'Олена КОВАЛЬ', number: '1' },
    });
    const rows = paperRows(paper);
    expect(Math.max(...rows.flat().map(({ length }) => length))).toBeLessThan(32_767);
    expect(readPaperRows(rows)).toEqual(paper);
    expect(paper).toMatchObject({ post: 'Міністр', signatory: 'Олена КОВАЛЬ' });
    expect(formKept(paper?.letterhead)).toEqual({ name: 'великий.docx', bytes });
    expect(paper?.form).toMatchObject({ name: 'завеликий.docx' });
    expect(formKept(paper?.form)).toBeUndefined();
  });

  it('are no letterhead any more where somebody spoilt what was kept', () => {
    const kept = keptForm({ name: 'бланк.docx', bytes: new Uint8Array([1, 2, 3]) });
    expect(formKept({ ...kept, base64: 'AAAA' })).toBeUndefined();
  });
});

describe('a Word file that is kept with the collection', () => {
  it('is kept whole up to 384 KB, a larger one by its name and digest alone', () => {
    const file = (size: number) => ({ name: 'бланк.docx', bytes: new Uint8Array(size) });
    const [most, larger] = [file(384 * 1024), file(384 * 1024 + 1)];
    expect(formKept(keptForm(most))).toEqual(most);
    expect(Object.keys(keptForm(larger))).toEqual(['name', 'sha256']);
    expect(formKept(keptForm(larger))).toBeUndefined();
  });
});
