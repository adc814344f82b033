import { quoteSheetName } from '../../workbook/reference';
import type { Texts } from '../../texts';
import { FIELDS, INPUT_FIELDS, type InputField } from '../fields';
import { reportCell } from '../reportLayout';
import { indicatorCell } from './indicatorsSheet';

/** Longest part of one field that goes to paper; the file holds the rest. */
export const LONGEST_FIELD = 4000;
/** The same of a field that holds a word or a date. */
export const LONGEST_WORD = 200;
/**
 * Longest note to a number that goes to paper, and the indicators of one row that do: a formula has 8,192 characters
 * at most.
 */
export const LONGEST_NOTE = 500;
export const MOST_INDICATORS = 20;

/** The inputs in the order of paper: what stands beside the status comes right after it. */
export const PRINTED: readonly InputField[] = (['word', 'beside', 'body', 'heading'] as const).flatMap((place) =>
  INPUT_FIELDS.filter((field) => FIELDS[field].print === place),
);

/**
 * One answer as running text for paper: status and date, narrative, then the other parts under
 * their headings, last a line for each indicator with a value. Dates are put together by hand: format codes of TEXT
 * differ by language of Excel.
 */
export function answerFormula(row: number, indicators: readonly number[], texts: Texts): string {
  const sheet = quoteSheetName(texts.t('template.sheet.report'));
  return [
    ...PRINTED.map((field) => fieldFormula(field, `${sheet}!${reportCell(field, row)}`, texts)),
    ...indicators.slice(0, MOST_INDICATORS).map((index) => indicatorFormula(index, texts)),
  ].join('&');
}

function fieldFormula(field: InputField, at: string, texts: Texts): string {
  const { kind, print } = FIELDS[field];
  const text =
    kind === 'date'
      ? dateFormula(at)
      : `IF(LEN(${at})>${LONGEST_FIELD},LEFT(${at},${LONGEST_FIELD})&"${texts.t('template.print.more')}",${at})`;
  switch (print) {
    case 'word':
      return `LEFT(${at},${LONGEST_WORD})`;
    case 'beside':
      return `IF(LEN(TRIM(${at}))=0,"",", "&${text})`;
    case 'body':
      return `IF(LEN(TRIM(${at}))=0,"",CHAR(10)&${text})`;
    case 'heading':
      return `IF(LEN(TRIM(${at}))=0,"",CHAR(10)&"${texts.t(`template.field.${field}`)}: "&${text})`;
  }
}

/** A new line «проведено медіа-брифінгів: 3 од. (примітка)», or nothing while the value is blank. */
function indicatorFormula(index: number, texts: Texts): string {
  const [name, unit, value, note] = (['indicator', 'unit', 'value', 'note'] as const).map((column) =>
    indicatorCell(column, index, texts),
  );
  const about = `IF(LEN(TRIM(${note}))=0,""," ("&LEFT(${note},${LONGEST_NOTE})&")")`;
  return (
    `IF(LEN(TRIM(${value}))=0,"",CHAR(10)&LEFT(${name},${LONGEST_NOTE})&": "&LEFT(${value},` +
    `${LONGEST_WORD})&" "&LEFT(${unit},${LONGEST_WORD})&${about})`
  );
}

/** `15.02.2020` from a cell with a date; the beginning of any other content. */
export function dateFormula(cell: string): string {
  return (
    `IF(ISNUMBER(${cell}),RIGHT("0"&DAY(${cell}),2)&"."&RIGHT("0"&MONTH(${cell}),2)&"."&YEAR(` +
    `${cell}),LEFT(${cell},${LONGEST_WORD}))`
  );
}

/** The beginning of a long text, cut at its last space before the limit. */
export function headFormula(text: string, limit: number): string {
  const head = `LEFT(${text},${limit})`;
  const lastSpace = `FIND(CHAR(1),SUBSTITUTE(${head}," ",CHAR(1),LEN(${head})-LEN(SUBSTITUTE(${head}," ",""))))`;
  return `IF(LEN(${text})<=${limit},${text},LEFT(${text},IFERROR(${lastSpace},${limit})))`;
}

/** Characters of a line on paper, as far as the fit of a text is concerned. */
const LINE = 65;

/** Does a text of a range take more room than so many characters? Each of its lines takes one line at least. */
export function longerFormula(range: string, fits: number): string {
  return `SUMPRODUCT(--(LEN(${range})+${LINE}*(LEN(${range})-LEN(SUBSTITUTE(${range},CHAR(10),"")))>${fits}))>0`;
}

/** The same of one text. */
export function isLonger(text: string, fits: number): boolean {
  return text.length + LINE * (text.split('\n').length - 1) > fits;
}
