import { quoteSheetName } from '../../workbook/reference';
import type { Consolidation, MergeRecord } from '../../merge/types';
import { groupBy } from '../../groups';
import type { Texts } from '../../texts';
import { headedTasks, type Heading } from './headings';
import { recordId } from '../recordId';
import type { DutyCell, Summary, SummaryRow } from '../types';
import { splitForRows, type TextPart } from './splitRows';
import { tableRows } from './table';

/** Width of the bodies' texts on «Відповіді», in digits. */
export const ANSWER_WIDTH = 90;
/** Lines of the highest row that Excel shows (409 points). */
const HIGHEST_ROW = 31;
/** Lines above the tables that link to each other. */
const LINKED_TITLE_LINES = 4;

/** One line of «Зведення»: a heading of the plan, or a measure × period. */
export type SummaryLine =
  ({ readonly kind: 'heading' } & Heading) | { readonly kind: 'row'; readonly row: SummaryRow; readonly level: number };

/** One line of «Відповіді»: an answer, or where its text goes on. */
export interface AnswerLine {
  readonly row: SummaryRow;
  readonly cell: DutyCell;
  readonly record: MergeRecord;
  readonly part: TextPart;
  readonly no: number;
}

/** What stands in which row of the sheets that link to each other. Rows are 1-based rows of the sheet. */
export interface Places {
  readonly summaryLines: readonly SummaryLine[];
  readonly answerLines: readonly AnswerLine[];
  summary(key: string): number | undefined;
  /** The first answer to a measure × period. */
  answers(key: string): number | undefined;
  answer(record: MergeRecord): number | undefined;
  data(record: MergeRecord): number | undefined;
  file(sha256: string): number | undefined;
  /** The first record of a file. */
  dataOfFile(sha256: string): number | undefined;
}

export function placesOf(consolidation: Consolidation, summary: Summary, texts: Texts): Places {
  const { first } = tableRows(LINKED_TITLE_LINES);
  const summaryLines = linesOfSummary(consolidation, summary, texts);
  const answerLines = linesOfAnswers(summary);
  const rowsByKey = new Map(
    summaryLines.flatMap((line, i) => (line.kind === 'row' ? [[line.row.key, first + i] as const] : [])),
  );
  const answers = new Map<string, number>();
  const byRecord = new Map<string, number>();
  answerLines.forEach(({ row, record, no }, i) => {
    if (!answers.has(row.key)) answers.set(row.key, first + i);
    if (no === 1) byRecord.set(recordId(record), first + i);
  });
  const data = new Map(consolidation.records.map((record, i) => [recordId(record), first + i]));
  const firstOfFile = new Map<string, number>();
  consolidation.records.forEach(({ provenance }, i) => {
    if (!firstOfFile.has(provenance.sha256)) firstOfFile.set(provenance.sha256, first + i);
  });
  const files = new Map(consolidation.log.map(({ identity }, i) => [identity.sha256, first + i]));
  return {
    summaryLines,
    answerLines,
    summary: (key) => rowsByKey.get(key),
    answers: (key) => answers.get(key),
    answer: (record) => byRecord.get(recordId(record)),
    data: (record) => data.get(recordId(record)),
    file: (sha256) => files.get(sha256),
    dataOfFile: (sha256) => firstOfFile.get(sha256),
  };
}

/** «рядок 12»: the words over a link to a row. They are looked up once, not for each of many thousand links. */
export function rowWords(row: number, texts: Texts): string {
  const known = aroundRow.get(texts) ?? texts.t('summary.link', { row: ROW }).split(ROW);
  aroundRow.set(texts, known);
  return known.join(String(row));
}
const aroundRow = new WeakMap<Texts, readonly string[]>();
/** Stands for the number in the words. */
const ROW = '\uE000';

/** A link to a cell of this workbook, as a formula without `=`; it is written in English names, as all formulas are. */
export function linkFormula(sheet: string, row: number, column: string, shown: string): string {
  return `HYPERLINK(${quoted(`#${quoteSheetName(sheet)}!${column}${row}`)},${quoted(shown)})`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The headings of the plan, each over the measures × periods that stand under it. */
function linesOfSummary(
  consolidation: Pick<Consolidation, 'plan'>,
  summary: Summary,
  texts: Texts,
): readonly SummaryLine[] {
  const byMeasure = groupBy(summary.rows, ({ measureId }) => measureId);
  return headedTasks(consolidation, summary, texts).flatMap(({ measures, headings, depth }): readonly SummaryLine[] => [
    ...headings.map((heading): SummaryLine => ({ kind: 'heading', ...heading })),
    ...measures.flatMap(({ id }) =>
      (byMeasure.get(id) ?? []).map((row): SummaryLine => ({ kind: 'row', row, level: depth })),
    ),
  ]);
}

function linesOfAnswers({ rows, cells }: Summary): readonly AnswerLine[] {
  const byRecord = new Map(cells.flatMap((cell) => (cell.record === undefined ? [] : [[cell.record, cell] as const])));
  return rows.flatMap((row) =>
    row.records.flatMap((record): readonly AnswerLine[] => {
      const cell = byRecord.get(record);
      if (cell === undefined) return [];
      const parts = splitForRows(record.answer.narrative ?? '', ANSWER_WIDTH, HIGHEST_ROW);
      return parts.map((part, i) => ({ row, cell, record, part, no: i + 1 }));
    }),
  );
}
