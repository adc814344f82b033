import { parseCellReference } from '../../../../core/workbook/reference';
import type { NoteSpec, WorkbookSpec } from '../../../../core/workbook/spec';
import { FILTER_NAME } from '../names';
import { editPackage, type PartEdit } from './editPackage';
import { sizeNotes } from './notesPart';
import { nameApplication, setLanguage } from './propertiesPart';
import { orderFonts } from './stylesPart';
import { declareTaskPane, relateTaskPane, taskPaneParts } from './taskPaneParts';
import { hideNames } from './workbookPart';
import {
  freezeVisible,
  ignoreTextNumbers,
  pagesOverThenDown,
  releaseHeights,
  selectSheet,
  textNumberRanges,
} from './worksheetPart';

const APPLICATION = 'PlanZvit';

/** What hucre cannot say, added to the package that it wrote: one file of this folder per part. */
export function finishPackage(bytes: Uint8Array, spec: WorkbookSpec, active: number): Uint8Array {
  const hidden = new Set([
    FILTER_NAME,
    ...(spec.names ?? []).filter((name) => name.hidden === true).map(({ name }) => name),
  ]);
  const edits = new Map<string, PartEdit>([
    ['docProps/app.xml', (text) => nameApplication(text, APPLICATION)],
    ['docProps/core.xml', (text) => setLanguage(text, spec.properties.language)],
    ['xl/styles.xml', orderFonts],
    ['xl/workbook.xml', (text) => hideNames(text, hidden)],
  ]);
  if (spec.taskPane !== undefined) {
    edits.set('[Content_Types].xml', declareTaskPane);
    edits.set('_rels/.rels', relateTaskPane);
  }
  spec.sheets.forEach((sheet, index) => {
    if (sheet.notes !== undefined && sheet.notes.length > 0)
      edits.set(`xl/drawings/vmlDrawing${index + 1}.vml`, (text) => sizeNotes(text, inCellOrder(sheet.notes ?? [])));
    const ranges = sheet.state === 'visible' ? textNumberRanges(sheet) : [];
    const growing = new Set(sheet.rows.filter(({ grows }) => grows === true).map(({ row }) => row));
    const isWide = (sheet.print?.pagesWide ?? 1) > 1;
    if (index !== active && ranges.length === 0 && growing.size === 0 && !isWide && sheet.freeze === undefined) return;
    edits.set(`xl/worksheets/sheet${index + 1}.xml`, (text) => {
      const frozen = freezeVisible(text, sheet);
      const ordered = isWide ? pagesOverThenDown(frozen) : frozen;
      return ignoreTextNumbers(releaseHeights(index === active ? selectSheet(ordered) : ordered, growing), ranges);
    });
  });
  return editPackage(bytes, {
    edit: (path) => edits.get(path),
    add: spec.taskPane === undefined ? [] : taskPaneParts(spec.taskPane),
  });
}

/** Texts of notes by row, then column: the order in which hucre draws them. */
function inCellOrder(notes: readonly NoteSpec[]): readonly string[] {
  const place = ({ cell }: NoteSpec): number => {
    const { row, column } = parseCellReference(cell) ?? { row: 0, column: 0 };
    return row * 16384 + column;
  };
  return [...notes].sort((a, b) => place(a) - place(b)).map(({ text }) => text);
}
