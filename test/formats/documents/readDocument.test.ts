import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, ReadDocument, Run } from '../../../src/formats/document/document';
import { liveTable } from '../../../src/formats/document/liveTable';
import { textOf } from '../../../src/formats/document/textOf';
import { readDocument, type DocumentForm } from '../../../src/formats/documents/readDocument';
import { ReadFault } from '../../../src/formats/zip/readFault';
import { RETURN_LIMITS } from '../../../src/formats/zip/readLimits';

const folder = join(__dirname, '../../fixtures/documents');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const read = async (name: string): Promise<ReadDocument> =>
  readDocument(name.slice(name.lastIndexOf('.') + 1) as DocumentForm, bytesOf(name), RETURN_LIMITS);

const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => textOf([block]).trim())
    .filter((text) => text !== '');
const runsOf = (blocks: readonly Block[]): readonly Run[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
const tableOf = (blocks: readonly Block[]): unknown => {
  const table = blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table'
    ? liveTable(table).rows.map(({ cells }) =>
        cells
          .map(({ column, columns, rows, blocks: inner }) => [column, columns, rows, textOf(inner).trim()])
          .filter(([, , , text]) => text !== ''),
      )
    : undefined;
};

/** One document, written by Word's form and saved again by LibreOffice Writer and AbiWord. */
const LINES = [
  'ЗВІТ',
  '5¹) захід',
  '1. пункт перший',
  '1.1. підпункт',
  '1.2. ще підпункт',
  'нове',
  'живе',
  'перелік за посиланням',
  'зі зноскою',
  '12-345',
  'Кінець',
];
const TABLE = [
  [
    [1, 1, 1, '№'],
    [2, 1, 1, 'Захід'],
    [3, 2, 1, 'Виконання'],
  ],
  [
    [1, 1, 1, '2.'],
    [2, 1, 2, 'перший\nдругий рядок'],
    [3, 1, 1, 'виконано'],
    [4, 1, 1, 'опис'],
  ],
  [
    [1, 1, 1, '3.'],
    [3, 1, 1, 'частково'],
    [4, 1, 1, 'вн 1 вн 2\nпісля'],
  ],
  [
    [2, 1, 1, 'Без номера'],
    [3, 1, 1, 'х'],
    [4, 1, 1, 'у'],
  ],
];

describe.each(['text-word.docx', 'text-libreoffice.odt', 'text-libreoffice.rtf', 'text-libreoffice.doc'])(
  'a text document: %s',
  (name) => {
    it('has its lines with the numbers of lists, and the grid of its table', async () => {
      const { blocks } = await read(name);
      expect(linesOf(blocks)).toEqual(LINES);
      expect(tableOf(blocks)).toEqual(TABLE);
    });

    it('keeps apart what is no live text, and what hangs on it', async () => {
      const runs = runsOf((await read(name)).blocks);
      expect(runs.filter(({ mark }) => mark !== undefined).map(({ text, mark }) => [text.trim(), mark])).toEqual([
        ['старе', 'struck'],
        ['приховане', 'hidden'],
        ['вилучене', 'deleted'],
      ]);
      expect(runs.find(({ link }) => link !== undefined)).toMatchObject({
        text: 'перелік',
        link: 'https://example.org/list',
      });
      const [note] = runs.flatMap(({ aside }) => (aside === undefined ? [] : [aside]));
      expect([note?.kind, textOf(note?.blocks ?? []).trim()]).toEqual(['footnote', 'текст виноски']);
    });
  },
);

// AbiWord itself loses numbers of lists, deleted text and columns left out before a row.
describe.each(['text-abiword.odt', 'text-abiword.rtf'])('a text document of another program: %s', (name) => {
  it('keeps its cells, struck and hidden text apart', async () => {
    const { blocks } = await read(name);
    expect(tableOf(blocks)).toEqual([
      TABLE[0],
      [
        [2, 1, 2, 'перший\nдругий рядок'],
        [3, 1, 1, 'виконано'],
        [4, 1, 1, 'опис'],
      ],
      [
        [3, 1, 1, 'частково'],
        [4, 1, 1, expect.stringMatching(/^вн 1 вн 2\s+після$/)],
      ],
      [
        [1, 1, 1, 'Без номера'],
        [2, 1, 1, 'х'],
        [3, 1, 1, 'у'],
      ],
    ]);
    const marks = runsOf(blocks).flatMap(({ text, mark }) => (mark === undefined ? [] : [[text.trim(), mark]]));
    expect(marks).toEqual([
      ['старе', 'struck'],
      ['приховане', 'hidden'],
    ]);
  });
});

describe('a .pdf', () => {
  it('has its lines, raised figures and the cells that are drawn around its words', async () => {
    const { blocks } = await read('text-libreoffice.pdf');
    expect(linesOf(blocks)).toEqual(expect.arrayContaining(['5¹) захід', '1.2. ще підпункт', '12-345', 'Кінець']));
    const rows = tableOf(blocks);
    expect(rows).toEqual(
      expect.arrayContaining([
        [
          [1, 1, 1, '№'],
          [2, 1, 1, 'Захід'],
          [3, 4, 1, 'Виконання'],
        ],
        [
          [2, 1, 1, 'Без номера'],
          [3, 1, 1, 'х'],
          [4, 3, 1, 'у'],
        ],
      ]),
    );
  });
});

describe('what is damaged', () => {
  const FORMS: readonly (readonly [DocumentForm, string])[] = [
    ['rtf', 'text-libreoffice.rtf'],
    ['doc', 'text-libreoffice.doc'],
    ['odt', 'text-libreoffice.odt'],
  ];
  it.each(FORMS)('is read or refused, never thrown otherwise: %s', async (form, name) => {
    const whole = bytesOf(name);
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 60; round++) {
      const bytes = round % 4 === 0 ? whole.slice(0, next(whole.length)) : whole.slice();
      for (let i = 0; i < 12; i++) bytes[next(bytes.length || 1)] = next(256);
      const outcome = await readDocument(form, bytes, RETURN_LIMITS).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadFault);
    }
  });

  it('takes groups without end, and tables in tables, for what they are', async () => {
    const text = new TextEncoder();
    for (const rtf of [
      '{\\rtf1'.repeat(1500),
      `{\\rtf1 ${'\\trowd\\cellx100\\intbl a\\cell\\row'.repeat(3000)}}`,
      `{\\rtf1 ${'{\\footnote a'.repeat(35)}`,
      `{\\rtf1 ${'\\u1087?'.repeat(5000)}}`,
      `{\\rtf1 \\intbl\\itap${'9'.repeat(9)} x\\nestcell\\nestrow}`,
    ]) {
      const outcome = await readDocument('rtf', text.encode(rtf), RETURN_LIMITS).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadFault);
    }
  });
});
