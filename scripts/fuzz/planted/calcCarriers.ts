import { escapeXml } from '../../../src/core/text/escapeXml';
import { plainValue, valueText } from '../../../src/core/workbook/cell';
import type { CellValue, SheetContent, WorkbookContent } from '../../../src/core/workbook/content';
import { makeZip } from '../../fixtures/zipMaker';
import { pick, type Random } from '../carried/pick';
import type { Plant } from './sheetCarriers';
import { freeSpot, spotOn, type Spot } from './spots';

const paragraph = (text: string): string => `<text:p>${text}</text:p>`;
const shape = (text: string): string => `<draw:custom-shape svg:x="1cm">${paragraph(text)}</draw:custom-shape>`;

/** What stands in a cell beside its value. */
const BESIDE: readonly (readonly [string, (text: string) => string])[] = [
  ['note', (text) => `<office:annotation><dc:creator>П</dc:creator>${paragraph(text)}</office:annotation>`],
  ['shape', shape],
  ['grouped shape', (text) => `<draw:g>${shape('перша')}<draw:g>${shape(text)}</draw:g></draw:g>`],
  ['text box', (text) => `<draw:frame><draw:text-box>${paragraph(text)}</draw:text-box></draw:frame>`],
  [
    'words of a picture',
    (text) => `<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>${text}</svg:desc></draw:frame>`,
  ],
];

/** What stands in a free cell. */
const INSIDE: readonly (readonly [string, (text: string) => string])[] = [
  ['plain', (text) => cell(paragraph(text))],
  ['white', (text) => cell(paragraph(text), ' table:style-name="white"')],
  ['struck', (text) => cell(paragraph(text), ' table:style-name="struck"')],
  ['struck words', (text) => cell(paragraph(`<text:span text:style-name="t">${text}</text:span> живе`))],
  ['value alone', (text) => cell('', ` office:string-value="${text}"`)],
  ['address', (text) => cell(paragraph(`<text:a xlink:href="https://example.org/${text}">посилання</text:a>`))],
  ['formula', (text) => cell(paragraph(text), ' table:formula="of:=CONCATENATE(&quot;a&quot;)"')],
  [
    'formula HYPERLINK',
    (text) => cell(paragraph('так'), ` table:formula="of:=HYPERLINK(&quot;file:///${text}&quot;;&quot;так&quot;)"`),
  ],
];

function cell(content: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string"${attributes}>${content}</table:table-cell>`;
}

interface Additions {
  readonly beside: Map<string, string>;
  readonly cells: Map<string, string>;
  readonly shapes: Map<string, string>;
  readonly hidden: Set<string>;
  readonly margins: Map<string, string>;
}

/** The workbook as LibreOffice might save it, with texts planted in it. */
export function calcReport(
  content: WorkbookContent,
  texts: readonly { readonly text: string; readonly random: Random }[],
): { readonly bytes: Uint8Array; readonly plants: readonly Plant[] } {
  const added: Additions = {
    beside: new Map(),
    cells: new Map(),
    shapes: new Map(),
    hidden: new Set(),
    margins: new Map(),
  };
  const plants = texts.map(({ text, random }) => plant(content, text, random, added));
  const tables = content.sheets.map((sheet) => table(sheet, added));
  const styles =
    '<office:automatic-styles><style:style style:name="struck" style:family="table-cell"><style:text-properties ' +
    'style:text-line-through-style="solid"/></style:style><style:style style:name="white" style:family="table-cell">' +
    '<style:text-properties fo:color="#ffffff"/></style:style><style:style style:name="t" style:family="text">' +
    '<style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>';
  const bytes = makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      data:
        `<office:document-content>${styles}<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet>` +
        '</office:body></office:document-content>',
    },
    { name: 'META-INF/manifest.xml', data: '<manifest/>' },
  ]);
  return { bytes, plants };
}

function plant(content: WorkbookContent, text: string, random: Random, added: Additions): Plant {
  const kind = random();
  if (kind < 0.4) {
    const spot = spotOn(content, random);
    const [carrier, make] = pick(random, BESIDE);
    add(added.beside, placeOf(spot), make(text));
    return { ...spot, carrier };
  }
  if (kind < 0.5) {
    const spot = spotOn(content, random);
    add(added.shapes, spot.sheet, shape(text));
    return { ...spot, carrier: 'shape of the sheet' };
  }
  const spot = freeSpot(content, random);
  const [carrier, make] = pick(random, INSIDE);
  added.cells.set(placeOf(spot), make(text));
  if (random() < 0.15) added.hidden.add(`${spot.sheet} ${spot.row}`);
  return { ...spot, carrier, slot: spot.at };
}

const placeOf = ({ sheet, row, column }: Pick<Spot, 'sheet' | 'row' | 'column'>): string => `${sheet} ${row} ${column}`;

function add(list: Map<string, string>, key: string, text: string): void {
  list.set(key, (list.get(key) ?? '') + text);
}

function table(sheet: SheetContent, added: Additions): string {
  const { name, rows, state } = sheet;
  const places = [...added.beside.keys(), ...added.cells.keys()].map((place) => place.split(' ').slice(-2).map(Number));
  const last = Math.max(rows.at(-1)?.row ?? 1, ...places.map(([row = 0]) => row));
  const widest = Math.max(1, ...rows.map(({ cells }) => cells.length), ...places.map(([, column = 0]) => column));
  const byRow = new Map(rows.map((row) => [row.row, row.cells]));
  const lines = Array.from({ length: last }, (_, i) => {
    const cells = Array.from({ length: widest }, (_unused, column) =>
      cellAt(byRow.get(i + 1)?.[column], placeOf({ sheet: name, row: i + 1, column: column + 1 }), added),
    );
    const hidden = added.hidden.has(`${name} ${i + 1}`) ? ' table:visibility="collapse"' : '';
    return `<table:table-row${hidden}>${cells.join('')}</table:table-row>`;
  });
  const shapes = added.shapes.get(name);
  const drawn = shapes === undefined ? '' : `<table:shapes>${shapes}</table:shapes>`;
  const display = state === 'visible' ? '' : ' table:display="false"';
  return `<table:table table:name="${escapeXml(name)}"${display}>${drawn}${lines.join('')}</table:table>`;
}

function cellAt(value: CellValue | undefined, place: string, { cells, beside }: Additions): string {
  const more = beside.get(place) ?? '';
  const own = cells.get(place) ?? plainCell(value);
  return more === ''
    ? own
    : own.replace(/^(<table:table-cell[^>]*?)(\/?)>/, (_, open: string, end: string) =>
        end === '' ? `${open}>${more}` : `${open}>${more}</table:table-cell>`,
      );
}

function valueCell(type: string, value: string, shown: string): string {
  return `<table:table-cell office:value-type="${type}" ${value}>${paragraph(shown)}</table:table-cell>`;
}

function plainCell(value: CellValue | undefined): string {
  const plain = plainValue(value);
  if (plain === undefined || plain === '') return '<table:table-cell/>';
  if (typeof plain === 'number') return valueCell('float', `office:value="${plain}"`, String(plain));
  if (typeof plain === 'object' && plain.kind === 'date' && plain.date !== undefined)
    return valueCell('date', `office:date-value="${plain.date}"`, plain.date);
  const text = typeof plain === 'string' ? plain : valueText(plain);
  return cell(
    text
      .split('\n')
      .map((line) => paragraph(escapeXml(line)))
      .join(''),
  );
}
