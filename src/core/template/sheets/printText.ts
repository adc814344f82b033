import type { Texts } from '../../texts';
import { FIELDS, INPUT_FIELDS, type InputField } from '../fields';
import { ownCellOf } from '../reportLayout';
import { PRINT_COLUMNS } from './printLayout';
import { indicatorCell } from './indicatorsSheet';
import { reportName } from './reportSheet';

/** Longest part of one field that goes to paper; the file holds the rest. */
export const LONGEST_FIELD = 4000;
/** The same of a field that holds a word or a date. */
export const LONGEST_WORD = 200;
/** Longest note to a number that goes to paper. */
export const LONGEST_NOTE = 500;

/** The inputs in the order of paper: what stands beside the status comes right after it. */
export const PRINTED: readonly InputField[] = (['word', 'beside', 'body', 'heading'] as const).flatMap((place) =>
  INPUT_FIELDS.filter((field) => FIELDS[field].print === place),
);

const PLACE = ownCellOf(PRINT_COLUMNS.place);

/**
 * Row of «Звіт» with the key that stands beside the formula: mostly the same place in both tables, else wherever the
 * key is, and 0 where it is no more. MATCH takes `~` for the sign of an exception.
 */
export function placeFormula(samePlace: string): string {
  const key = ownCellOf(PRINT_COLUMNS.key);
  const column = reportName('key');
  return (
    `IF(INDEX(${column},${samePlace})=${key},${samePlace},` +
    `IFERROR(MATCH(SUBSTITUTE(${key},"~","~~"),${column},0),0))`
  );
}

/**
 * One answer as running text for paper: status and date, narrative, then the other parts under
 * their headings, last a line for each indicator with a value. Dates are put together by hand: format codes of TEXT
 * differ by language of Excel. The text of the formula is the same for all rows.
 */
export function answerFormula(indicatorColumns: readonly string[], texts: Texts): string {
  const answer = [
    ...PRINTED.map((field) => fieldFormula(field, `INDEX(${reportName(field)},${PLACE})`, texts)),
    ...indicatorColumns.map(ownCellOf),
  ].join('&');
  return `IF(${PLACE}=0,"${texts.t('template.print.lost')}",${answer})`;
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
    case 'beside': {
      // After the word that it stands beside; alone without a comma.
      const before = PRINTED.filter((other) => FIELDS[other].print === 'word').map(
        (other) => `INDEX(${reportName(other)},${PLACE})`,
      );
      return `IF(LEN(TRIM(${at}))=0,"",IF(LEN(TRIM(${before.join('&')}))=0,"",", ")&${text})`;
    }
    case 'body':
      return `IF(LEN(TRIM(${at}))=0,"",CHAR(10)&${text})`;
    case 'heading':
      return `IF(LEN(TRIM(${at}))=0,"",CHAR(10)&"${texts.t(`template.field.${field}`)}: "&${text})`;
  }
}

/**
 * A new line «проведено медіа-брифінгів: 3 од. (примітка)» of the indicator so many rows after the first one of the
 * row, or nothing while the value is blank.
 */
export function indicatorFormula(offset: number): string {
  const row = `${ownCellOf(PRINT_COLUMNS.firstIndicator)}+${offset}`;
  const [name, unit, value, note] = (['indicator', 'unit', 'value', 'note'] as const).map((column) =>
    indicatorCell(column, row),
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

/** Characters of a text until its last space before the limit. */
export function headLengthFormula(text: string, limit: number): string {
  const head = `LEFT(${text},${limit})`;
  const lastSpace = `FIND(CHAR(1),SUBSTITUTE(${head}," ",CHAR(1),LEN(${head})-LEN(SUBSTITUTE(${head}," ",""))))`;
  return `IF(LEN(${text})<=${limit},LEN(${text}),IFERROR(${lastSpace},${limit}))`;
}

/** Characters of a line on paper, as far as the fit of a text is concerned. */
const LINE = 65;

/** The room of a text in characters: each of its lines takes one line at least. */
export function roomFormula(text: string): string {
  return `LEN(${text})+${LINE}*(LEN(${text})-LEN(SUBSTITUTE(${text},CHAR(10),"")))`;
}

/** The same of one text. */
export function roomOf(text: string): number {
  return text.length + LINE * (text.split('\n').length - 1);
}
