import type { CellSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { OFFICER_STATUSES } from '../statuses';
import { linesHeight, wrappedLines } from '../../workbook/rowHeight';
import type { TemplateStyle } from '../styles';
import { guideExamples } from './guideExamples';
import { cell } from './cells';
import { printFooter } from './footer';

const WIDTHS = [5, 34, 34, 80] as const;
const STEPS = ['open', 'status', 'narrative', 'hint', 'contacts', 'paste', 'print', 'return'] as const;
const PROGRAMS = ['protectedView', 'libreOffice', 'addIn', 'longText', 'locked'] as const;

/**
 * «Як заповнити»: steps, the statuses with when to use each, worked examples in the plan's own words, what programs
 * ask.
 */
export function guideSheet(context: TemplateContext): SheetSpec {
  const { texts } = context;
  const lines = guideLines(context);
  return {
    name: texts.t('template.sheet.guide'),
    state: 'visible',
    columns: WIDTHS.map((width) => ({ width })),
    rows: lines.map((line, index) => guideRow(line, index + 1)),
    merges: lines.flatMap(({ wide }, index) => (wide === true ? [`B${index + 1}:D${index + 1}`] : [])),
    protection: { selectLocked: true, formatColumns: true, formatRows: true },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      area: `A1:D${lines.length}`,
      footer: printFooter(context),
    },
    showGridLines: false,
    tabColor: '5B6770',
  };
}

function guideLines({ texts, rows, round }: TemplateContext): readonly Line[] {
  const offered = OFFICER_STATUSES.filter((status) => rows.some((row) => row.statuses.includes(status)));
  const section = (title: string): Line => ({ style: 'section', cells: ['', title], height: 30 });
  const head = (...titles: readonly string[]): Line => ({ style: 'head', cells: [undefined, ...titles], height: 22 });
  const t = texts.t;
  return [
    { style: 'title', cells: ['', t('template.guide.title')], height: 28 },
    ...STEPS.map((step, i): Line => ({
      style: 'text',
      cells: [`${i + 1}.`, t(`template.guide.step.${step}`)],
      wide: true,
    })),
    section(t('template.guide.statuses')),
    head(t('template.field.status'), t('template.guide.needs'), t('template.guide.when')),
    ...offered.map((status): Line => ({
      style: 'cell',
      cells: [
        undefined,
        t(`status.${status}`),
        t(`template.guide.needs.${status}`),
        t(`template.guide.when.${status}`),
      ],
    })),
    section(t('template.guide.examples')),
    head(t('template.guide.exampleMeasure'), t('template.guide.exampleStatus'), t('template.guide.exampleText')),
    ...guideExamples(round, texts).map((example): Line => ({
      style: 'cell',
      cells: [undefined, example.measure, example.answer, example.text],
    })),
    section(t('template.guide.programs')),
    ...PROGRAMS.map((program): Line => ({
      style: 'text',
      cells: ['•', t(`template.guide.program.${program}`)],
      wide: true,
    })),
  ];
}

interface Line {
  readonly style: TemplateStyle;
  readonly cells: readonly (string | undefined)[];
  readonly height?: number;
  /** The text runs over all columns. */
  readonly wide?: boolean;
}

function guideRow({ style, cells, height, wide }: Line, row: number): RowSpec {
  const size = style === 'cell' ? 10 : 11;
  const width = (column: number): number =>
    wide === true ? WIDTHS[1] + WIDTHS[2] + WIDTHS[3] : (WIDTHS[column] ?? WIDTHS[3]);
  const lines = cells.map((text, column) =>
    text === undefined || column === 0 ? 1 : wrappedLines(text, width(column), size),
  );
  const written = cells.map((text, column): CellSpec | undefined =>
    text === undefined ? undefined : cell(text, styleOf(style, column)),
  );
  return { row, height: height ?? linesHeight(Math.max(...lines), size, 8), cells: written };
}

function styleOf(style: TemplateStyle, column: number): TemplateStyle {
  if (column === 0) return 'bullet';
  return column === 1 && style === 'cell' ? 'cellBold' : style;
}
