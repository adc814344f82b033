import type { Texts } from '../texts';
import { paragraph, type DocumentBlock } from './document';
import type { LetterParts } from './letterParts';
import { requisiteWords } from './requisiteWords';

/** The requisites of a letter in their places (ДСТУ 4163:2020), where no letterhead was given. */
export function letterBlocks(parts: LetterParts, texts: Texts): readonly DocumentBlock[] {
  const { date, number, post, name } = requisiteWords(parts, texts);
  const blank = parts.sender === '' ? texts.t('letter.blank.sender') : parts.sender;
  return [
    paragraph(blank, { look: 'sender', bold: true }),
    paragraph(`${date} ${number}`, { look: 'requisite' }),
    ...addressees(parts.addressee),
    paragraph(parts.subject, { look: 'subject' }),
    ...parts.paragraphs.map((text) => paragraph(text, { look: 'letterText' })),
    ...parts.annexes.map((text, index) => paragraph(text, { look: index === 0 ? 'annexMark' : 'annexMore' })),
    { kind: 'signature', post, name },
    paragraph(parts.preparedBy ?? texts.t('letter.blank.executor'), { look: 'preparedBy' }),
  ];
}

/** Each addressee is one paragraph, its lines broken in it: the space between addressees is the paragraph's own. */
function addressees(lines: readonly string[]): readonly DocumentBlock[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter(({ length }) => length > 0).map((group) => paragraph(group.join('\n'), { look: 'addressee' }));
}
