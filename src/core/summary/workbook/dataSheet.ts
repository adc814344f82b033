import type { MergeRecord } from '../../merge/types';
import { FIELDS, INPUT_FIELDS, type InputField } from '../../template/fields';
import { recordId } from '../recordId';
import type { LargeSheetSpec, SpecValue } from '../../workbook/spec';
import { periodInPlan } from '../../template/words/periodWords';
import { columnsOf, dateCell, footerOf, titleLines, type SheetContext } from './context';
import { recordMayRunOver, shownAnswer, verbatimApart } from './recordColumns';
import { linkFormula, rowWords } from './places';
import { SIGNS, toneOf } from './styles';
import { lazyRows } from './lazyRows';
import { largeTableSheet, type TableRow } from './table';
import { dotted } from '../../calendar/dotted';
import { stableJson } from '../../text/digest';

/** «Дані»: every record, also the superseded ones, with where it comes from. */
export function dataSheet(context: SheetContext): LargeSheetSpec {
  const { consolidation, texts } = context;
  return largeTableSheet({
    id: 'data',
    marked: true,
    name: texts.t('summary.sheet.data'),
    title: titleLines(context, 'data'),
    tabColor: '5B7083',
    frozenColumns: 5,
    protected: true,
    footer: footerOf(context),
    printTo: 'evidence',
    columns: [
      ...columnsOf(texts, [
        ['key', 14, 'technical', 'hidden'],
        ['no', 7, 'center'],
        ['period', 13, 'center'],
        ['bodyName', 22, 'strong'],
        ['recordState', 13, 'text'],
        ['body', 10, 'technical', 'hidden'],
        ['obligation', 14, 'small'],
      ]),
      ...INPUT_FIELDS.map((id) => ({
        id,
        header: texts.t(`template.field.${id}`),
        width: FIELDS[id].dataWidth,
        style: FIELDS[id].kind === 'date' ? 'date' : 'text',
      })),
      ...columnsOf(texts, [
        ['rule', 24, 'small'],
        ['changes', 36, 'small'],
        ['inherited', 22, 'small'],
        ['answeredBy', 16, 'small'],
        ['round', 9, 'center'],
        ['file', 28, 'small'],
        ['member', 18, 'small'],
        ['sheet', 10, 'small'],
        ['row', 7, 'number'],
        ['toAnswers', 12, 'link'],
        ['sha256', 18, 'technical'],
        ['technical', 10, 'technical', 'hidden'],
      ]),
    ],
    rows: lazyRows(consolidation.records, (record) => rowOf(record, context), recordMayRunOver),
  });
}

/** Every field of an answer has its cell. */
type Values = TableRow['values'] & Readonly<Record<InputField, SpecValue | undefined>>;

function rowOf(record: MergeRecord, { consolidation, texts, nameOf, long, places }: SheetContext): TableRow {
  const at = record.state === 'current' ? places.answer(record) : undefined;
  const link = at === undefined ? undefined : rowWords(at, texts);
  const { provenance, answer, inheritedFrom } = record;
  const shown = shownAnswer(answer, texts);
  const state = record.withdrawn === true && record.state === 'current' ? 'withdrawn' : record.state;
  const tone = toneOf(state);
  return {
    values: {
      key: record.key,
      no: record.measureId,
      period: periodInPlan(record.periodId, texts, consolidation.plan),
      bodyName: nameOf(record.bodyId),
      recordState: `${SIGNS[tone]} ${texts.t(`summary.record.${state}`)}`,
      body: record.bodyId,
      obligation: texts.t(`summary.obligation.${record.obligation}`),
      status: shown.status,
      narrative: long.fit(shown.narrative),
      doneOn: dateCell(answer.doneOn),
      reason: long.fit(shown.reason),
      proposal: long.fit(shown.proposal),
      newDue: dateCell(answer.newDue),
      evidence: long.fit(shown.evidence),
      rule: record.rule === undefined ? undefined : texts.t(`summary.rule.${record.rule}`),
      changes: long.fit(
        [...(record.carried === true ? [texts.t('summary.carried')] : []), changeLines(record, texts)]
          .join('\n')
          .trim(),
      ),
      inherited: inheritedFrom === undefined ? undefined : inheritedFrom.name,
      answeredBy: record.answeredBy === undefined ? undefined : nameOf(record.answeredBy),
      round: record.roundId,
      file:
        provenance.letter === undefined
          ? long.fit(provenance.file)
          : texts.t('summary.letter', { no: provenance.letter.no, date: dotted(provenance.letter.date) }),
      member: provenance.member === undefined ? undefined : long.fit(provenance.member),
      sheet: provenance.sheet,
      row: provenance.row,
      sha256: provenance.sha256,
      toAnswers: link,
      technical: long.fit(stableJson(technical(record, texts))),
    } satisfies Values,
    styles: { recordState: `tone.${tone}` },
    formulas: { toAnswers: link === undefined || at === undefined ? undefined : linkTo(at, link, texts) },
  };
}

function linkTo(row: number, shown: string, texts: SheetContext['texts']): string {
  return linkFormula(texts.t('summary.sheet.answers'), row, 'C', shown);
}

type AllOf<T> = { readonly [K in keyof Required<T>]: T[K] | undefined };

/** What has no column of its own. */
export interface RecordTechnical {
  /** Which row of which bytes it is: the same stands in visible cells. */
  readonly id?: string;
  readonly measure: string;
  readonly period: string;
  readonly obligation: MergeRecord['obligation'];
  readonly state: MergeRecord['state'];
  readonly cells: MergeRecord['provenance']['cells'];
  /** What stands in visible cells once more, in which somebody may have typed since. */
  readonly round?: string;
  readonly doneOn?: string;
  readonly member?: string;
  readonly file?: string;
  readonly rule?: MergeRecord['rule'];
  readonly verbatim?: Readonly<Record<string, string | null>>;
  readonly changes?: MergeRecord['changes'];
  readonly inherited?: MergeRecord['inheritedFrom'];
  readonly answeredBy?: string;
  readonly withdrawn?: true;
  readonly carried?: true;
  /** The name it has in files since 0.1.0. */
  readonly mended?: MergeRecord['beforeFix'];
  readonly letter?: MergeRecord['provenance']['letter'];
}

function technical(record: MergeRecord, texts: SheetContext['texts']): AllOf<RecordTechnical> {
  const verbatim = verbatimApart(record, texts);
  const { letter, file, cells } = record.provenance;
  // One literal, see `answersSheet`; what is undefined does not come into the JSON.
  return {
    id: letter === undefined ? recordId(record) : undefined,
    measure: record.measureId,
    period: record.periodId,
    obligation: record.obligation,
    state: record.state,
    cells,
    round: record.roundId,
    doneOn: record.answer.doneOn,
    member: record.provenance.member,
    letter,
    file: letter === undefined ? undefined : file,
    rule: record.rule,
    verbatim: Object.keys(verbatim).length === 0 ? undefined : verbatim,
    changes: record.changes,
    inherited: record.inheritedFrom,
    answeredBy: record.answeredBy,
    withdrawn: record.withdrawn,
    carried: record.carried,
    mended: record.beforeFix,
  };
}

function changeLines({ changes }: MergeRecord, texts: SheetContext['texts']): string {
  return (changes ?? [])
    .map(({ field, before, after }) =>
      texts.t('summary.change', { field: texts.t(`template.field.${field}`), before, after }),
    )
    .join('\n');
}
