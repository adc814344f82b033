import { civilDate } from '../../calendar/civilDate';

const LONGEST_SHORT = 40;

const REPORT_OF = /^(?:інформація|звіт|відомості|дані|пропозиції)\s/i;
/** «Міністерству культури …» in the dative is whom the letter goes to. */
const ADDRESSEE = /^(?:міністерству|агентству|службі|комітету|комісії|[\p{L}'’-]{3,}(?:ому|ій))\s/iu;
const ABOUT = /\s(?:про|щодо|стосовно|за|на)\s/i;

/**
 * What in a line over a table may be the name of its sender: «Орган: Мінфін», «Виконавець — МКІП», a line of the name
 * alone, «Інформація Міністерства фінансів про …», also with «Інформація» in a line of its own; and the template's own
 * «Міністерство фінансів України (Мінфін). Станом на …» and, on paper, «Міністерство фінансів України: інформація …».
 */
export function nameCandidates(text: string): readonly string[] {
  if (ADDRESSEE.test(text)) return [];
  const besideColons = text.split(/[:—–]/).map((part) => part.trim());
  const whose = [beforeAbout(text)];
  const sentences = text.split(/\.\s/);
  const parts = [
    text,
    ...whose,
    ...besideColons,
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

/** «Інформація Міністерства фінансів …»: such a line names whose report stands under it. */
export function saysWhoseReport(text: string): boolean {
  return REPORT_OF.test(text.trim());
}

/** «Міністерства фінансів України» of «Інформація Міністерства фінансів України (Мінфін) про …». */
export function whoseReport(text: string): string {
  return (
    beforeAbout(text.trim())
      .split(/[:(]|\.\s/)[0]
      ?.trim() ?? ''
  );
}

function beforeAbout(text: string): string {
  return text.replace(REPORT_OF, '').split(ABOUT)[0] ?? '';
}

/** «для МКІП» is whom the file goes to. */
const FOR = /(?<=^|[\s_-])(?:для|до)[\s_-]+[\p{L}'’]+/giu;

/** A file's name without folders, extension and the one whom it goes to. */
export function bareFileName(fileName: string): string {
  return fileName
    .slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'), fileName.lastIndexOf('!')) + 1)
    .replace(/\.[^.]{1,5}$/, '')
    .replace(FOR, ' ');
}

/** What in a file's name may be the name of its sender: `1105-р_МОН_2019.xlsx`. */
export function fileNameCandidates(fileName: string): readonly string[] {
  const base = bareFileName(fileName);
  const words = base.split(/[_\s]+/);
  const parts = [...base.split('_').map((part) => part.replace(/-/g, ' ')), ...base.split('_'), ...words];
  return [base.replace(/_/g, ' '), ...parts]
    .map((part) => part.replace(/\(\d+\)$/, '').trim())
    .filter((part) => part.length >= 2 && civilDate(Number(part), 1, 1) === undefined);
}
