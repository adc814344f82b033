import { dateParts } from '../../core/calendar/civilDate';
import { addresseeLines, isCircular, letterParagraphs, type LetterInput } from './letterText';
import { dotted } from '../../core/calendar/dotted';
import { escapeXml } from '../../core/text/escapeXml';

type Style = 'Addressee' | 'LetterText' | 'Subject' | 'ListHead' | 'CellHead' | 'CellText' | 'Normal';

/** Widths of the list's columns in twentieths of a point; together the text width of the page. */
const LIST_WIDTHS = [600, 4738, 4300];

/** `word/document.xml`: A4, margins of 30, 10, 20 and 20 mm (ДСТУ 4163:2020). */
export function documentPart(input: LetterInput): string {
  const { texts, members, sender, created } = input;
  const body = [
    paragraph(sender?.name ?? '', 'Normal'),
    paragraph(texts.t('letter.registration', { year: dateParts(created).year }), 'Normal'),
    ...addresseeLines(input).map((line) => paragraph(line, 'Addressee')),
    paragraph(texts.t('letter.subject'), 'Subject'),
    ...letterParagraphs(input).map((text) => paragraph(text, 'LetterText')),
    paragraph(
      isCircular(members)
        ? texts.t('letter.annexMany')
        : texts.t('letter.annexOne', { files: members.map(({ file }) => file).join(', ') }),
      'LetterText',
    ),
    paragraph('', 'Normal'),
    paragraph(texts.t('letter.signature'), 'Normal'),
    ...(isCircular(members) ? list(input) : []),
  ];
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}${page}</w:body></w:document>`;
}

function list({ members, texts, round }: LetterInput): readonly string[] {
  const head = [texts.t('letter.cover.no'), texts.t('letter.cover.body'), texts.t('letter.cover.file')];
  const rows = [head, ...members.map(({ body, file }, index) => [`${index + 1}`, body.name, file])];
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join('');
  const grid = LIST_WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return [
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    paragraph(texts.t('letter.listTitle', { due: dotted(round.due) }), 'ListHead'),
    `<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((cells, index) => row(cells, index === 0)).join('')}</w:tbl>`,
    paragraph('', 'Normal'),
  ];
}

function row(cells: readonly string[], isHeader: boolean): string {
  const written = cells
    .map(
      (text, column) =>
        `<w:tc><w:tcPr><w:tcW w:w="${LIST_WIDTHS[column] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(text, isHeader ? 'CellHead' : 'CellText')}</w:tc>`,
    )
    .join('');
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${written}</w:tr>`;
}

function paragraph(text: string, style: Style): string {
  const properties = style === 'Normal' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`}</w:p>`;
}
