import { excerpt } from '../text/excerpt';
import { dotted } from '../calendar/dotted';
import type { CivilDate } from '../calendar/civilDate';
import type { Consolidation } from '../merge/types';
import { paragraph, type TableCell, type TextDocument, type TextRun } from '../summary/document';
import { periodInPlan } from '../template/words/periodWords';
import { planName } from '../summary/officialWords';
import type { ProposedStatus } from '../summary/types';
import { HEADING_FILL } from '../summary/cabinet/annexTable';
import { headingStyle } from '../summary/workbook/headings';
import { levelsCompared, levelsTableCompared, underLevels } from './comparedLevels';
import type { LevelChange } from './levelChanges';
import { footerOf } from '../summary/workbook/context';
import { numberWords } from '../summary/numberWords';
import { STYLES } from '../summary/workbook/styles';
import { tableSheet, type Column } from '../summary/workbook/table';
import { PROPERTY_PREFIX } from '../template/fields';
import type { Texts } from '../texts';
import type { WorkbookSpec } from '../workbook/spec';
import type { RowChange, Sides, StateDiff } from './stateDiff';
import type { WordPiece } from './wordDiff';

/** What a comparison is made from. */
export interface ComparisonInput {
  readonly diff: StateDiff;
  readonly levels: readonly LevelChange[];
  readonly before: Consolidation;
  readonly after: Consolidation;
  readonly texts: Texts;
  readonly nameOf: (bodyId: string) => string;
  readonly created: CivilDate;
}

interface Column5 {
  readonly id: 'no' | 'measure' | 'status' | 'figures' | 'text' | 'bodies';
  readonly width: number;
}
/** Widths in characters; in Word their shares. */
const COLUMNS: readonly Column5[] = [
  { id: 'no', width: 17 },
  { id: 'measure', width: 30 },
  { id: 'status', width: 18 },
  { id: 'figures', width: 24 },
  { id: 'text', width: 80 },
  { id: 'bodies', width: 22 },
];

/** Two states as a table of its own; words of a text that came stand in `{+ +}`, words that went in `[− −]`. */
export function comparisonSpec(input: ComparisonInput): WorkbookSpec {
  const { diff, levels, texts, created, before, after } = input;
  const columns = COLUMNS.map(({ id, width }): Column => ({
    id,
    width,
    header: texts.t(`summary.compare.${id}`),
    style: 'text',
  }));
  const sheet = tableSheet({
    id: 'compare',
    name: texts.t('summary.compare.sheet'),
    title: titles(input),
    footer: footerOf({ consolidation: after, texts }),
    frozenColumns: 1,
    columns,
    rows: underLevels(shown(diff), before.plan, after.plan).map((line) =>
      line.kind === 'heading'
        ? { values: { no: line.text }, heading: headingStyle(line) }
        : {
            values: Object.fromEntries(COLUMNS.map(({ id }) => [id, cellOf(id, line.row, input).text])),
            styles: {},
          },
    ),
  });
  const ofLevels = levelsCompared(levels, titles(input), { consolidation: after, texts });
  return {
    sheets: [sheet, ...(ofLevels === undefined ? [] : [ofLevels])],
    styles: STYLES,
    properties: {
      title: texts.t('summary.compare.title'),
      creator: 'PlanZvit',
      created,
      language: texts.language,
      custom: { [`${PROPERTY_PREFIX}kind`]: 'summary' },
    },
  };
}

/** The same as a Word document: words that came are underlined and bold, words that went struck through. */
export function comparisonDocument(input: ComparisonInput): TextDocument {
  const { diff, levels, texts, created, before, after } = input;
  const [title = '', ...rest] = titles(input);
  const whole = COLUMNS.reduce((sum, { width }) => sum + width, 0);
  return {
    title,
    language: texts.language,
    created,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          { kind: 'heading', level: 1, text: title, center: true },
          ...rest.map((text) => paragraph(text, { align: 'center' })),
          {
            kind: 'table',
            alt: title,
            size: 10,
            columns: COLUMNS.map(({ id, width }) => ({
              header: texts.t(`summary.compare.${id}`),
              width: (width / whole) * 100,
            })),
            rows: underLevels(shown(diff), before.plan, after.plan).map((line) =>
              line.kind === 'heading'
                ? [{ text: line.text, bold: true, fill: HEADING_FILL }]
                : COLUMNS.map(({ id }) => cellOf(id, line.row, input)),
            ),
          },
          ...levelsTableCompared(levels, texts),
        ],
      },
    ],
  };
}

/** Rows that nothing happened to are only counted. */
function shown({ rows }: StateDiff): readonly RowChange[] {
  return rows.filter(({ change }) => change !== 'same');
}

