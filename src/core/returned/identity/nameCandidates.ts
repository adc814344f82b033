import { civilDate } from '../../calendar/civilDate';

const LONGEST_SHORT = 40;

const REPORT_OF = /^(?:інформація|звіт|відомості|дані|пропозиції)\s/i;
/** «Міністерству культури …» in the dative is whom the letter goes to. */
const ADDRESSEE = /^(?:міністерству|агентству|службі|комітету|комісії|[\p{L}'’-]{3,}(?:ому|ій))\s/iu;
const ABOUT = /\s(?:про|щодо|стосовно|за|на)\s/i;

/**
 * What in a line over a table may be the name of its sender: «Орган: Мінфін», «Виконавець — МКІП», a line of the name
 * alone, «Інформація Міністерства фінансів про …», also with «Інформація» in a line of its own; and the template's own
 * «Міністерство фінансів України (Мінфін). Станом на …».
 */
export function nameCandidates(text: string): readonly string[] {
  if (ADDRESSEE.test(text)) return [];
  const afterLabel = text
    .split(/[:—–]/)
    .slice(1)
    .map((part) => part.trim());
  const whose = [text.replace(REPORT_OF, '').split(ABOUT)[0] ?? ''];
  const sentences = text.split(/\.\s/);
  const parts = [
    text,
    ...whose,
    ...afterLabel,
    ...text.split('\n'),
    ...sentences,
    ...sentences.flatMap((sentence) => sentence.split(/[(),]/)),
  ].map((part) => part.trim());
  // «МОН України» is the abbreviation and the country.
  return [
    ...parts,
    ...parts.filter((part) => part.length <= LONGEST_SHORT).map((part) => part.replace(/ України$/, '')),
  ].filter((part) => part.length >= 2);
}

/** «для МКІП» is whom the file goes to. */
const FOR = /(?<=^|[\s_-])(?:для|до)[\s_-]+[\p{L}'’]+/giu;

/** What in a file's name may be the name of its sender: `1105-р_МОН_2019.xlsx`. */
export function fileNameCandidates(fileName: string): readonly string[] {
  const base = fileName
    .slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'), fileName.lastIndexOf('!')) + 1)
    .replace(/\.[^.]{1,5}$/, '')
    .replace(FOR, ' ');
  const words = base.split(/[_\s]+/);
  const parts = [...base.split('_').map((part) => part.replace(/-/g, ' ')), ...base.split('_'), ...words];
  return [base.replace(/_/g, ' '), ...parts]
    .map((part) => part.replace(/\(\d+\)$/, '').trim())
    .filter((part) => part.length >= 2 && civilDate(Number(part), 1, 1) === undefined);
}
