import type { InputField } from '../../template/fields';
import type { LargeSheetSpec, SpecValue } from '../../workbook/spec';
import { columnLetters } from '../../workbook/reference';
import { dotted } from '../../calendar/dotted';
import type { Cluster } from '../clusters/types';
import { periodInPlan } from '../../template/words/periodWords';
import { speakerName } from '../draft/context';
import { numberWords } from '../numberWords';
import { recordId } from '../recordId';
import type { MergeRecord } from '../../merge/types';
import { activeMeasures } from '../summarise';
import { columnsOf, dateCell, footerOf, titleLines, type SheetContext } from './context';
import { ANSWER_WIDTH, linkFormula, rowWords, type AnswerLine } from './places';
import { fits } from './longText';
import { recordMayRunOver } from './recordColumns';
import { SIGNS, toneOf } from './styles';
import { lazyRows } from './lazyRows';
import { largeTableSheet, type TableRow } from './table';

/**
 * «Відповіді»: a row for each answer that counts, under its measure, with the whole text and links to the row of
 * «Зведення», to the record and to the line of its file. A text that the highest row does not show goes on below.
 */
export function answersSheet(context: SheetContext): LargeSheetSpec {
  const { texts, summary, places } = context;
  const clusters = new Map<string, string>();
  for (const one of summary.clusters)
    if (one.field === 'narrative') for (const { record } of one.members) clusters.set(record, shortId(one));
  const names = indicatorNames(context);
  return largeTableSheet({
    id: 'answers',
    marked: true,
    name: texts.t('summary.sheet.answers'),
    title: titleLines(context, 'answers'),
    tabColor: '1F3A5F',
    frozenColumns: 5,
    protected: true,
    footer: footerOf(context),
    printTo: 'proposal',
    columns: columnsOf(texts, [
      ['key', 14, 'technical', 'hidden'],
      ['part', 6, 'technical', 'hidden'],
      ['no', 7, 'center'],
      ['period', 12, 'center'],
      ['bodyName', 20, 'strong'],
      ['status', 14, 'text'],
      ['text', ANSWER_WIDTH, 'text'],
      ['values', 24, 'small'],
      ['reasons', 28, 'text'],
      ['proposal', 28, 'text'],
      ['newDue', 12, 'date'],
      ['evidence', 24, 'small'],
      ['obligation', 14, 'small'],
      ['cluster', 10, 'center'],
      ['toSummary', 11, 'link'],
      ['toData', 11, 'link'],
      ['toLog', 11, 'link'],
      ['file', 28, 'small'],
      ['cell', 16, 'small'],
    ]),
    rows: lazyRows(
      places.answerLines,
      (line) => rowOf(line, clusters, names, context),
      ({ record }) => recordMayRunOver(record) || !fits(valuesOf(record, names, texts)),
    ),
  });
}

/** `2.1@2019-H1/narrative/3` → `3`: the measure and the period stand beside it. */
export function shortId({ id }: Pick<Cluster, 'id'>): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The columns in which an answer is shown; the day of completion stands in its text. */
interface ShownIn {
  readonly status: 'status';
  readonly narrative: 'text';
  readonly doneOn: 'text';
  readonly reason: 'reasons';
  readonly proposal: 'proposal';
  readonly newDue: 'newDue';
  readonly evidence: 'evidence';
}
type Values = TableRow['values'] & Readonly<Record<ShownIn[InputField], SpecValue | undefined>>;

function rowOf(
  line: AnswerLine,
  clusters: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  context: SheetContext,
): TableRow {
  const { row, cell, record, part, no } = line;
  const { texts, long } = context;
  const head = {
    key: row.key,
    part: `${no}${part.glued ? '+' : ''}`,
    no: row.measureId,
    period: periodInPlan(row.periodId, texts, context.consolidation.plan),
    bodyName: speakerName(cell, context),
    text: part.text,
  };
  if (no > 1) return { values: { ...head, status: texts.t('summary.text.continued') } };
  const { answer } = record;
  const tone = toneOf(answer.status ?? 'unclear');
  const links = linksOf(line, context);
  // Rows of one shape, of which there are very many: spread objects would each get a shape of its own.
  return {
    values: {
      key: head.key,
      part: head.part,
      no: head.no,
      period: head.period,
      bodyName: head.bodyName,
      text: head.text,
      status: answer.status === undefined ? undefined : `${SIGNS[tone]} ${texts.t(`status.${answer.status}`)}`,
      values: long.fit(valuesOf(record, names, texts)),
      reasons: long.fit(answer.reason ?? ''),
      proposal: long.fit(answer.proposal ?? ''),
      newDue: dateCell(answer.newDue),
      evidence: long.fit(answer.evidence ?? ''),
      obligation: texts.t(`summary.obligation.${record.obligation}`),
      cluster: clusters.get(recordId(record)),
      toSummary: links.toSummary?.shown,
      toData: links.toData?.shown,
      toLog: links.toLog?.shown,
      file: long.fit(fileWords(record, texts)),
      cell: placeOf(record),
    } satisfies Values,
    styles: { status: `tone.${tone}` },
    formulas: {
      toSummary: links.toSummary?.formula,
      toData: links.toData?.formula,
      toLog: links.toLog?.formula,
    },
  };
}

interface Links {
  readonly toSummary: Link | undefined;
  readonly toData: Link | undefined;
  readonly toLog: Link | undefined;
}
interface Link {
  readonly shown: string;
  readonly formula: string;
}

function linksOf({ row, record }: AnswerLine, { texts, places }: SheetContext): Links {
  const link = (sheet: string, at: number | undefined): Link | undefined => {
    if (at === undefined) return undefined;
    const shown = rowWords(at, texts);
    return { shown, formula: linkFormula(sheet, at, LINK_COLUMN, shown) };
  };
  return {
    toSummary: link(texts.t('summary.sheet.summary'), places.summary(row.key)),
    toData: link(texts.t('summary.sheet.data'), places.data(record)),
    toLog: link(texts.t('summary.sheet.log'), places.file(record.provenance.sha256)),
  };
}

/** The first column of each table that is in view. */
const LINK_COLUMN = columnLetters(4);

function placeOf({ provenance }: MergeRecord): string | undefined {
  const { sheet, row, cells, letter } = provenance;
  if (letter !== undefined) return undefined;
  return `${sheet}!${cells.narrative ?? cells.status ?? `A${row}`}`;
}

function fileWords({ provenance }: MergeRecord, texts: SheetContext['texts']): string {
  const { letter, file, member } = provenance;
  if (letter !== undefined) return texts.t('summary.letter', { no: letter.no, date: dotted(letter.date) });
  return [file, member].filter((part) => part !== undefined).join(' › ');
}

function indicatorNames({ consolidation }: SheetContext): ReadonlyMap<string, string> {
  return new Map(
    activeMeasures(consolidation).flatMap(({ id, indicators }) =>
      indicators.map(({ no, name }) => [`${id}#${no}`, name] as const),
    ),
  );
}

function valuesOf(
  { measureId, indicators }: MergeRecord,
  names: ReadonlyMap<string, string>,
  texts: SheetContext['texts'],
): string {
  return indicators
    .flatMap(({ key, value, unit }) => {
      if (value === undefined) return [];
      const name = names.get(`${measureId}${key.slice(key.lastIndexOf('#'))}`) ?? key;
      return [`${name} — ${numberWords(value, texts)}${unit === undefined ? '' : ` ${unit}`}`];
    })
    .join('\n');
}