function titles({ diff, before, after, texts, nameOf }: ComparisonInput): readonly string[] {
  const side = ({ settings, revision }: Consolidation): string =>
    texts.t('summary.compare.side', { date: dotted(settings.round.asOf), round: settings.round.id, revision });
  const { totals } = diff;
  return [
    texts.t('summary.compare.title'),
    planName(after.plan.requisites, texts),
    texts.t('summary.compare.sides', { before: side(before), after: side(after) }),
    texts.t('summary.compare.totals', { ...totals, came: diff.cameBodies.length }),
    ...(diff.cameBodies.length === 0
      ? []
      : [texts.t('summary.compare.newcomers', { bodies: diff.cameBodies.map(nameOf).join(', ') })]),
  ];
}

function cellOf(id: Column5['id'], row: RowChange, input: ComparisonInput): TableCell {
  const { texts, after, before } = input;
  switch (id) {
    case 'no':
      return { text: `${row.measureId}\n${periodInPlan(row.periodId, texts, after.plan)}`, align: 'center' };
    case 'measure':
      return { text: measureText(row, after) ?? measureText(row, before) ?? '' };
    case 'status':
      return { text: statusChange(row, texts) };
    case 'figures':
      return { text: row.figures.map((figure) => figureWords(figure, texts)).join('\n') };
    case 'text':
      return textCell(row.text.words);
    case 'bodies':
      return { text: bodyWords(row, input) };
  }
}

function measureText({ measureId }: RowChange, { plan }: Consolidation): string | undefined {
  return plan.tasks.flatMap(({ measures }) => measures).find(({ id }) => id === measureId)?.text;
}

function statusChange({ change, status }: RowChange, texts: Texts): string {
  const word = (one: ProposedStatus | undefined): string => (one === undefined ? '—' : texts.t(`status.${one}`));
  if (change === 'added' || change === 'removed')
    return `${texts.t(`summary.compare.${change}`)}: ${word(status.after ?? status.before)}`;
  return status.before === status.after ? word(status.after) : `${word(status.before)} → ${word(status.after)}`;
}

function figureWords({ name, unit, before, after }: RowChange['figures'][number], texts: Texts): string {
  const word = (value: number | undefined): string => (value === undefined ? '—' : numberWords(value, texts));
  return `${name}: ${word(before)} → ${word(after)} ${unit}`.trim();
}

/** More newcomers than this are counted in a row: they are named once, at the head. */
const FEW = 5;

function bodyWords({ came, gone, restated }: RowChange, { diff, texts, nameOf }: ComparisonInput): string {
  const newcomers = came.filter((id) => diff.cameBodies.includes(id));
  const counted = newcomers.length > FEW ? newcomers : [];
  const named = came.filter((id) => !counted.includes(id));
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const one = (status: ProposedStatus | undefined): string =>
    status === undefined ? '—' : texts.t(`status.${status}`);
  const word = ({ before, after }: Sides<ProposedStatus>): string => `${one(before)} → ${one(after)}`;
  return [
    ...(counted.length === 0 ? [] : [texts.t('summary.compare.cameMany', { count: counted.length })]),
    ...(named.length === 0 ? [] : [texts.t('summary.compare.came', { bodies: names(named) })]),
    ...(gone.length === 0 ? [] : [texts.t('summary.compare.gone', { bodies: names(gone) })]),
    ...restated.map((one) => `${nameOf(one.bodyId)}: ${word(one)}`),
  ].join('\n');
}

/** Words that stayed, as far as they show where the others stand. */
const AROUND = 80;
/** A cell of Excel holds 32,767 signs; what does not fit is quoted from its beginning. */
const MOST_SIGNS = 32_000;

function textCell(words: readonly WordPiece[]): TableCell {
  const near = words.map((piece, index): WordPiece => {
    if (piece.kind !== 'same' || piece.text.length <= 2 * AROUND + 20) return piece;
    const head = index === 0 ? '' : piece.text.slice(0, AROUND).replace(/\S*$/u, '');
    const tail = index === words.length - 1 ? '' : piece.text.slice(-AROUND).replace(/^\S*/u, '');
    return { kind: 'same', text: `${head}…${tail}` };
  });
  const text = marked(near);
  return { text: excerpt(text, MOST_SIGNS), runs: near.flatMap(runsOf) };
}

const MARKS = { same: ['', ''], removed: ['[−', '−]'], added: ['{+', '+}'] } as const;

/** Words in brackets, as tools of this kind mark them; a space at an end of a change stands outside the brackets. */
export function marked(words: readonly WordPiece[]): string {
  return words
    .map(({ kind, text }) => {
      const [open, close] = MARKS[kind];
      return kind === 'same' ? text : text.replace(/^(\s*)(.*?)(\s*)$/s, `$1${open}$2${close}$3`);
    })
    .join('');
}

/** A word that replaces another one stands apart from it, as brackets set it apart in a cell. */
function runsOf({ kind, text }: WordPiece, at: number, all: readonly WordPiece[]): readonly TextRun[] {
  if (kind === 'same') return [{ text }];
  if (kind === 'added') return [{ text, bold: true, underline: true }];
  const isReplaced = all[at + 1]?.kind === 'added' && /\S$/u.test(text);
  return [{ text, strike: true }, ...(isReplaced ? [{ text: ' ' }] : [])];
}
