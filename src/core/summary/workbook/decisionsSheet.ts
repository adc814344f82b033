import { anyWords } from '../../texts';
import type { Decision } from '../../merge/types';
import { INPUT_FIELDS } from '../../template/fields';
import type { RowSpec, SheetSpec } from '../../workbook/spec';
import { given } from '../../given';
import { openColumns, openRows } from './openTable';
import { columnsOf, dateCell, footerOf, titleLines, type SheetContext } from './context';
import { decisionMark } from './realigned';
import { tableRows, tableSheet, type Column, type TableRow } from './table';
import { rowWords } from '../../template/words/rowWords';
import { stableJson } from '../../text/digest';

/** «Рішення»: what people decided; a «так» in the last column takes a decision back at the next merge. */
export function decisionsSheet(context: SheetContext): SheetSpec {
  const { consolidation, texts } = context;
  const title = titleLines(context, 'decisions');
  const { first } = tableRows(title.length);
  const made = tableSheet({
    id: 'decisions',
    marked: true,
    name: texts.t('summary.sheet.decisions'),
    title,
    tabColor: 'D9A400',
    protected: true,
    footer: footerOf(context),
    columns: withGaps(
      columnsOf(texts, [
        ['id', 22, 'technical', 'hidden'],
        ['on', 12, 'date'],
        ['decision', 30, 'strong'],
        ['details', 40, 'text'],
        ['reversed', 14, 'inputText', 'input'],
        ['technical', 10, 'technical', 'hidden'],
      ]),
    ),
    rows: consolidation.decisions.map((decision) => madeRow(decision, context)),
    validations: [
      {
        range: `H${first}:H${Math.max(first, first + consolidation.decisions.length - 1)}`,
        rule: { kind: 'list', source: 'pz_yes' },
        allowBlank: true,
        onError: 'stop',
      },
    ],
  });
  return withBlockAbove(made, title.length, openBlock(context, title.length));
}

function madeRow({ id, on, kind, params, reversed, lineage }: Decision, context: SheetContext): TableRow {
  const { texts, long } = context;
  const decision = texts.t(`summary.decision.${kind}`);
  const details = DETAILS[kind](params, context);
  return {
    values: {
      id,
      on: dateCell(on),
      decision,
      details: long.fit(details),
      reversed: reversed === true ? texts.t('summary.yes') : undefined,
      technical: long.fit(stableJson({ kind, on, params, reversed, lineage, shown: decisionMark(decision, details) })),
    },
  };
}

/** Blank columns between, as wide as those of the table above. */
function withGaps(columns: readonly Column[]): readonly Column[] {
  const gaps = [44, 44, 30].map((width, i): Column => ({ id: `gap${i + 1}`, header: '', width, style: 'plain' }));
  return [...columns.slice(0, GAPS_AFTER), ...gaps, ...columns.slice(GAPS_AFTER)];
}
const GAPS_AFTER = 4;

/** The measures that wait for a person, with a heading over them and one over the decisions that follow. */
function openBlock(context: SheetContext, titleLines: number): readonly RowSpec[] {
  const { texts } = context;
  const columns = openColumns(context);
  const rows = openRows(context);
  // The mark in the hidden column says that the row is ours.
  const section = (row: number, value: string): RowSpec => ({
    row,
    height: 22,
    cells: [
      { value: 'section', style: 'ids' },
      { value, style: 'section' },
    ],
  });
  const first = titleLines + 1;
  return [
    section(first, texts.t('summary.openDecisions', { count: rows.length })),
    ...tableSheet({ id: 'open', marked: true, name: '', title: [], columns, rows, footer: '' }).rows.map((row) => ({
      ...row,
      row: row.row + first,
    })),
    section(
      first + rows.length + 3,
      texts.t('summary.madeDecisions', { count: context.consolidation.decisions.length }),
    ),
  ];
}

