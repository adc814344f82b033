import { numberIn } from '../workbook/cell';
import { dotted } from '../calendar/dotted';
import { isCivilDate } from '../calendar/civilDate';
import { INPUT_FIELDS } from '../template/fields';
import { finding, type Issue } from '../issues/issue';
import { foldKey } from '../text/clean';
import { quotedWhole } from '../text/excerpt';
import { given } from '../given';
import type { KnownDuties } from './match/knownDuties';
import type { FieldValue, ReturnIndicator, ReturnRow } from './types';
import type { Vocabulary } from './vocabulary';

/** What «Звіт», «Показники» and «Реквізити» say, out of which «Друк» is put together. */
export interface ReportedAnswers {
  readonly rows: readonly ReturnRow[];
  readonly indicators: readonly ReturnIndicator[];
  readonly grounds: FieldValue | undefined;
}

/**
 * Words that were typed over the formulas of «Друк» and stand nowhere in the report: its answers count, and these are
 * quoted by row in one finding. A copy of the answers, as «Вставити значення» leaves it, is no difference.
 */
export function printedAnswers(
  typed: readonly ReturnRow[],
  reported: ReportedAnswers,
  known: KnownDuties,
  vocabulary: Vocabulary,
): readonly Issue[] {
  const differing = typed.flatMap((row) => {
    const words = wordsApart(row, reported, vocabulary);
    return words === '' ? [] : [{ row, words, cell: cellOf(row) }];
  });
  const [first] = differing;
  if (first === undefined) return [];
  const quoted = differing.map(({ row, words, cell }) => {
    const place = row.key === undefined ? cell : `${known.label(row.key)} (${cell})`;
    return `${place}: «${words}»`;
  });
  return [
    finding(
      'print-typed-over',
      'warning',
      { sheet: first.row.sheet, row: first.row.row, cell: first.cell, ...given({ rowKey: first.row.key }) },
      { print: first.row.sheet, rows: differing.length, words: quotedWhole(quoted) },
    ),
  ];
}

function cellOf({ inputs, row }: ReturnRow): string {
  return Object.values(inputs)[0]?.cell ?? String(row);
}

/** The sentences of the row that the report does not have, as they are written. */
function wordsApart(row: ReturnRow, { rows, indicators, grounds }: ReportedAnswers, vocabulary: Vocabulary): string {
  const answers = rows.filter(({ key, sheet }) => key !== undefined && key === row.key && sheet !== row.sheet);
  const statuses = new Set(answers.map(({ inputs }) => words(inputs.status?.text ?? '')));
  const said = [
    ...answers.flatMap(({ inputs }) => INPUT_FIELDS.flatMap((field) => shownTexts(inputs[field]))),
    ...indicators.filter(({ key }) => key?.startsWith(`${row.key ?? ''}#`)).flatMap(indicatorTexts),
    ...shownTexts(grounds),
  ].map(words);
  const isSaid = (part: string): boolean => {
    // «виконано» stands in «не виконано» too.
    if (vocabulary.isStatus(part)) return statuses.has(words(part));
    return said.some((text) => text.includes(words(part)));
  };
  return Object.values(row.inputs)
    .flatMap(({ text }) => vocabulary.withoutPrintWords(text).split('\n'))
    .map((line) => apart(line, isSaid, vocabulary))
    .filter((text) => text !== '')
    .join(' ');
}

/** What of a line is not said; a heading that «Друк» writes before a part is none of it. */
function apart(line: string, isSaid: (part: string) => boolean, vocabulary: Vocabulary): string {
  const [heading, ...rest] = line.split(': ');
  const body = vocabulary.reportHeader(heading?.trim() ?? '')?.own === true ? rest.join(': ') : line;
  if (isBlank(body) || isSaid(body)) return '';
  // «виконано, 10.11.2019»: the status and the date stand in cells of their own.
  const parts = body.split(/(?<=[.!?;])\s+|,\s+(?=\d{1,2}\.\d{1,2}\.\d{4}\s*$)/);
  return parts
    .filter((part) => !isBlank(part) && !isSaid(part.replace(/[.!?;]$/, '')))
    .map((part) => part.trim())
    .join(' ');
}

/** The texts in which a value may stand on paper. */
function shownTexts(field: FieldValue | undefined): readonly string[] {
  if (field === undefined) return [];
  const number = numberIn(field.value);
  return [
    field.text,
    ...(isCivilDate(field.text) ? [dotted(field.text)] : []),
    ...(number === undefined ? [] : [String(number)]),
  ];
}

function indicatorTexts({ indicator, unit, value, note }: ReturnIndicator): readonly string[] {
  const about = note === undefined ? '' : ` ${note.text}`;
  return shownTexts(value).map((text) => `${indicator} ${text} ${unit ?? ''}${about}`);
}

function isBlank(text: string): boolean {
  return words(text).trim() === '';
}

/** Words and numbers alone with a blank around each, so that no part of a word or number is taken for the whole. */
function words(text: string): string {
  return ` ${foldKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
