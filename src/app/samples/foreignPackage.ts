import { toExcelSerial } from '../../core/calendar/excelSerial';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { cellReference } from '../../core/workbook/reference';
import type { CellValue, DateCell, SheetContent, WorkbookContent } from '../../core/workbook/content';
import { escapeXml } from '../../core/text/escapeXml';

/** How a foreign program keeps text: beside each cell, or once in a table. */
export type StringStyle = 'inline' | 'shared';

/**
 * The same cells as another program would save them: a bare package with nothing but values, dates,
 * sheet states and custom properties. Shares no code with our writer, so that reading it proves something.
 */
export function foreignPackage(content: WorkbookContent, strings: StringStyle): Uint8Array {
  const table = new Map<string, number>();
  const sheets = content.sheets.map((sheet) => sheetPart(sheet, strings, table));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(content.sheets.length, strings),
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['custom-properties', 'docProps/custom.xml'],
    ]),
    'docProps/custom.xml': customProperties(content.properties),
    'xl/workbook.xml': workbookPart(content),
    'xl/_rels/workbook.xml.rels': relationships([
      ...content.sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ...(strings === 'shared' ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
  if (strings === 'shared') files['xl/sharedStrings.xml'] = sharedStrings(table);
  const zip: Zippable = {};
  // A pinned time: the same input gives the same bytes.
  for (const [name, text] of Object.entries(files)) zip[name] = [strToU8(text), { mtime: '2020-01-01T00:00:00' }];
  return zipSync(zip, { level: 6 });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** The set of properties that users name themselves. */
const USERS_OWN = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLES = [
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '</cellXfs></styleSheet>',
].join('');

function sheetPart(sheet: SheetContent, strings: StringStyle, table: Map<string, number>): string {
  const rows = sheet.rows.map(({ row, cells, hidden }) => {
    const xml = cells
      .map((value, i) => (value === undefined ? '' : cellXml(cellReference(row, i + 1), value, strings, table)))
      .join('');
    return `<row r="${row}"${hidden === true ? ' hidden="1"' : ''}>${xml}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(reference: string, value: CellValue, strings: StringStyle, table: Map<string, number>): string {
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'string') return textXml(reference, value, strings, table);
  switch (value.kind) {
    case 'date':
      return `<c r="${reference}" s="1"><v>${serialOf(value)}</v></c>`;
    case 'number':
      return `<c r="${reference}"><v>${value.number}</v></c>`;
    case 'error':
      return `<c r="${reference}" t="e"><v>${escapeXml(value.error)}</v></c>`;
    case 'formula':
      // Such a program keeps the result, not the formula.
      return value.value === undefined ? '' : cellXml(reference, value.value, strings, table);
  }
}

function textXml(reference: string, text: string, strings: StringStyle, table: Map<string, number>): string {
  if (strings === 'inline')
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  const index = table.get(text) ?? table.size;
  table.set(text, index);
  return `<c r="${reference}" t="s"><v>${index}</v></c>`;
}

function sharedStrings(table: ReadonlyMap<string, number>): string {
  const items = [...table.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${table.size}">${items.join('')}</sst>`;
}

/** Such a program counts from 1900. */
function serialOf({ date, number }: DateCell): number {
  return date === undefined ? number : toExcelSerial(date) + (number % 1);
}

function workbookPart({ sheets }: WorkbookContent): string {
  const list = sheets.map(({ name, state }, i) => {
    const shown = state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${shown} r:id="rId${i + 1}"/>`;
  });
  const open = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`;
  return `${HEAD}${open}<workbookPr/><sheets>${list.join('')}</sheets></workbook>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number, strings: StringStyle): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['/xl/workbook.xml', `${main}.sheet.main+xml`],
    ['/xl/styles.xml', `${main}.styles+xml`],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
    ...Array.from({ length: sheets }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${main}.worksheet+xml`]),
    ...(strings === 'shared' ? [['/xl/sharedStrings.xml', `${main}.sharedStrings+xml`]] : []),
  ];
  const relations = 'application/vnd.openxmlformats-package.relationships+xml';
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${relations}"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

function customProperties(properties: ReadonlyMap<string, string>): string {
  const list = [...properties].map(
    ([name, value], i) =>
      `<property fmtid="${USERS_OWN}" pid="${i + 2}" name="${escapeXml(name)}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  const open = `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">`;
  return `${HEAD}${open}${list.join('')}</Properties>`;
}
