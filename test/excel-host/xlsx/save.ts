import { strToU8, zipSync } from 'fflate';
import { formatArea, quotedSheet, type Area } from '../address';
import type { Sheet, Workbook } from '../model';
import { saveSheet } from './saveSheet';
import { StyleTable } from './saveStyles';
import { countedList, escapeXml, tag } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a package as they are collected. */
interface Package {
  readonly parts: Record<string, string>;
  readonly types: string[];
}

/** The workbook as the bytes of an .xlsx. Charts and settings of add-ins are left out. */
export function saveXlsx(workbook: Workbook): Uint8Array {
  const pack: Package = { parts: {}, types: [] };
  const styles = new StyleTable();
  const strings = new Map<string, number>();
  const tables = { count: 0 };
  workbook.sheets.forEach((sheet, index) => {
    const own: string[] = [];
    const tableIds = sheet.tables.map((table, at) => {
      tables.count += 1;
      addTable(pack, sheet, table, tables.count);
      own.push(relation(`rId${at + 1}`, `${RELATIONS}/table`, `../tables/table${tables.count}.xml`));
      return `rId${at + 1}`;
    });
    const sheetXml = saveSheet(sheet, styles, (text) => stringIndex(strings, text), tableIds);
    addPart(pack, `xl/worksheets/sheet${index + 1}.xml`, 'spreadsheetml.worksheet', sheetXml);
    if (own.length > 0) pack.parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(own);
  });
  addPart(pack, 'xl/styles.xml', 'spreadsheetml.styles', styles.xml());
  addPart(pack, 'xl/sharedStrings.xml', 'spreadsheetml.sharedStrings', stringsPart(strings));
  addPart(pack, 'xl/workbook.xml', 'spreadsheetml.sheet.main', workbookPart(workbook));
  pack.parts['xl/_rels/workbook.xml.rels'] = workbookRelations(workbook.sheets.length);
  addDocumentProperties(pack, workbook);
  pack.parts['[Content_Types].xml'] = contentTypes(pack.types);
  return zipSync(Object.fromEntries(Object.entries(pack.parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])));
}

function addPart({ parts, types }: Package, path: string, kind: string, xml: string): void {
  parts[path] = xml;
  types.push(override(path, kind));
}

function addTable(pack: Package, sheet: Sheet, { name, style, area }: Sheet['tables'][number], id: number): void {
  const columns = Array.from({ length: area.columns }, (_, column) =>
    tag('tableColumn', { id: column + 1, name: String(sheet.cell(area.row, area.column + column).value) }),
  );
  const ref = formatArea(area);
  const xml = tag(
    'table',
    { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: 0 },
    tag('autoFilter', { ref }),
    countedList('tableColumns', columns),
    tag('tableStyleInfo', {
      name: style,
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    }),
  );
  addPart(pack, `xl/tables/table${id}.xml`, 'spreadsheetml.table', xml);
}

function stringsPart(strings: ReadonlyMap<string, number>): string {
  return tag(
    'sst',
    { xmlns: MAIN, count: strings.size, uniqueCount: strings.size },
    ...[...strings.keys()].map((text) => tag('si', {}, tag('t', { 'xml:space': 'preserve' }, escapeXml(text)))),
  );
}

function workbookRelations(sheets: number): string {
  return relations([
    ...Array.from({ length: sheets }, (_, index) =>
      relation(`rId${index + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`),
    ),
    relation(`rId${sheets + 1}`, `${RELATIONS}/styles`, 'styles.xml'),
    relation(`rId${sheets + 2}`, `${RELATIONS}/sharedStrings`, 'sharedStrings.xml'),
  ]);
}

function addDocumentProperties(pack: Package, workbook: Workbook): void {
  const { title, author } = workbook.properties;
  pack.parts['docProps/core.xml'] = tag(
    'cp:coreProperties',
    { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    tag('dc:title', {}, escapeXml(title)),
    tag('dc:creator', {}, escapeXml(author)),
  );
  addPart(pack, 'docProps/custom.xml', 'custom-properties', customPart(workbook));
  const extended = `${OFFICE}/extended-properties`;
  addPart(
    pack,
    'docProps/app.xml',
    'extended-properties',
    tag('Properties', { xmlns: extended }, tag('Application', {}, 'Microsoft Excel')),
  );
  pack.parts['_rels/.rels'] = relations([
    relation('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
    relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('rId3', `${RELATIONS}/custom-properties`, 'docProps/custom.xml'),
    relation('rId4', `${RELATIONS}/extended-properties`, 'docProps/app.xml'),
  ]);
}

function contentTypes(overrides: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-package';
  return tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    tag('Default', { Extension: 'rels', ContentType: `${type}.relationships+xml` }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    tag('Override', { PartName: '/docProps/core.xml', ContentType: `${type}.core-properties+xml` }),
    ...overrides,
  );
}

const STATES: Readonly<Record<string, string>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

function workbookPart(workbook: Workbook): string {
  const sheets = workbook.sheets.map(({ name, visibility }, index) =>
    tag('sheet', { name, sheetId: index + 1, state: STATES[visibility], 'r:id': `rId${index + 1}` }),
  );
  const names = [
    ...workbook.sheets.flatMap(printNames),
    ...workbook.names.map(({ name, formula, visible }) =>
      tag('definedName', { name, hidden: !visible }, escapeXml(formula.slice(1))),
    ),
  ];
  const activeTab = Math.max(0, workbook.sheets.indexOf(workbook.active));
  return tag(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    tag('workbookPr', { date1904: workbook.date1904 }),
    workbook.structureProtected ? tag('workbookProtection', { lockStructure: true }) : '',
    tag('bookViews', {}, tag('workbookView', { activeTab })),
    tag('sheets', {}, ...sheets),
    names.length === 0 ? '' : tag('definedNames', {}, ...names),
  );
}

function printNames(sheet: Sheet, localSheetId: number): readonly string[] {
  const { area, titleRows } = sheet.page;
  const named = (name: string, of: Area | undefined, hidden = false): readonly string[] =>
    of === undefined
      ? []
      : [
          tag(
            'definedName',
            { name, localSheetId, hidden },
            escapeXml(`${quotedSheet(sheet.name)}!${formatArea(of, true)}`),
          ),
        ];
  return [
    ...named('_xlnm.Print_Area', area),
    ...named('_xlnm.Print_Titles', titleRows),
    ...named('_xlnm._FilterDatabase', sheet.autoFilter, true),
  ];
}

function customPart(workbook: Workbook): string {
  const properties = [...workbook.custom].map(([name, value], index) =>
    tag(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      tag('vt:lpwstr', {}, escapeXml(String(value))),
    ),
  );
  return tag(
    'Properties',
    { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
    ...properties,
  );
}

function stringIndex(strings: Map<string, number>, text: string): number {
  const known = strings.get(text) ?? strings.size;
  strings.set(text, known);
  return known;
}

function override(path: string, kind: string): string {
  return tag('Override', {
    PartName: `/${path}`,
    ContentType: `application/vnd.openxmlformats-officedocument.${kind}+xml`,
  });
}

function relation(id: string, type: string, target: string): string {
  return tag('Relationship', { Id: id, Type: type, Target: target });
}

function relations(list: readonly string[]): string {
  return tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...list);
}
