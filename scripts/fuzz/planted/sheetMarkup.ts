import { parseCellReference } from '../../../src/core/workbook/reference';
import type { OfficePackage } from './officePackage';

/** The part of a sheet, by its name. */
export function sheetPart(pack: OfficePackage, name: string): string {
  const tag = [...pack.text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].find(([one]) =>
    one.includes(`name="${name}"`),
  )?.[0];
  const id = /r:id="([^"]*)"/.exec(tag ?? '')?.[1] ?? '';
  const relation = [...pack.text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].find(([one]) =>
    one.includes(`Id="${id}"`),
  )?.[0];
  const target = /Target="([^"]*)"/.exec(relation ?? '')?.[1] ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Children of a worksheet in the order of the schema (CT_Worksheet). */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
  'webPublishItems tableParts extLst'
).split(' ');

/** Puts an element into a worksheet where the schema wants it; into the one that is there, if it holds many. */
export function putIn(xml: string, element: string, inner: string | undefined, whole: string): string {
  if (inner !== undefined && xml.includes(`</${element}>`))
    return xml.replace(`</${element}>`, `${inner}</${element}>`);
  const after = ORDER.slice(ORDER.indexOf(element) + 1);
  const next = after.map((name) => xml.search(new RegExp(`<${name}[ />]`))).filter((at) => at >= 0);
  const at = next.length === 0 ? xml.indexOf('</worksheet>') : Math.min(...next);
  return xml.slice(0, at) + whole + xml.slice(at);
}

/** A cell in its place among the others; what stood there goes. */
export function putCell(xml: string, reference: string, cell: string): string {
  const { row, column } = parseCellReference(reference) ?? { row: 1, column: 1 };
  const found = new RegExp(
    `<row\\b[^>]* r="${row}"[^>]*?(?:/>|>([\\s\\S]*?)</row>)|<row r="${row}"[^>]*?(?:/>|>([\\s\\S]*?)</row>)`,
  ).exec(xml);
  if (found === null) return withRow(xml, row, `<row r="${row}">${cell}</row>`);
  const whole = found[0];
  const open = (/^<row\b[^>]*>/.exec(whole)?.[0] ?? '').replace(/\/>$/, '>').replace(/ spans="[^"]*"/, '');
  const cells = [...(found[1] ?? found[2] ?? '').matchAll(/<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([one]) => one);
  const columnOf = (one: string): number => parseCellReference(/ r="([A-Z]+\d+)"/.exec(one)?.[1] ?? '')?.column ?? 0;
  const kept = [...cells.filter((one) => columnOf(one) !== column), cell].sort((a, b) => columnOf(a) - columnOf(b));
  return xml.replace(whole, () => `${open}${kept.join('')}</row>`);
}

function withRow(xml: string, row: number, whole: string): string {
  const rows = [...xml.matchAll(/<row\b[^>]*? r="(\d+)"/g)];
  const next = rows.find(([, number]) => Number(number) > row);
  const empty = xml.replace(/<sheetData\s*\/>/, '<sheetData></sheetData>');
  const at = next?.index ?? empty.indexOf('</sheetData>');
  return empty.slice(0, at) + whole + empty.slice(at);
}

export function textCell(reference: string, text: string, attributes = ''): string {
  return `<c r="${reference}"${attributes} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A look that the workbook had not: gives its index among the cell formats. */
export function addLook(pack: OfficePackage, look: { font?: string; format?: string; fill?: string }): number {
  const part = 'xl/styles.xml';
  let xml = pack.text(part);
  const put = (list: string, item: string): number => {
    if (!xml.includes(`<${list}`)) xml = xml.replace(/(<styleSheet[^>]*>)/, `$1<${list} count="0"></${list}>`);
    const inside = new RegExp(`<${list}\\b[^>]*>([\\s\\S]*?)</${list}>`).exec(xml)?.[1] ?? '';
    const child = /^<(\w+)/.exec(item)?.[1] ?? '';
    const count = inside.match(new RegExp(`<${child}[ />]`, 'g'))?.length ?? 0;
    xml = xml.replace(`</${list}>`, `${item}</${list}>`);
    xml = xml.replace(new RegExp(`(<${list}\\b[^>]*?) count="\\d+"`), `$1 count="${count + 1}"`);
    return count;
  };
  const font = look.font === undefined ? 0 : put('fonts', `<font>${look.font}</font>`);
  const fill = look.fill === undefined ? 0 : put('fills', look.fill);
  const format = look.format === undefined ? 0 : 900 + (xml.match(/<numFmt /g)?.length ?? 0);
  if (look.format !== undefined) put('numFmts', `<numFmt numFmtId="${format}" formatCode="${look.format}"/>`);
  const index = put(
    'cellXfs',
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" ` +
      'applyNumberFormat="1"/>',
  );
  pack.set(part, xml);
  return index;
}
