import type { SheetContent, WorkbookContent } from '../../core/workbook/content';
import { findAttribute } from '../xml/attributes';
import { readElementText } from '../opc/documentProperties';
import { openPackage } from '../opc/openPackage';
import { collectRows, type RowCollector } from '../xlsx/read/sheetRows';
import { localName, tokenizeXml } from '../xml/tokenizer';
import { unescapeXml } from '../xml/unescape';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { headingLines } from './headingLines';

const MOST_SPAN = 1000;
/** `2.3`, `2.3.` or `12)`: how a plan numbers its measures. */
const LEGAL_NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/;
/** «2.3. публічне звітування», «п. 2.3 …»: number and measure in one cell. */
const BEGINS_WITH_NUMBER = /^(?:п\.|пп\.|пункт|підпункт)?\s?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s\S/u;

/**
 * The tables of a Word document (.docx) that hold legal numbers, one sheet a table, every cell as
 * text, with the lines above them. Undefined when there is none: the document is a letter. Throws {@link ReadFault}.
 */
export function readDocxTables(bytes: Uint8Array, limits: ReadLimits): WorkbookContent | undefined {
  const pack = openPackage(bytes, limits);
  const part = pack.relationships('').find(({ type }) => type === 'officedocument')?.target ?? 'word/document.xml';
  if (isOwnDocument(pack)) return undefined;
  const headings = headingLines();
  const sheets = readTables(pack.text(part), part, limits, headings).filter(hasLegalNumbers);
  if (sheets.length === 0) return undefined;
  return {
    sheets,
    headings: headings.found(),
    properties: new Map(),
    hasMacros: false,
    externalLinks: 0,
  };
}

/** Our own letter or annex, which nobody has changed since: no body answers in it. */
function isOwnDocument(pack: ReturnType<typeof openPackage>): boolean {
  const part = pack.relationships('').find(({ type }) => type === 'coreproperties')?.target;
  const xml = pack.optionalText(part);
  if (part === undefined || xml === undefined) return false;
  return (
    readElementText(xml, part, 'creator') === OWN_CREATOR &&
    (readElementText(xml, part, 'lastModifiedBy') ?? OWN_CREATOR) === OWN_CREATOR
  );
}

const OWN_CREATOR = 'PlanZvit';

function hasLegalNumbers({ rows }: SheetContent): boolean {
  return rows.some(
    ({ cells }) =>
      cells
        .slice(0, 3)
        .some(
          (cell) => typeof cell === 'string' && (LEGAL_NUMBER.test(cell.trim()) || BEGINS_WITH_NUMBER.test(cell)),
        ) && cells.filter((cell) => cell !== undefined).length > 1,
  );
}

/** A table inside a cell is text of that cell. */
function readTables(
  xml: string,
  part: string,
  limits: ReadLimits,
  headings: ReturnType<typeof headingLines>,
): readonly SheetContent[] {
  const sheets: SheetContent[] = [];
  let rows: RowCollector | undefined;
  let depth = 0;
  let row = 0;
  let column = 0;
  let span = 1;
  let text = '';
  let taking = false;
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const name = localName(xml, from, to);
      if (name === 'tbl' && !selfClosing && ++depth === 1) {
        headings.table();
        rows = collectRows(part, limits);
        row = 0;
      } else if (name === 't') taking = !selfClosing;
      else if (name === 'tab') text += ' ';
      else if (name === 'br' || name === 'cr') text += '\n';
      else if (depth === 1 && name === 'tr') {
        rows?.begin(++row, false);
        column = 1;
      } else if (depth === 1 && name === 'tc') {
        text = '';
        span = 1;
      } else if (depth === 1 && name === 'gridSpan') span = spanOf(attributeAnyPrefix(xml, from, to));
    },
    close(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 't') taking = false;
      else if (name === 'p' && depth === 0) {
        headings.add(text);
        text = '';
      } else if (name === 'p') text += '\n';
      else if (depth === 1 && name === 'tc') {
        if (rows !== undefined && text.trim() !== '') rows.put(column, text.trim());
        column += span;
      } else if (name === 'tbl' && depth > 0 && --depth === 0) {
        const found = rows?.finish() ?? [];
        rows = undefined;
        text = '';
        if (sheets.length >= limits.sheets) throw new ReadFault('sheets', { limit: limits.sheets });
        if (found.length > 0) sheets.push({ name: `${sheets.length + 1}`, state: 'visible', rows: found, merges: [] });
      }
    },
    text(_, from, to, literal) {
      if (taking) text += literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
    },
  });
  return sheets;
}

function attributeAnyPrefix(xml: string, from: number, to: number): string | undefined {
  return findAttribute(xml, from, to, 'w:val') ?? findAttribute(xml, from, to, 'val');
}

function spanOf(written: string | undefined): number {
  const number = Number(written ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= MOST_SPAN ? number : 1;
}
