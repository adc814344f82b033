import { parseCellReference } from '../../../../core/workbook/reference';
import type { NoteSpec, SheetSpec, WorkbookSpec } from '../../../../core/workbook/spec';
import { FILTER_NAME } from '../names';
import { editPackage, type PartEdit } from './editPackage';
import { sizeNotes } from './notesPart';
import { fillCaches } from './chartPart';
import { ignoredErrors } from './ignoredErrors';
import { nameApplication, setLanguage } from './propertiesPart';
import { lockedFormat, orderFonts, unlockNormal } from './stylesPart';
import { declareTaskPane, relateTaskPane, taskPaneParts } from './taskPaneParts';
import { hideNames } from './workbookPart';
import {
  freezeVisible,
  ignoreErrors,
  lockColumns,
  pagesOverThenDown,
  releaseHeights,
  selectSheet,
} from './worksheetPart';

const APPLICATION = 'PlanZvit';

/** What hucre cannot say, added to the package that it wrote: one file of this folder per part. */
export function finishPackage(bytes: Uint8Array, spec: WorkbookSpec, active: number): Uint8Array {
  const edits = new Map<string, PartEdit>([
    ['docProps/app.xml', (text) => nameApplication(text, APPLICATION)],
    ['docProps/core.xml', (text) => setLanguage(text, spec.properties.language)],
    ['xl/workbook.xml', (text) => hideNames(text, hiddenNames(spec))],
    ...chartEdits(spec),
    ...noteEdits(spec),
    ...sheetEdits(spec, active),
  ]);
  if (spec.taskPane !== undefined) {
    edits.set('[Content_Types].xml', declareTaskPane);
    edits.set('_rels/.rels', relateTaskPane);
  }
  return editPackage(bytes, {
    edit: (path) => edits.get(path),
    add: spec.taskPane === undefined ? [] : taskPaneParts(spec.taskPane),
  });
}

function hiddenNames({ names = [] }: WorkbookSpec): ReadonlySet<string> {
  return new Set([FILTER_NAME, ...names.filter(({ hidden }) => hidden === true).map(({ name }) => name)]);
}

type Edits = readonly (readonly [string, PartEdit])[];

function chartEdits(spec: WorkbookSpec): Edits {
  return spec.sheets
    .flatMap(({ charts = [] }) => charts)
    .map((_, index) => [`xl/charts/chart${index + 1}.xml`, (text: string) => fillCaches(text, spec)] as const);
}

function noteEdits({ sheets }: WorkbookSpec): Edits {
  return sheets.flatMap(({ notes = [] }, index) =>
    notes.length === 0
      ? []
      : [[`xl/drawings/vmlDrawing${index + 1}.vml`, (text: string) => sizeNotes(text, inCellOrder(notes))] as const],
  );
}

/** The styles come first, as they do in the package: a sheet names formats by their number in that part. */
function sheetEdits(spec: WorkbookSpec, active: number): Edits {
  let locked: number | undefined;
  const styles: PartEdit = (text) => {
    const ordered = orderFonts(text);
    if (spec.cutLeavesInputs !== true) return ordered;
    locked = lockedFormat(ordered);
    return unlockNormal(ordered);
  };
  return [
    ['xl/styles.xml', styles],
    ...spec.sheets.map((sheet, index) => {
      const steps = sheetSteps(sheet, spec, index === active);
      const edit: PartEdit = (text) => {
        const finished = steps.reduce((part, step) => step(part), text);
        return locked === undefined || sheet.protection === undefined ? finished : lockColumns(finished, locked);
      };
      return [`xl/worksheets/sheet${index + 1}.xml`, edit] as const;
    }),
  ];
}

function sheetSteps(
  sheet: SheetSpec,
  { styles }: WorkbookSpec,
  isActive: boolean,
): readonly ((part: string) => string)[] {
  const ignored = ignoredErrors(sheet, styles);
  const growing = new Set(sheet.rows.filter(({ grows }) => grows === true).map(({ row }) => row));
  return [
    ...(sheet.freeze === undefined ? [] : [(part: string) => freezeVisible(part, sheet)]),
    ...((sheet.print?.pagesWide ?? 1) > 1 ? [pagesOverThenDown] : []),
    ...(isActive ? [selectSheet] : []),
    ...(growing.size === 0 ? [] : [(part: string) => releaseHeights(part, growing)]),
    ...(ignored.length === 0 ? [] : [(part: string) => ignoreErrors(part, ignored)]),
  ];
}

/** Texts of notes by row, then column: the order in which hucre draws them. */
function inCellOrder(notes: readonly NoteSpec[]): readonly string[] {
  const place = ({ cell }: NoteSpec): number => {
    const { row, column } = parseCellReference(cell) ?? { row: 0, column: 0 };
    return row * 16384 + column;
  };
  return [...notes].sort((a, b) => place(a) - place(b)).map(({ text }) => text);
}
