import { quoteSheetName } from '../../workbook/reference';
import type { Texts } from '../../texts';
import type { InputField } from '../fields';
import { reportCell } from '../reportLayout';

/** Longest part of one field that goes to paper; the file holds the rest. */
export const LONGEST_FIELD = 4000;
/** The same of a field that holds a word or a date. */
export const LONGEST_WORD = 200;

/**
 * One answer as running text for paper: status and date, narrative, then the other parts under
 * their headings. Dates are put together by hand: format codes of TEXT differ by language of Excel.
 */
export function answerFormula(row: number, texts: Texts): string {
  const at = (field: InputField): string => `${quoteSheetName(texts.t('template.sheet.report'))}!${reportCell(field, row)}`;
  const cut = (field: InputField): string => `IF(LEN(${at(field)})>${LONGEST_FIELD},LEFT(${at(field)},${LONGEST_FIELD})&"${texts.t('template.print.more')}",${at(field)})`;
  const part = (field: InputField, text: string): string => `IF(LEN(TRIM(${at(field)}))=0,"",CHAR(10)&"${texts.t(`template.field.${field}`)}: "&${text})`;
  return [
    `LEFT(${at('status')},${LONGEST_WORD})`,
    `IF(LEN(TRIM(${at('doneOn')}))=0,"",", "&${dateFormula(at('doneOn'))})`,
    `IF(LEN(TRIM(${at('narrative')}))=0,"",CHAR(10)&${cut('narrative')})`,
    part('reason', cut('reason')), part('proposal', cut('proposal')), part('newDue', dateFormula(at('newDue'))), part('evidence', cut('evidence')),
  ].join('&');
}

/** `15.02.2020` from a cell with a date; the beginning of any other content. */
export function dateFormula(cell: string): string {
  return `IF(ISNUMBER(${cell}),RIGHT("0"&DAY(${cell}),2)&"."&RIGHT("0"&MONTH(${cell}),2)&"."&YEAR(${cell}),LEFT(${cell},${LONGEST_WORD}))`;
}

/** The beginning of a long text, cut at its last space before the limit. */
export function headFormula(text: string, limit: number): string {
  const head = `LEFT(${text},${limit})`;
  const lastSpace = `FIND(CHAR(1),SUBSTITUTE(${head}," ",CHAR(1),LEN(${head})-LEN(SUBSTITUTE(${head}," ",""))))`;
  return `IF(LEN(${text})<=${limit},${text},LEFT(${text},IFERROR(${lastSpace},${limit})))`;
}
