import { parseCellReference } from '../../../../core/workbook/reference';
import type { LargeSheetSpec, LargeWorkbookSpec, NoteSpec } from '../../../../core/workbook/spec';
import { FILTER_NAME } from '../names';
import { sharedStrings, type SharedStrings } from '../rows/sharedStrings';
import { sheetData } from '../rows/sheetData';
import { formatsIn } from '../skeleton';
import { lookKey, type SheetSurvey, type Survey } from '../survey';
import { editPackage, type PartEdit } from './editPackage';
import { sizeNotes } from './notesPart';
import { fillCaches } from './chartPart';
import { watchForErrors } from './ignoredErrors';
import { nameApplication, setLanguage } from './propertiesPart';
import { lockedFormat, orderFonts, unlockNormal } from './stylesPart';
import { declareTaskPane, relateTaskPane, taskPaneParts } from './taskPaneParts';
import { hideNames } from './workbookPart';
import { aroundRows, freezeVisible, ignoreErrors, lockColumns, pagesOverThenDown, selectSheet } from './worksheetPart';

const APPLICATION = 'PlanZvit';
/** Its texts are known when all rows are written. */
const STRINGS = 'xl/sharedStrings.xml';

/** The rows, and what hucre cannot say, added to the package that it wrote: one file of this folder per part. */
export function finishPackage(
  bytes: Uint8Array,
  spec: LargeWorkbookSpec,
  survey: Survey,
  active: number,
): Generator<Uint8Array> {
  const strings = sharedStrings();
  const edits = new Map<string, PartEdit>([
    ['docProps/app.xml', (text) => [nameApplication(text, APPLICATION)]],
    ['docProps/core.xml', (text) => [setLanguage(text, spec.properties.language)]],
    ['xl/workbook.xml', (text) => [hideNames(text, hiddenNames(spec))]],
    ...chartEdits(spec),
    ...noteEdits(spec),
    ...sheetEdits(spec, survey, strings, active),
    [STRINGS, () => strings.xml()],
  ]);
  if (spec.taskPane !== undefined) {
    edits.set('[Content_Types].xml', (text) => [declareTaskPane(text)]);
    edits.set('_rels/.rels', (text) => [relateTaskPane(text)]);
  }
  return editPackage(bytes, {
    edit: (path) => edits.get(path),
    last: STRINGS,
    add: spec.taskPane === undefined ? [] : taskPaneParts(spec.taskPane),
  });
}

function hiddenNames({ names = [] }: LargeWorkbookSpec): ReadonlySet<string> {
  return new Set([FILTER_NAME, ...names.filter(({ hidden }) => hidden === true).map(({ name }) => name)]);
}

type Edits = readonly (readonly [string, PartEdit])[];

function chartEdits(spec: LargeWorkbookSpec): Edits {
  return spec.sheets
    .flatMap(({ charts = [] }) => charts)
    .map((_, index) => [`xl/charts/chart${index + 1}.xml`, (text: string) => [fillCaches(text, spec)]] as const);
}

function noteEdits({ sheets }: LargeWorkbookSpec): Edits {
  return sheets.flatMap(({ notes = [] }, index) =>
    notes.length === 0
      ? []
      : [[`xl/drawings/vmlDrawing${index + 1}.vml`, (text: string) => [sizeNotes(text, inCellOrder(notes))]] as const],
  );
}

/** The styles come first, as they do in the package: a sheet names formats by their number in that part. */
function sheetEdits(spec: LargeWorkbookSpec, survey: Survey, strings: SharedStrings, active: number): Edits {
  let locked: number | undefined;
  const styles: PartEdit = (text) => {
    const ordered = orderFonts(text);
    if (spec.cutLeavesInputs !== true) return [ordered];
    locked = lockedFormat(ordered);
    return [unlockNormal(ordered)];
  };
  const formats = new Map<string, number>();
  return [
    ['xl/styles.xml', styles],
    ...survey.sheets.map((own, index): Edits[number] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      (text) => {
        if (index === 0)
          formatsIn(text, survey.looks).forEach((format, at) => {
            const look = survey.looks[at];
            if (look !== undefined) formats.set(lookKey(look.style, look.ofDate), format);
          });
        return sheetPart(text, own, spec, { strings, formats, locked, isActive: index === active });
      },
    ]),
  ];
}

interface SheetTools {
  readonly strings: SharedStrings;
  readonly formats: ReadonlyMap<string, number>;
  /** The plain locked format, where the plain one is not. */
  readonly locked: number | undefined;
  readonly isActive: boolean;
}

function* sheetPart(
  text: string,
  { sheet, extent, formulas }: SheetSurvey,
  { styles }: LargeWorkbookSpec,
  { strings, formats, locked, isActive }: SheetTools,
): Generator<string> {
  const [head, tail] = aroundRows(framed(text, sheet, locked, isActive), extent);
  const errors = watchForErrors(sheet.state, styles);
  yield `${head}<sheetData>`;
  yield* sheetData(sheet, {
    strings,
    formulas,
    formatOf: (style, ofDate) => (style === undefined && !ofDate ? 0 : formats.get(lookKey(style, ofDate))),
    watch: errors.watch,
  });
  yield `</sheetData>${ignoreErrors(tail, errors.found())}`;
}

/** What stands around the rows, as hucre cannot say it. */
function framed(text: string, sheet: LargeSheetSpec, locked: number | undefined, isActive: boolean): string {
  const steps: readonly ((part: string) => string)[] = [
    ...(sheet.freeze === undefined ? [] : [(part: string) => freezeVisible(part, sheet)]),
    ...((sheet.print?.pagesWide ?? 1) > 1 ? [pagesOverThenDown] : []),
    ...(isActive ? [selectSheet] : []),
    ...(locked === undefined || sheet.protection === undefined ? [] : [(part: string) => lockColumns(part, locked)]),
  ];
  return steps.reduce((part, step) => step(part), text);
}

/** Texts of notes by row, then column: the order in which hucre draws them. */
function inCellOrder(notes: readonly NoteSpec[]): readonly string[] {
  const place = ({ cell }: NoteSpec): number => {
    const { row, column } = parseCellReference(cell) ?? { row: 0, column: 0 };
    return row * 16384 + column;
  };
  return [...notes].sort((a, b) => place(a) - place(b)).map(({ text }) => text);
}
