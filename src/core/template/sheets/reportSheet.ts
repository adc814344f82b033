import type { CellSpec, DefinedNameSpec, PrintSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { currentHint } from '../currentHint';
import { FIELDS, INPUT_FIELDS, isInput, isLocked, REPORT_ZOOM, type InputField, type ReportField } from '../fields';
import { hintFormula } from '../hint';
import { carriedValue } from '../prefill';
import { reportLayout, REPORT_ROWS, reportColumn, seenRange, type ReportLayout } from '../reportLayout';
import { cellReference, columnLetters } from '../../workbook/reference';
import { acceptedFormula } from '../acceptedHint';
import { correctionNotes, faultyCells } from './correctionsSheet';
import { linesHeight, wrappedLines } from '../../workbook/rowHeight';
import { stampLine } from '../stamp';
import type { TemplateRow } from '../templateRows';
import type { Texts } from '../../texts';
import { actWords, capitalised, planTitle } from '../words/planWords';
import { cell, formula, rowAt } from './cells';
import { contactCell } from './contactsSheet';
import { printFooter } from './footer';
import { progressCell } from './progress';
import { reportConditionals } from './reportConditionals';
import { reportValidations } from './reportValidations';
import { given } from '../../given';
import { dotted } from '../../calendar/dotted';

/** Room for an answer of some 500 characters, or reasons of some 120, before the row has to grow. */
const LEAST_ROW = 92;
/** Room for goals of some 200 characters: they are the same for many rows, and whole in the cell. */
const GOALS_ROW = 160;
const TABLE_FONT = 10;
const NUMBER = columnLetters(reportColumn('no'));
/** Columns of the title block: the title in the frozen part, the lines from the first column beside it. */
const [TITLE_AT, TITLE_TO] = [reportColumn('task'), reportColumn('measure')];
const [LINES_AT, LINES_TO] = [reportColumn('deadline'), reportColumn('narrative')];

/** «Звіт»: title block, hidden field ids, header, one row per duty. */
export function reportSheet(context: TemplateContext): SheetSpec {
  const { texts, rows } = context;
  const name = texts.t('template.sheet.report');
  const faulty = faultyCells(context, name);
  const layout = reportLayout(rows);
  return {
    name,
    state: 'visible',
    columns: layout.fields.map((field) => ({
      width: layout.width(field),
      ...given({ hidden: field === 'key' ? true : undefined }),
    })),
    rows: [
      ...titleBlock(context, layout),
      ...headerRows(context, layout),
      ...rows.map((row, index) => dutyRow(row, REPORT_ROWS.first + index, context, layout, faulty)),
    ],
    merges: titleMerges(),
    freeze: { rows: REPORT_ROWS.header, columns: reportColumn('measure') },
    protection: { selectLocked: true, formatColumns: true, formatRows: true, autoFilter: true },
    autoFilter: seenRange(REPORT_ROWS.header, rows.length, layout),
    validations: reportValidations(context),
    conditionalFormats: reportConditionals(context),
    ...given({ notes: context.correcting === undefined ? undefined : correctionNotes(context, name) }),
    print: reportPrint(context, layout),
    showGridLines: false,
    zoom: REPORT_ZOOM,
    tabColor: '1F3A5F',
  };
}

/**
 * The title and the progress stand in the frozen part, the long lines beside it, each wrapped in cells of its own: a
 * text that runs over the edge of the frozen part would lose its middle once the sheet is scrolled.
 */
function titleBlock(context: TemplateContext, layout: ReportLayout): readonly RowSpec[] {
  const { plan, body, round, texts, stamp } = context;
  const [abbreviation] = body.abbreviations;
  const whole = abbreviation === undefined ? body.name : `${body.name} (${abbreviation})`;
  const who = stamp.unit === undefined ? whole : `${whole}; ${stamp.unitName ?? stamp.unit}`;
  const about = `${planTitle(plan, texts)}. ${capitalised(actWords(plan, texts))}`;
  const whose = texts.t('template.titleBody', { body: who, asOf: dotted(round.asOf), due: dotted(round.due) });
  const line = `${texts.t('template.stampLine')} ${stampLine(stamp)}`;
  const height = (text: string, size: number): number =>
    linesHeight(wrappedLines(text, widthOf(LINES_AT, LINES_TO, layout), size), size, 4);
  return [
    rowAt(REPORT_ROWS.title, TITLE_AT, [cell(texts.t('template.title'), 'reportTitle')], { height: 40 }),
    rowAt(REPORT_ROWS.plan, LINES_AT, [cell(about, 'titleLine')], { height: height(about, 11) }),
    rowAt(REPORT_ROWS.body, LINES_AT, [cell(whose, 'body')], { height: height(whose, 11) }),
    rowAt(REPORT_ROWS.progress, TITLE_AT, [progressCell(context)], { height: 32 }),
    rowAt(REPORT_ROWS.stamp, LINES_AT, [cell(line, 'stampLine')], { height: height(line, 8) }),
  ];
}

function titleMerges(): readonly string[] {
  const range = (row: number, from: number, to: number): string =>
    `${columnLetters(from)}${row}:${columnLetters(to)}${row}`;
  return [
    ...[REPORT_ROWS.title, REPORT_ROWS.progress].map((row) => range(row, TITLE_AT, TITLE_TO)),
    ...[REPORT_ROWS.plan, REPORT_ROWS.body, REPORT_ROWS.stamp].map((row) => range(row, LINES_AT, LINES_TO)),
  ];
}

function widthOf(from: number, to: number, { fields, width }: ReportLayout): number {
  return fields.slice(from - 1, to).reduce((sum, field) => sum + width(field), 0);
}

function headerRows({ texts }: TemplateContext, { fields }: ReportLayout): readonly RowSpec[] {
  const words: readonly CellSpec[] = fields.map((field) =>
    cell(texts.t(`template.field.${field}`), isInput(field) ? 'headInput' : 'head'),
  );
  const firstInput = fields.find(isInput) ?? 'status';
  return [
    {
      row: REPORT_ROWS.band,
      height: 18,
      cells: fields.slice(0, reportColumn(firstInput)).map((field) => {
        if (field === 'task') return cell(texts.t('template.band.locked'), 'bandLocked');
        return field === firstInput ? cell(texts.t('template.band.input'), 'bandInput') : undefined;
      }),
    },
    { row: REPORT_ROWS.ids, hidden: true, cells: fields.map((field) => cell(field, 'ids')) },
    { row: REPORT_ROWS.header, height: 34, cells: words },
  ];
}

function dutyRow(
  row: TemplateRow,
  at: number,
  context: TemplateContext,
  layout: ReportLayout,
  faulty: ReadonlySet<string>,
): RowSpec {
  const { texts, earlier } = context;
  const said = earlier.rows.get(row.duty.key) ?? {};
  const isAccepted = context.correcting?.accepted.has(row.duty.key) === true;
  const cells = layout.fields.map((field): CellSpec => {
    if (field === 'hint') return hintCell(row, context);
    if (isLocked(field))
      return cell(row.locked[field], isAccepted && field === 'no' ? 'numberAccepted' : FIELDS[field].style);
    const { style } = FIELDS[field];
    const isFaulty = faulty.has(cellReference(at, reportColumn(field)));
    return cell(carriedValue(field, said[field]), isFaulty ? `${style}Fault` : style);
  });
  return { row: at, height: rowHeight(row, said, texts.t('status.notOurs'), layout), grows: true, cells };
}

function hintCell(row: TemplateRow, context: TemplateContext): CellSpec {
  const { texts, earlier, correcting } = context;
  const hint = { obligation: row.duty.obligation, ...row.kind, texts };
  const words = hintFormula(hint, contactCell('nothingToReport'), contactCell('grounds'));
  if (correcting?.accepted.has(row.duty.key) === true)
    return formula(
      acceptedFormula(earlier.rows.get(row.duty.key) ?? {}, words, texts),
      texts.t('template.hint.accepted'),
      'hint',
    );
  return formula(words, currentHint(row, context), 'hint');
}

function rowHeight(
  row: TemplateRow,
  said: Readonly<Partial<Record<InputField, string>>>,
  longestStatus: string,
  { fields, width }: ReportLayout,
): number {
  const height = (field: ReportField, text: string): number =>
    linesHeight(wrappedLines(text, width(field), TABLE_FONT), TABLE_FONT);
  const heights = fields.map((field) => {
    // The task is the same for many rows: its whole text stands in the cell, its beginning in the narrow column.
    if (field === 'key' || field === 'hint' || field === 'task') return 0;
    // So are the goals over it.
    if (field === 'more')
      return Math.min(height(field, row.locked.more), Math.max(GOALS_ROW, height(field, row.columns)));
    return isLocked(field)
      ? height(field, row.locked[field])
      : height(field, field === 'status' ? longestStatus : (said[field] ?? ''));
  });
  return Math.max(LEAST_ROW, ...heights);
}

/**
 * Fifteen columns on one page would be letters of 4.5 points. Two pages side by side, at some 70 %, have the plan, the
 * status and the narrative on the first, and the number of the measure with all the rest on the second.
 */
function reportPrint(context: TemplateContext, layout: ReportLayout): PrintSpec {
  return {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: true,
    pagesWide: 2,
    repeatRows: { from: REPORT_ROWS.header, to: REPORT_ROWS.header },
    repeatColumns: { from: NUMBER, to: NUMBER },
    area: seenRange(1, context.rows.length, layout),
    footer: printFooter(context),
    margins: [0.3, 0.3, 0.4, 0.6],
  };
}

/** Names over the columns that «Друк» reads. */
export function reportNames(texts: Texts): readonly DefinedNameSpec[] {
  return (['key', ...INPUT_FIELDS] as const).map((field) => {
    const letters = columnLetters(reportColumn(field));
    return {
      name: reportName(field),
      sheet: texts.t('template.sheet.report'),
      range: `${letters}:${letters}`,
      hidden: true,
    };
  });
}

/** The name over the column of a field, for formulas of other sheets: a shared formula may name no sheet. */
export function reportName(field: ReportField): string {
  return `report_${field}`;
}
