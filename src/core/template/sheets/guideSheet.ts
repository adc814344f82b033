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
  const { texts, rows, round } = context;
  const offered = OFFICER_STATUSES.filter((status) => rows.some((row) => row.statuses.includes(status)));
  const lines: Line[] = [
    { style: 'title', cells: ['', texts.t('template.guide.title')], height: 28 },
    ...STEPS.map((step, index): Line => ({
      style: 'text',
      cells: [`${index + 1}.`, texts.t(`template.guide.step.${step}`)],
      wide: true,
    })),
    { style: 'section', cells: ['', texts.t('template.guide.statuses')], height: 30 },
    {
      style: 'head',
      cells: [
        undefined,
        texts.t('template.field.status'),
        texts.t('template.guide.needs'),
        texts.t('template.guide.when'),
      ],
      height: 22,
    },
    ...offered.map((status): Line => ({
      style: 'cell',
      cells: [
        undefined,
        texts.t(`status.${status}`),
        texts.t(`template.guide.needs.${status}`),
        texts.t(`template.guide.when.${status}`),
      ],
    })),
    { style: 'section', cells: ['', texts.t('template.guide.examples')], height: 30 },
    {
      style: 'head',
      cells: [
        undefined,
        texts.t('template.guide.exampleMeasure'),
        texts.t('template.guide.exampleStatus'),
        texts.t('template.guide.exampleText'),
      ],
      height: 22,
    },
    ...guideExamples(round, texts).map((example): Line => ({
      style: 'cell',
      cells: [undefined, example.measure, example.answer, example.text],
    })),
    { style: 'section', cells: ['', texts.t('template.guide.programs')], height: 30 },
    ...PROGRAMS.map((program): Line => ({
      style: 'text',
      cells: ['•', texts.t(`template.guide.program.${program}`)],
      wide: true,
    })),
  ];
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
    text === undefined
      ? undefined
      : cell(text, column === 0 ? 'bullet' : column === 1 && style === 'cell' ? 'cellBold' : style),
  );
  return { row, height: height ?? linesHeight(Math.max(...lines), size, 8), cells: written };
}
