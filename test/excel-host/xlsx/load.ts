import { strFromU8, unzipSync } from 'fflate';
import { parseArea } from '../address';
import { Workbook } from '../model';
import { loadCharts } from './loadCharts';
import { loadSheet, type SheetParts } from './loadSheet';
import { loadStyles } from './loadStyles';
import { child, children, descendants, parseXml, unescapeText, type Element } from './xml';

const VISIBILITIES: Readonly<Record<string, string>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** Opens the bytes of an .xlsx, as far as the emulator has a place for what is in it. */
export function loadXlsx(bytes: Uint8Array): Workbook {
  const entries = unzipSync(bytes);
  const part = (path: string): Element | undefined => {
    const found = entries[path.replace(/^\//, '')];
    return found === undefined ? undefined : parseXml(strFromU8(found));
  };
  const main = part('xl/workbook.xml');
  if (main === undefined) throw new Error('no xl/workbook.xml');
  const targets = relations(part('xl/_rels/workbook.xml.rels'), 'xl/');
  const named = children(child(main, 'sheets'), 'sheet');
  const workbook = new Workbook(named.map(({ attributes }) => attributes['name'] ?? ''));
  workbook.date1904 = ['1', 'true'].includes(child(main, 'workbookPr')?.attributes['date1904'] ?? '');
  workbook.structureProtected = child(main, 'workbookProtection')?.attributes['lockStructure'] === '1';
  const strings = children(part('xl/sharedStrings.xml'), 'si').map((item) =>
    unescapeText(
      descendants(item, 't')
        .map(({ text }) => text)
        .join(''),
    ),
  );
  const styles = loadStyles(part('xl/styles.xml'));
  named.forEach(({ attributes }, index) => {
    const sheet = workbook.sheets[index];
    const path = targets.get(attributes['r:id'] ?? '') ?? '';
    const root = part(path);
    if (sheet === undefined || root === undefined) throw new Error(`no part ${path}`);
    const state = attributes['state'] ?? 'visible';
    sheet.visibility = VISIBILITIES[state] ?? 'Visible';
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const own = relations(part(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
    const parts: SheetParts = { strings, styles, related: (id) => part(own.get(id) ?? '') };
    loadSheet(sheet, root, parts);
    const drawing = own.get(child(root, 'drawing')?.attributes['r:id'] ?? '');
    if (drawing !== undefined)
      loadCharts(
        sheet,
        part(drawing),
        relations(part(`xl/drawings/_rels/${drawing.slice(drawing.lastIndexOf('/') + 1)}.rels`), 'xl/drawings/'),
        part,
      );
  });
  loadNames(workbook, main);
  loadProperties(workbook, part('docProps/core.xml'), part('docProps/custom.xml'));
  const activeTab = Number(child(main, 'bookViews', 'workbookView')?.attributes['activeTab'] ?? 0);
  workbook.active = workbook.sheets[activeTab] ?? workbook.active;
  return workbook;
}

/** Relationship ids to whole part names. */
function relations(root: Element | undefined, folder: string): ReadonlyMap<string, string> {
  return new Map(
    children(root, 'Relationship').map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      return [attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : resolved(folder + target)];
    }),
  );
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Print titles, print areas and filters stand with their sheets; the rest are names of the workbook. */
function loadNames(workbook: Workbook, main: Element): void {
  for (const { attributes, text } of children(child(main, 'definedNames'), 'definedName')) {
    const name = attributes['name'] ?? '';
    const sheet = workbook.sheets[Number(attributes['localSheetId'] ?? -1)];
    if (name === '_xlnm.Print_Titles' && sheet !== undefined) {
      for (const area of text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/))
        if (/!\$\d+:\$\d+$/.test(area)) sheet.page.titleRows = parseArea(area, name);
    } else if (name === '_xlnm.Print_Area' && sheet !== undefined) sheet.page.area = parseArea(text, name);
    else if (!name.startsWith('_xlnm.'))
      workbook.names = [
        ...workbook.names,
        { name, formula: `=${text}`, visible: attributes['hidden'] !== '1', comment: '' },
      ];
  }
}

function loadProperties(workbook: Workbook, core: Element | undefined, custom: Element | undefined): void {
  workbook.properties.title = child(core, 'title')?.text ?? '';
  workbook.properties.author = child(core, 'creator')?.text ?? '';
  for (const property of children(custom, 'property'))
    workbook.custom.set(property.attributes['name'] ?? '', unescapeText(property.children[0]?.text ?? ''));
}
