import { makeZip } from '../../fixtures/zipMaker';
import { HEAD, pick, TYPES, type Random } from './pick';

const wordRun = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const WORD_CARRIERS: readonly ((answer: string) => string)[] = [
  (answer) => wordRun(answer),
  (answer) => wordRun(answer, '<w:strike/>'),
  (answer) => wordRun(answer, '<w:vanish/>'),
  (answer) => wordRun(answer, '<w:color w:val="FFFFFF"/>'),
  (answer) => `<w:del><w:r><w:delText>${answer}</w:delText></w:r></w:del>`,
  (answer) => `<w:moveFrom>${wordRun(answer)}</w:moveFrom>`,
  (answer) =>
    `<w:r><w:pict><v:textbox><w:txbxContent><w:p>${wordRun(answer)}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`,
  (answer) => `<w:sdt><w:sdtContent>${wordRun(answer)}</w:sdtContent></w:sdt>`,
  (answer) =>
    `<w:fldSimple w:instr="HYPERLINK &quot;https://example.org/${answer}&quot;">${wordRun('посилання')}</w:fldSimple>`,
  (answer) => `<w:ins>${wordRun(answer)}</w:ins>`,
];

/** A .docx. */
export function wordDocument(random: Random, answers: readonly string[]): Uint8Array {
  const cell = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`;
  const row = (...contents: readonly string[]): string => `<w:tr>${contents.map(cell).join('')}</w:tr>`;
  const rows = answers.map((answer, i) =>
    row(
      wordRun(`2.${i + 1}`),
      wordRun('захід'),
      wordRun('виконано'),
      wordRun('текст ') + pick(random, WORD_CARRIERS)(answer),
    ),
  );
  const table = `<w:tbl>${row(...HEAD.map((word) => wordRun(word)))}${rows.join('')}</w:tbl>`;
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data:
        `<Relationships><Relationship Id="a" Type="${TYPES}/officeDocument" ` +
        'Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', data: `<w:document xmlns:w="w" xmlns:v="v"><w:body>${table}</w:body></w:document>` },
  ]);
}
