import { compound } from '../../../scripts/fixtures/damaged/otherForms';
import { encryptAgile } from '../../../scripts/fixtures/damaged/encrypt';
import { makeWorkbook } from '../../../scripts/fixtures/workbookMaker';
import { joinBytes } from '../../../scripts/fixtures/zipMaker';
import { openFile, type OpenedFile, type OpenOptions } from '../../../src/formats/returned/openFile';

const report = makeWorkbook();
const encoder = new TextEncoder();

async function openAll(name: string, bytes: Uint8Array, options: OpenOptions = {}): Promise<readonly OpenedFile[]> {
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes }, options)) found.push(opened);
  return found;
}

/** A TNEF stream of one attachment: level, attribute, length, data, checksum. */
function winmail(name: Uint8Array, content: Uint8Array, properties?: Uint8Array): Uint8Array {
  const attribute = (id: number, data: Uint8Array): Uint8Array => {
    const head = new DataView(new ArrayBuffer(9));
    head.setUint8(0, 2);
    head.setUint32(1, id, true);
    head.setUint32(5, data.length, true);
    return joinBytes([new Uint8Array(head.buffer), data, new Uint8Array(2)]);
  };
  return joinBytes([
    Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1, 0),
    attribute(0x00069002, new Uint8Array(14)),
    attribute(0x00018010, joinBytes([name, new Uint8Array(1)])),
    attribute(0x0006800f, content),
    ...(properties === undefined ? [] : [attribute(0x00069005, properties)]),
  ]);
}

describe('winmail.dat', () => {
  it('is unpacked like any container', async () => {
    const found = await openAll('winmail.dat', winmail(encoder.encode('zvit.xlsx'), report));
    expect(found).toMatchObject([{ kind: 'workbook', identity: { member: 'zvit.xlsx' } }]);
  });
  it('has its long names behind properties that bring a name of their own', async () => {
    const wide = (text: string): number[] =>
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);
    const sized = (bytes: readonly number[]): number[] => [
      bytes.length,
      0,
      0,
      0,
      ...bytes,
      ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0),
    ];
    const set = Array<number>(16).fill(7);
    const properties = [
      [3, 0, 0, 0],
      [0x03, 0, 0x01, 0x80, ...set, 0, 0, 0, 0, 0x10, 0x85, 0, 0, 5, 0, 0, 0],
      [0x1f, 0, 0x02, 0x80, ...set, 1, 0, 0, 0, ...sized(wide('Назва\0')), 1, 0, 0, 0, ...sized(wide('a\0'))],
      [0x1f, 0, 0x07, 0x37, 1, 0, 0, 0, ...sized(wide('Звіт МОЗ.xlsx\0'))],
    ];
    const bytes = winmail(encoder.encode('ATT00001.dat'), report, Uint8Array.from(properties.flat()));
    expect(await openAll('winmail.dat', bytes)).toMatchObject([{ identity: { member: 'Звіт МОЗ.xlsx' } }]);
  });
  it('that is cut off gives what is whole in it', async () => {
    const [opened] = await openAll('winmail.dat', winmail(encoder.encode('zvit.xlsx'), report).subarray(0, 300));
    expect(opened?.kind).toBe('unreadable');
  });
});

describe('an encrypted workbook', () => {
  const bytes = encryptAgile(report, 'Таємниця1');
  it('is opened with a password that was given', async () => {
    const [opened] = await openAll('звіт.xlsx', bytes, { passwords: ['інший', 'Таємниця1'] });
    expect(opened).toMatchObject({ kind: 'workbook', issues: [{ code: 'file-password-used' }] });
  });
  it.each([
    [[], 'file-encrypted'],
    [['таємниця1'], 'file-password-wrong'],
  ])('is refused without the right one: %p', async (passwords, code) => {
    const [opened] = await openAll('звіт.xlsx', bytes, { passwords });
    expect(opened).toMatchObject({ kind: 'unreadable', issues: [{ code }] });
  });
});

it.each([
  ['звіт.url', '[InternetShortcut]\r\nURL=https://example.org/zvit.xlsx\r\n'],
  ['звіт.gsheet', '{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}'],
  ['звіт.desktop', '[Desktop Entry]\nName=zvit\nType=Link\nURL=https://example.org\n'],
  // As Windows and its old browser keep them: sections of their own stand first.
  ['звіт.url', '[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nURL=https://x/y\r\n'],
  ['звіт.website', '[DEFAULT]\r\nBASEURL=https://x\r\n[InternetShortcut]\r\nURL=https://x/y\r\n'],
  ['звіт.webloc', 'bplist00\u0001'],
  ['звіт', 'book\0\0\0\0mark\0\0\0\0'],
  ['посилання.txt', 'https://docs.google.com/spreadsheets/d/1AbC/edit?usp=sharing\r\n'],
  [
    'посилання.html',
    '<html><head><title>Звіт</title><meta http-equiv="refresh" content="0; url=https://example.org"></head></html>',
  ],
])('%s is a link, not a file', async (name, text) => {
  expect(await openAll(name, encoder.encode(text))).toMatchObject([
    { kind: 'unreadable', issues: [{ code: 'file-link' }] },
  ]);
});

