import { civilDate } from '../../calendar/civilDate';
import { toExcelSerial } from '../../calendar/excelSerial';
import { given } from '../../given';
import { isDate, type InputField } from '../../template/fields';
import type { FieldValue } from '../types';
import type { Vocabulary } from '../vocabulary';

type Answers = Partial<Record<InputField, FieldValue>>;

/**
 * An answer as «Друк» puts it together, in its parts: «виконано, 12.11.2019», the description, the others each under
 * its heading. Undefined where the text does not begin so. Lines of indicators stay with the description.
 */
export function printedAnswer(answer: FieldValue, vocabulary: Vocabulary): Answers | undefined {
  const { text } = answer;
  const status = vocabulary.statusAtStart(text);
  if (status === undefined) return undefined;
  const beside = BESIDE.exec(text.slice(status.length))?.[0] ?? '';
  const { body, headed } = underHeadings(text.slice(status.length + beside.length), vocabulary.printHeadings);
  const parts: Answers = { status: inWords(answer, status), ...given({ doneOn: dayIn(answer, beside.slice(2)) }) };
  const numbers: string[] = [];
  for (const [field, words] of headed) {
    const day = isDate(field) ? dayIn(answer, words) : undefined;
    const rest = day === undefined ? withoutNumbers(words, numbers) : words.slice(DAY_SIGNS).trim();
    if (day !== undefined) numbers.push(rest);
    const part = day ?? (rest === '' ? undefined : inWords(answer, rest));
    if (part !== undefined) parts[field] = part;
  }
  const narrative = [body, ...numbers].filter((line) => line !== '').join('\n');
  return narrative === '' ? parts : { ...parts, narrative: inWords(answer, narrative) };
}

/** The day beside the status. */
const BESIDE = /^, \d{2}\.\d{2}\.\d{4}(?=\s|$)/;
const DAY_SIGNS = '30.06.2020'.length;

function inWords(answer: FieldValue, text: string): FieldValue {
  return { ...answer, value: text, text };
}

/** The day with which the words begin. */
function dayIn(answer: FieldValue, words: string): FieldValue | undefined {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})(?=\s|$)/.exec(words) ?? [];
  const date = civilDate(Number(year), Number(month), Number(day));
  if (date === undefined) return undefined;
  return { ...answer, value: { kind: 'date', date, number: toExcelSerial(date) }, text: date };
}

/** What stands before the first heading, and under each; a heading that comes again is a word of the text. */
function underHeadings(
  text: string,
  headings: Vocabulary['printHeadings'],
): { readonly body: string; readonly headed: readonly (readonly [InputField, string])[] } {
  const found = headings
    .flatMap(([heading, field]) => {
      const at = new RegExp(`(?:^|\\s)${heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}: `).exec(text);
      return at === null ? [] : [{ field, at: at.index, from: at.index + at[0].length }];
    })
    .sort((a, b) => a.at - b.at);
  return {
    body: text.slice(0, found[0]?.at).trim(),
    headed: found.map(({ field, from }, i) => [field, text.slice(from, found[i + 1]?.at).trim()]),
  };
}

/** «проведено медіа-брифінгів: 3 од. (примітка)». */
const INDICATOR = /^.{3,500}: [−-]?\d[\d\s.,]* \S{1,20}(?: \(.*\))?$/u;

function withoutNumbers(words: string, numbers: string[]): string {
  const lines = words.split('\n');
  const kept = lines.filter((line) => !INDICATOR.test(line));
  numbers.push(...lines.filter((line) => INDICATOR.test(line)));
  return kept.join('\n').trim();
}
