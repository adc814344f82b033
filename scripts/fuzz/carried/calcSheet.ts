import { makeZip } from '../../fixtures/zipMaker';
import { HEAD, pick, type Random } from './pick';

const odsCell = (content: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}>${content}</table:table-cell>`;
const odsText = (text: string): string => `<text:p>${text}</text:p>`;
const ODS_CARRIERS: readonly ((answer: string) => string)[] = [
  (answer) => odsCell(odsText(answer)),
  (answer) => odsCell(odsText(answer), ' table:style-name="struck"'),
  (answer) => odsCell(odsText(answer), ' table:style-name="white"'),
  (answer) => odsCell('<text:p/>', ` office:string-value="${answer}"`),
  (answer) => odsCell(odsText(`<text:span text:style-name="t">${answer}</text:span> живе`)),
  (answer) => odsCell(`<office:annotation>${odsText(answer)}</office:annotation>`),
  (answer) => odsCell(`<draw:g><draw:custom-shape>${odsText(answer)}</draw:custom-shape></draw:g>${odsText('видно')}`),
  (answer) => odsCell(odsText(`<text:a xlink:href="https://example.org/${answer}">посилання</text:a>`)),
  (answer) =>
    odsCell(odsText('видно'), ' table:number-columns-spanned="2"') +
    `<table:covered-table-cell office:value-type="string">${odsText(answer)}</table:covered-table-cell>`,
];

/** An .ods. */
export function calcSheet(random: Random, answers: readonly string[]): Uint8Array {
  const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
  const plain = (text: string): string => odsCell(odsText(text));
  const rows = answers.map((answer, i) =>
    row(plain(`2.${i + 1}`) + plain('захід') + plain('виконано') + pick(random, ODS_CARRIERS)(answer)),
  );
  const styles =
    '<office:automatic-styles><style:style style:name="struck" style:family="table-cell"><style:text-properties ' +
    'style:text-line-through-style="solid"/></style:style><style:style style:name="white" style:family="table-cell">' +
    '<style:text-properties fo:color="#ffffff"/></style:style><style:style style:name="t" style:family="text">' +
    '<style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>';
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      data:
        `<office:document-content>${styles}<office:body><office:spreadsheet><table:table table:name="Звіт">` +
        `${row(HEAD.map(plain).join(''))}${rows.join('')}</table:table>` +
        '</office:spreadsheet></office:body></office:document-content>',
    },
    { name: 'META-INF/manifest.xml', data: '<manifest/>' },
  ]);
}
