import { strToU8, zipSync } from 'fflate';
import { formatArea, quotedSheet } from '../address';
import type { Sheet, Workbook } from '../model';
import { saveSheet } from './saveSheet';
import { StyleTable } from './saveStyles';
import { escapeXml } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The workbook as the bytes of an .xlsx. Charts and settings of add-ins are left out. */
export function saveXlsx(workbook: Workbook): Uint8Array {
  const parts: Record<string, string> = {};
  const types: string[] = [];
  const styles = new StyleTable();
  const strings = new Map<string, number>();
  let tables = 0;
  workbook.sheets.forEach((sheet, index) => {
    const own: string[] = [];
    const tableIds = sheet.tables.map((table, at) => {
      tables += 1;
      const columns = Array.from(
        { length: table.area.columns },
        (_, column) =>
          `<tableColumn id="${column + 1}" name="${escapeXml(String(sheet.cell(table.area.row, table.area.column + column).value))}"/>`,
      );
      parts[`xl/tables/table${tables}.xml`] =
        `<table xmlns="${MAIN}" id="${tables}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ref="${formatArea(table.area)}" totalsRowShown="0"><autoFilter ref="${formatArea(table.area)}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
      types.push(override(`xl/tables/table${tables}.xml`, 'spreadsheetml.table'));
      own.push(relation(`rId${at + 1}`, `${RELATIONS}/table`, `../tables/table${tables}.xml`));
      return `rId${at + 1}`;
    });
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    parts[path] = saveSheet(sheet, styles, (text) => stringIndex(strings, text), tableIds);
    types.push(override(path, 'spreadsheetml.worksheet'));
    if (own.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(own);
  });
  parts['xl/styles.xml'] = styles.xml();
  parts['xl/sharedStrings.xml'] =
    `<sst xmlns="${MAIN}" count="${strings.size}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`;
  parts['xl/workbook.xml'] = workbookPart(workbook);
  const count = workbook.sheets.length;
  parts['xl/_rels/workbook.xml.rels'] = relations([
    ...workbook.sheets.map((_, index) =>
      relation(`rId${index + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`),
    ),
    relation(`rId${count + 1}`, `${RELATIONS}/styles`, 'styles.xml'),
    relation(`rId${count + 2}`, `${RELATIONS}/sharedStrings`, 'sharedStrings.xml'),
  ]);
  parts['docProps/core.xml'] =
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(workbook.properties.title)}</dc:title><dc:creator>${escapeXml(workbook.properties.author)}</dc:creator></cp:coreProperties>`;
  parts['docProps/custom.xml'] = customPart(workbook);
  parts['docProps/app.xml'] =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>';
  parts['_rels/.rels'] = relations([
    relation('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
    relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('rId3', `${RELATIONS}/custom-properties`, 'docProps/custom.xml'),
    relation('rId4', `${RELATIONS}/extended-properties`, 'docProps/app.xml'),
  ]);
  types.push(
    override('xl/workbook.xml', 'spreadsheetml.sheet.main'),
    override('xl/styles.xml', 'spreadsheetml.styles'),
    override('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'),
    override('docProps/custom.xml', 'custom-properties'),
    override('docProps/app.xml', 'extended-properties'),
  );
  parts['[Content_Types].xml'] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])));
}

function workbookPart(workbook: Workbook): string {
  const sheets = workbook.sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${visibility === 'Visible' ? '' : ` state="${visibility === 'Hidden' ? 'hidden' : 'veryHidden'}"`} r:id="rId${index + 1}"/>`,
  );
  const names = [
    ...workbook.sheets.flatMap(printNames),
    ...workbook.names.map(
      ({ name, formula, visible }) =>
        `<definedName name="${escapeXml(name)}"${visible ? '' : ' hidden="1"'}>${escapeXml(formula.slice(1))}</definedName>`,
    ),
  ];
  const active = Math.max(0, workbook.sheets.indexOf(workbook.active));
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${workbook.date1904 ? ' date1904="1"' : ''}/>${workbook.structureProtected ? '<workbookProtection lockStructure="1"/>' : ''}<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${sheets.join('')}</sheets>${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`;
}

function printNames(sheet: Sheet, index: number): readonly string[] {
  const quoted = quotedSheet(sheet.name);
  const { area, titleRows } = sheet.page;
  return [
    ...(area === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${escapeXml(quoted)}!${formatArea(area, true)}</definedName>`,
        ]),
    ...(titleRows === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quoted)}!${formatArea(titleRows, true)}</definedName>`,
        ]),
    ...(sheet.autoFilter === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(quoted)}!${formatArea(sheet.autoFilter, true)}</definedName>`,
        ]),
  ];
}

function customPart(workbook: Workbook): string {
  const properties = [...workbook.custom].map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(String(value))}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;
}

function stringIndex(strings: Map<string, number>, text: string): number {
  const known = strings.get(text) ?? strings.size;
  strings.set(text, known);
  return known;
}

function override(path: string, kind: string): string {
  return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relations(list: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}
