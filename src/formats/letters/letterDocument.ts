import { paragraph, type DocumentBlock, type DocumentSection, type TextDocument } from '../../core/summary/document';
import { dotted } from '../../core/calendar/dotted';
import { letterBlocks } from '../../core/summary/letterBlocks';
import { letterParts } from './letterParts';
import { isCircular, subjectOf, type LetterInput } from './letterText';

/** Shares of the columns of the list: number, body, file. */
const LIST_SHARES = [6, 46, 48] as const;

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
    sections: [{ orientation: 'portrait', blocks: letterBlocks(letterParts(input), texts) }, ...list],
  };
}

/** Whom a circular goes to, each with the file of its template; on a page of its own. */
function listOf({ members, texts, round, reminder }: LetterInput): readonly DocumentBlock[] {
  const heads = [texts.t('letter.cover.no'), texts.t('letter.cover.body'), texts.t('letter.cover.file')];
  return [
    paragraph(
      texts.t(reminder === undefined ? 'letter.listTitle' : 'letter.reminder.listTitle', { due: dotted(round.due) }),
      { look: 'listHead', bold: true },
    ),
    {
      kind: 'table',
      columns: heads.map((header, i) => ({ header, width: LIST_SHARES[i] ?? 0 })),
      rows: members.map(({ body, file }, i) => [{ text: `${i + 1}` }, { text: body.name }, { text: file }]),
    },
  ];
}
