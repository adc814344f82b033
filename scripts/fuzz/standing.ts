import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MARKER } from './plant';

/** Where a marker stands in the file itself. */
export interface Standing {
  readonly marker: string;
  /** Row number that the file writes beside it; undefined when it writes none. */
  readonly row: number | undefined;
}

/**
 * The markers that stand intact as text in the cells of a package, found without the project's readers:
 * fflate unzips, a strict XML parser walks workbook, relationships, shared strings and sheets. In parts
 * that are no well-formed XML, and are read nonetheless, markers count that stand between plain tags.
 */
export function standingMarkers(bytes: Uint8Array): readonly Standing[] {
  const parts = unzipped(bytes);
  try {
    const content = parts['content.xml'];
    if (content !== undefined && parts['xl/workbook.xml'] === undefined) return odsCells(text(content));
    const strings =
      parts['xl/sharedStrings.xml'] === undefined ? [] : sharedStrings(text(parts['xl/sharedStrings.xml']));
    return sheetParts(parts).flatMap((sheet) => sheetCells(sheet, strings));
  } catch {
    return Object.entries(parts)
      .filter(([name]) => /^(?:xl\/worksheets\/|content\.xml$)/.test(name))
      .flatMap(([, part]) => betweenTags(new TextDecoder().decode(part)));
  }
}

function unzipped(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

const PARAGRAPH_OF_A_TEXT_CELL = new RegExp(
  '<table:table-cell (?:[^<>]* )?office:value-type="string"[^<>]*>' +
    '<text:p>(?<text>[^<>]*)</text:p></table:table-cell>',
  'g',
);

/**
 * Markers in `<t>text</t>`, `<v>text</v>` or a paragraph of a text cell, in a part where no comment or the like can
 * hide them.
 */
function betweenTags(xml: string): readonly Standing[] {
  if (/<[!?]/.test(xml.replace(/^<\?xml [^<>]*\?>/, ''))) return [];
  const texts = xml.matchAll(/<((?:x:)?[tv])(?: [a-z:]+="\w+")?>(?<text>[^<>]*)<\/\1>/g);
  const paragraphs = xml.matchAll(PARAGRAPH_OF_A_TEXT_CELL);
  return [...texts, ...paragraphs].flatMap(({ groups }) => markersIn(groups?.['text'] ?? '', undefined));
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const local = ({ name }: { readonly name: string }): string => name.slice(name.indexOf(':') + 1);
const markersIn = (found: string, row: number | undefined): readonly Standing[] =>
  (found.match(MARKER) ?? []).map((marker) => ({ marker, row }));

interface Walk {
  open?(tag: SaxesTagPlain, path: readonly string[]): void;
  /** Text right inside the innermost element of the path. */
  text?(text: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
}

function walk(xml: string, { open, text: onText, close }: Walk): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', (tag) => {
    path.push(local(tag));
    open?.(tag, path);
  });
  const hear = (found: string): void => onText?.(found, path);
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', (tag) => {
    close?.(local(tag), path);
    path.pop();
  });
  parser.write(xml).close();
}

/** The sheets that the workbook names and relates to. */
function sheetParts(parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const targets = new Map<string, string>();
  walk(text(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()), {
    open: (tag) => {
      targets.set(tag.attributes['Id'] ?? '', tag.attributes['Target'] ?? '');
    },
  });
  const sheets: string[] = [];
  walk(text(parts['xl/workbook.xml'] ?? new Uint8Array()), {
    open(tag, path) {
      if (path.join('/') !== 'workbook/sheets/sheet') return;
      const target = targets.get(tag.attributes['r:id'] ?? '')?.replace(/^\/xl\//, '');
      const part = target === undefined ? undefined : parts[`xl/${target}`];
      if (part !== undefined && target?.startsWith('worksheets/') === true) sheets.push(text(part));
    },
  });
  return sheets;
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  walk(xml, {
    open(_, path) {
      if (path.join('/') === 'sst/si') strings.push('');
    },
    text(found, path) {
      if (/^sst\/si\/(?:r\/)?t$/.test(path.join('/'))) strings.push((strings.pop() ?? '') + found);
    },
  });
  return strings;
}

function sheetCells(xml: string, strings: readonly string[]): readonly Standing[] {
  const cells: Standing[] = [];
  let row: number | undefined;
  let type = '';
  let value = '';
  let inline = '';
  walk(xml, {
    open(tag, path) {
      const at = path.join('/');
      const number = Number(tag.attributes['r']);
      if (at === 'worksheet/sheetData/row') row = Number.isInteger(number) ? number : undefined;
      else if (at === 'worksheet/sheetData/row/c') {
        type = tag.attributes['t'] ?? 'n';
        value = '';
        inline = '';
      }
    },
    text(found, path) {
      const at = path.join('/');
      if (at === 'worksheet/sheetData/row/c/v') value += found;
      else if (/^worksheet\/sheetData\/row\/c\/is\/(?:r\/)?t$/.test(at)) inline += found;
    },
    close(_, path) {
      if (path.join('/') !== 'worksheet/sheetData/row/c') return;
      cells.push(...markersIn(type === 's' ? (strings[Number(value)] ?? '') : value + inline, row));
    },
  });
  return cells;
}

function odsCells(xml: string): readonly Standing[] {
  const cells: Standing[] = [];
  let typed = false;
  walk(xml, {
    open(tag, path) {
      if (path.at(-1) === 'table-cell') typed = tag.attributes['office:value-type'] === 'string';
    },
    text(found, path) {
      if (typed && /\/spreadsheet\/table\/(?:[a-z-]+\/)*table-row\/table-cell\/p(?:\/span)*$/.test(path.join('/')))
        cells.push(...markersIn(found, undefined));
    },
  });
  return cells;
}
