import { pick, type Random } from '../carried/pick';
import { OFFICE, type OfficePackage } from './officePackage';
import { putIn } from './sheetMarkup';
import type { Spot } from './spots';

type Shape = (text: string, random: Random) => string;

const body = (text: string, random: Random): string =>
  random() < 0.5
    ? `<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody>`
    : '<xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr b="1"/><a:t>за заходом: </a:t></a:r>' +
      `<a:r><a:t>${text}</a:t></a:r></a:p><a:p><a:endParaRPr/></a:p></xdr:txBody>`;
const named = (id: number, more = ''): string => `<xdr:cNvPr id="${id}" name="Фігура ${id}"${more}/>`;
const box: Shape = (text, random) =>
  `<xdr:sp><xdr:nvSpPr>${named(2)}<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/>${body(text, random)}</xdr:sp>`;
const wrapped = (inner: string): string =>
  `<xdr:grpSp><xdr:nvGrpSpPr>${named(9)}<xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>${inner}</xdr:grpSp>`;

/** Things that people draw over cells, with words in them. */
export const SHAPES: readonly (readonly [string, Shape])[] = [
  ['text box', box],
  [
    'grouped shape',
    (text, random) =>
      wrapped(`${box('перша', random)}${random() < 0.5 ? box(text, random) : wrapped(box(text, random))}`),
  ],
  [
    'connector',
    (text, random) =>
      `<xdr:cxnSp><xdr:nvCxnSpPr>${named(3)}</xdr:nvCxnSpPr><xdr:spPr/></xdr:cxnSp>${wrapped(box(text, random))}`,
  ],
  [
    'words of a picture',
    (text) =>
      `<xdr:pic><xdr:nvPicPr>${named(4, ` descr="${text}"`)}<xdr:cNvPicPr/></xdr:nvPicPr>` +
      '<xdr:blipFill><a:blip/></xdr:blipFill><xdr:spPr/></xdr:pic>',
  ],
  [
    'words of a shape',
    (text) => `<xdr:sp><xdr:nvSpPr>${named(5, ` descr="${text}"`)}<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp>`,
  ],
  [
    'two choices',
    (text, random) =>
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      `<mc:Choice Requires="a14">${box(text, random)}</mc:Choice>` +
      `<mc:Fallback>${box('старе', random)}</mc:Fallback></mc:AlternateContent>`,
  ],
];

/** The shape on the drawing of the sheet, which is made where there is none. */
export function drawn(pack: OfficePackage, part: string, { row, column }: Spot, shape: string, random: Random): void {
  const place = (down: number): string =>
    `<xdr:col>${column - 1 + down}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row - 1 + down}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const from = `<xdr:from>${place(0)}</xdr:from>`;
  const thing = `${shape}<xdr:clientData/>`;
  const anchor = pick(random, [
    `<xdr:twoCellAnchor>${from}<xdr:to>${place(2)}</xdr:to>${thing}</xdr:twoCellAnchor>`,
    `<xdr:oneCellAnchor>${from}<xdr:ext cx="9" cy="9"/>${thing}</xdr:oneCellAnchor>`,
    `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/>${thing}</xdr:absoluteAnchor>`,
  ]);
  const known = pack.related(part, 'drawing');
  if (known !== undefined) {
    pack.change(known, (xml) => xml.replace('</xdr:wsDr>', `${anchor}</xdr:wsDr>`));
    return;
  }
  const main = 'http://schemas.openxmlformats.org/drawingml/2006';
  const id = pack.add(
    part,
    `xl/drawings/planted${part.replace(/\D/g, '')}.xml`,
    `<xdr:wsDr xmlns:xdr="${main}/spreadsheetDrawing" xmlns:a="${main}/main">${anchor}</xdr:wsDr>`,
    'drawing',
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  pack.change(part, (xml) => putIn(xml, 'drawing', undefined, `<drawing xmlns:r="${OFFICE}" r:id="${id}"/>`));
}