it.each([
  ['a letter with an address in it', 'лист.txt', 'Звіт розміщено тут: https://example.org/zvit.xlsx'],
  ['a page that leads on from a whole text', 'лист.html', `${'<p>Надсилаємо звіт про виконання плану.</p>'.repeat(9)}`],
])('%s is no link', async (_, name, text) => {
  const page = name.endsWith('l') ? `<html><meta http-equiv="refresh" content="5; url=/x">${text}</html>` : text;
  expect(await openAll(name, encoder.encode(page))).toMatchObject([{ kind: 'companion' }]);
});

it.each([
  [
    'AbiWord',
    'звіт.abw',
    '<?xml version="1.0"?>\n<!DOCTYPE abiword PUBLIC "-//A" "http://x/awml.dtd">\n<abiword><table><cell><p>а, б</p></cell></table>',
  ],
  [
    'AbiWord',
    'звіт.csv',
    '<abiword version="1.9">\n<p props="a:1; b:2">2.1; виконано</p>\n<p>2.3; виконано</p></abiword>',
  ],
  ['LaTeX', 'звіт.tex', '% звіт\n\\documentclass{article}\n2.1 & так, є \\\\\n2.3 & так, є \\\\\n'],
  ['Markdown', 'звіт.txt', 'Звіт\n\n| № | Стан |\n|---|:-:|\n| 2.1 | виконано, так |\n| 2.3 | виконано, так |\n'],
  [
    'Word XML',
    'звіт.xml',
    '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>а, б</w:wordDocument>',
  ],
  [
    'Word XML',
    'звіт.xml',
    '<?xml version="1.0"?>\n<pkg:package xmlns:pkg="x">\n<pkg:part pkg:name="/а, б"/></pkg:package>',
  ],
])('a document of another program is told as such: %s', async (format, name, text) => {
  expect(await openAll(name, encoder.encode(text))).toMatchObject([
    { kind: 'unreadable', issues: [{ code: 'file-foreign', params: { format } }] },
  ]);
});

it.each([
  ['зустріч.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nDTSTART;X=1:2020\r\nSUMMARY;X=2:Звіт, план\r\n'],
  ['підпис.vcf', 'BEGIN:VCARD\nN:Коваль;Олена;;;\nORG:Орган;Відділ;\n'],
  ['паспорт.xml', '<?xml version="1.0"?>\n<doc a="1; 2">\n<b c="3; 4"/>\n</doc>'],
  ['дані.json', '{\n "a": [1, 2],\n "b": [3, 4]\n}'],
  ['лист.txt', 'Шановні колеги, надсилаємо звіт, додається.\nЗ повагою, Олена, кімн. 5\nДоброго дня, ще раз, усім\n'],
])('what programs and people write beside a report comes along with its words: %s', async (name, text) => {
  expect(await openAll(name, encoder.encode(text))).toMatchObject([
    { kind: 'companion', what: 'text', text: text.trim(), issues: [{ code: 'file-companion-text' }] },
  ]);
});

it.each([
  ['numbers of a plan', 'звіт.txt', '№;Захід;Стан\n2.1;а;виконано\n2.3;б;виконано\n'],
  ['the name of a table', 'звіт.csv', 'Захід;Стан\nа;виконано\nб;виконано\n'],
])('a delimited text is a table by %s', async (_, name, text) => {
  expect(await openAll(name, encoder.encode(text))).toMatchObject([{ kind: 'workbook', form: 'csv' }]);
});

it.each([
  ['any file under protection', 'звіт.pxlsx', encoder.encode('.pfile\0\0\u0001 ...')],
  ['the message of a protected letter', 'message.rpmsg', Uint8Array.of(0x76, 0xe8, 4, 0x60, 0xc4, 0x11, 0xe3, 0x86, 0)],
  ['a .pdf', 'звіт.pdf', encoder.encode('%PDF-1.7\n4 0 obj<</Filter/MicrosoftIRMServices/V 1>>endobj\n%%EOF')],
  [
    'a workbook of Excel 2003',
    'звіт.xls',
    compound([
      ['Workbook', new Uint8Array(8)],
      ['\tDRMContent', new Uint8Array(9)],
    ]),
  ],
])('rights management is told as such: %s', async (_, name, bytes) => {
  expect(await openAll(name, bytes)).toMatchObject([{ kind: 'unreadable', issues: [{ code: 'file-rights' }] }]);
});