/** A sheet with rows put in under its title: what stood below moves down. Nothing stays in view over two tables. */
function withBlockAbove(sheet: SheetSpec, titleLines: number, block: readonly RowSpec[]): SheetSpec {
  const by = (block.at(-1)?.row ?? titleLines) - titleLines;
  const moved = (range: string): string =>
    range.replace(/([A-Z]+)(\d+)/g, (_, column: string, row: string) =>
      Number(row) > titleLines ? `${column}${Number(row) + by}` : `${column}${row}`,
    );
  const { autoFilter, validations, print, freeze: _freeze, ...rest } = sheet;
  const { repeatRows: _repeated, area, ...printed } = print ?? { orientation: 'landscape', paper: 'A4' };
  return {
    ...rest,
    rows: [
      ...sheet.rows.filter(({ row }) => row <= titleLines),
      ...block,
      ...sheet.rows.filter(({ row }) => row > titleLines).map((row) => ({ ...row, row: row.row + by })),
    ],
    print: { ...printed, ...given({ area: area === undefined ? undefined : moved(area) }) },
    ...given({
      autoFilter: autoFilter === undefined ? undefined : moved(autoFilter),
      validations: validations?.map((rule) => ({ ...rule, range: moved(rule.range) })),
    }),
  };
}

type DecisionParams = Decision['params'];
type Details = (params: DecisionParams, context: SheetContext) => string;

const DETAILS: Readonly<Record<Decision['kind'], Details>> = {
  undo: (params, context) => filesOf(params, context).join('\n') || (params.sha256 ?? ''),
  belongs: (params, context) => `${filesOf(params, context).join(', ')} → ${context.nameOf(params.body ?? '')}`,
  alias: ({ written = '', status = 'noReport' }, { texts }) => `«${written}» → ${anyWords(texts)(`status.${status}`)}`,
  'accept-suggestion': (params, context) => {
    const { sheet = '', row = '', field, value = '' } = params;
    return `${filesOf(params, context).join(', ')}, ${sheet}, ${row}, ${fieldWords(field, context.texts)} → ${value}`;
  },
  'manual-entry': manualDetails,
  membership: ({ executor = '', bodies = '' }, { nameOf }) => {
    const names = bodies.split(',').map((id) => nameOf(id.trim()));
    return `${executor}: ${names.join(', ')}`;
  },
  resubmission: (params, context) => {
    const { key = '', body = '', choice = 'accept' } = params;
    const choices = { accept: 'accept', keep: 'keep', ask: 'ask' } as const;
    const what = context.texts.t(`followUp.choice.${choices[choice as keyof typeof choices]}`);
    return `${context.nameOf(body)}, ${rowWords(key, context.texts)}: ${what} (${filesOf(params, context).join(', ')})`;
  },
  close: ({ revision = '', archive = '', reason = '' }, { texts }) =>
    [texts.t('followUp.closed-details', { revision, archive }), reason].filter((part) => part !== '').join('\n'),
  reopen: ({ reason = '' }) => reason,
  conflict: ({ key = '', field = '', mine = '', theirs = '' }) => `${key}, ${field}: «${mine}» / «${theirs}»`,
};

function manualDetails(params: DecisionParams, { texts, nameOf }: SheetContext): string {
  const answers = INPUT_FIELDS.flatMap((field) => {
    const value = params[field];
    if (value === undefined) return [];
    return [`${fieldWords(field, texts)}: ${field === 'status' ? anyWords(texts)(`status.${value}`) : value}`];
  });
  return [
    `${nameOf(params.body ?? '')}, ${params.key ?? ''}`,
    texts.t('summary.letter', { no: params.letterNo ?? '', date: params.letterDate ?? '' }),
    ...answers,
  ].join('\n');
}

function filesOf({ sha256 }: DecisionParams, { consolidation }: SheetContext): readonly string[] {
  return consolidation.log
    .filter(({ identity }) => identity.sha256 === sha256)
    .map(({ identity }) => [identity.file, identity.member].filter((part) => part !== undefined).join(' › '));
}

function fieldWords(field: string | undefined, texts: SheetContext['texts']): string {
  const known = INPUT_FIELDS.find((id) => id === field);
  return known === undefined ? (field ?? '') : texts.t(`template.field.${known}`);
}
