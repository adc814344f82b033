import { dateParts } from '../../core/calendar/civilDate';
import { paragraph, type DocumentBlock, type DocumentSection, type TextDocument } from '../../core/summary/document';
import { dotted } from '../../core/calendar/dotted';
import { addresseeLines, isCircular, letterParagraphs, subjectOf, type LetterInput } from './letterText';

/** Shares of the columns of the list: number, body, file. */
const LIST_SHARES = [6, 49, 45] as const;

/**
 * The letter as .docx: addressees, text, signature line and, for a circular, the list. The same input gives the
 * same bytes. The library that writes it is loaded only now.
 */
export async function letterDocument(input: LetterInput): Promise<Uint8Array> {
  const { writeDocx } = await import(/* webpackChunkName: "docx" */ '../docx/write/writeDocx');
  return writeDocx(letterOf(input));
}

function letterOf(input: LetterInput): TextDocument {
  const { texts, members, created } = input;
  const list: readonly DocumentSection[] = isCircular(members)
    ? [{ orientation: 'portrait', blocks: listOf(input) }]
    : [];
  return {
    title: subjectOf(input),
    language: texts.language,
    created,
    sections: [{ orientation: 'portrait', blocks: bodyOf(input) }, ...list],
  };
}

function bodyOf(input: LetterInput): readonly DocumentBlock[] {
  const { texts, sender, created } = input;
  return [
    paragraph(sender?.name ?? '', { look: 'requisite' }),
    paragraph(texts.t('letter.registration', { year: dateParts(created).year }), { look: 'requisite' }),
    ...addresseeLines(input).map((line) => paragraph(line, { look: 'addressee' })),
    paragraph(subjectOf(input), { look: 'subject' }),
    ...[...letterParagraphs(input), ...annexOf(input)].map((text) => paragraph(text, { look: 'letterText' })),
    paragraph('', { look: 'requisite' }),
    paragraph(texts.t('letter.signature'), { look: 'requisite' }),
  ];
}

/** What goes with the letter: a reminder has the files of its message at most. */
function annexOf({ members, texts, reminder }: LetterInput): readonly string[] {
  if (isCircular(members)) return [texts.t('letter.annexMany')];
  if (reminder !== undefined) return [];
  return [texts.t('letter.annexOne', { files: members.map(({ file }) => file).join(', ') })];
}

/** Whom a circular goes to, each with the file of its template; on a page of its own. */
function listOf({ members, texts, round }: LetterInput): readonly DocumentBlock[] {
  const heads = [texts.t('letter.cover.no'), texts.t('letter.cover.body'), texts.t('letter.cover.file')];
  return [
    paragraph(texts.t('letter.listTitle', { due: dotted(round.due) }), { look: 'listHead', bold: true }),
    {
      kind: 'table',
      columns: heads.map((header, i) => ({ header, width: LIST_SHARES[i] ?? 0 })),
      rows: members.map(({ body, file }, i) => [{ text: `${i + 1}` }, { text: body.name }, { text: file }]),
    },
  ];
}
