import type { WorkBook } from '@e965/xlsx';
import type { DateSystem } from '../../core/calendar/excelSerial';
import { given } from '../../core/given';
import type { SheetContent, WorkbookContent } from '../../core/workbook/content';
import { openCompoundFile, type CompoundStream } from '../compound/compoundFile';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { readBiffBeside } from './beside/biffBeside';
import { blankNames, readBiffGlobals, textEncoding } from './biffGlobals';
import { readLibrarySheet, stateOf } from './librarySheet';

/**
 * The library parses at once and cannot be interrupted: what it gets is small. An .xls of a return has some hundred KB.
 */
const LIBRARY_BYTES = 8 << 20;

/**
 * Reads a workbook in an older or foreign form (.xls, .xlsb, SpreadsheetML 2003) by SheetJS,
 * loaded on demand, as data. Throws {@link ReadFault} past the limits and with `encrypted` for a
 * password; whatever else the library throws means that the file is broken. With `beside` also what
 * stands beside the values: the library tells little of it.
 */
export async function readXls(
  bytes: Uint8Array,
  limits: ReadLimits,
  { beside = false }: { readonly beside?: boolean } = {},
): Promise<WorkbookContent> {
  if (bytes.length > LIBRARY_BYTES) throw new ReadFault('input-size', { found: bytes.length, limit: LIBRARY_BYTES });
  const { read } = await import('@e965/xlsx');
  const parsed: Parser = (content) => {
    const workbook = parse(() => read(content, OPTIONS));
    if (workbook.SheetNames.length > limits.sheets) throw new ReadFault('sheets', { limit: limits.sheets });
    return workbook;
  };
  const streams = openCompoundFile(bytes);
  const stream = workbookStream(streams) ?? bytes;
  const { workbook, sheets } =
    stream[0] === BOF
      ? readBiff(stream, streams ?? [], parsed, { limits, beside })
      : readForeign(stream, parsed, { limits, beside });
  return { sheets, properties: new Map(), hasMacros: hasMacros(streams, workbook), externalLinks: 0 };
}

type Parser = (content: Uint8Array) => WorkBook;

interface Asked {
  readonly limits: ReadLimits;
  readonly beside: boolean;
}

interface Book {
  readonly workbook: WorkBook;
  readonly sheets: readonly SheetContent[];
}

/** A stream of records (.xls); of a chart or module among its sheets the library makes cells. */
function readBiff(
  stream: Uint8Array,
  streams: readonly CompoundStream[],
  parsed: Parser,
  { limits, beside }: Asked,
): Book {
  const globals = readBiffGlobals(stream);
  if (!globals.isWhole) throw new ReadFault('broken');
  const workbook = withoutNamesThatThrow(parsed, stream);
  const decode = globals.bytesAsText ? bytesAsText(textEncoding(globals)) : undefined;
  const ofFile = beside ? readBiffBeside(stream, streams, decode) : [];
  const context = { limits, system: systemOf(workbook), decode: decode ?? asItIs };
  const sheets = workbook.SheetNames.map((name, i) =>
    globals.hasCells[i] === false
      ? { name: context.decode(name), state: stateOf(workbook, i), rows: [], merges: [] }
      : readLibrarySheet(name, workbook, i, beside ? { ...context, beside: given({ sheet: ofFile[i] }) } : context),
  );
  return { workbook, sheets };
}

/** Packages (.xlsb), XML, and whatever else the library makes something of. */
function readForeign(bytes: Uint8Array, parsed: Parser, { limits, beside }: Asked): Book {
  const workbook = parsed(bytes);
  const context = { limits, system: systemOf(workbook), decode: asItIs, ...(beside && { beside: {} }) };
  const sheets = workbook.SheetNames.map((name, i) => readLibrarySheet(name, workbook, i, context));
  // The library makes an empty workbook of noise: nothing read where nothing says that it is a workbook is nothing
  // understood.
  if (!isSelfEvident(bytes) && sheets.every(({ rows }) => rows.length === 0)) throw new ReadFault('broken');
  return { workbook, sheets };
}

function systemOf({ Workbook: settings }: WorkBook): DateSystem {
  return settings?.WBProps?.date1904 === true ? 1904 : 1900;
}

function asItIs(text: string): string {
  return text;
}

function hasMacros(streams: readonly CompoundStream[] | undefined, workbook: WorkBook): boolean {
  return streams?.some(({ path }) => path.includes('_VBA_PROJECT')) ?? workbook.vbaraw !== undefined;
}

/** A package (.xlsb) or XML: these say themselves what they are. */
function isSelfEvident(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes[0] === 0x3c || bytes[0] === 0xef;
}

const BOF = 0x09;
const OPTIONS = { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false } as const;

/**
 * The library stumbles over defined names that it cannot make out; nothing of a return stands in them. Where it throws,
 * it is given the same stream with those records blanked.
 */
function withoutNamesThatThrow(parsed: Parser, stream: Uint8Array): WorkBook {
  try {
    return parsed(stream);
  } catch (error) {
    const named = blankNames(stream);
    if (error instanceof ReadFault || named === undefined) throw error;
    return parsed(named);
  }
}

/** The library takes each byte for a letter of its own; here the bytes are read as the file means them. */
function bytesAsText(encoding: string): (text: string) => string {
  const decoder = new TextDecoder(encoding);
  return (text) =>
    HIGH.test(text) && !WIDE.test(text) ? decoder.decode(Uint8Array.from(text, (sign) => sign.charCodeAt(0))) : text;
}

const HIGH = /[\u0080-\u00ff]/;
const WIDE = /[^\u0000-\u00ff]/;

/**
 * Of a compound file the library gets the stream of the workbook alone. Its reader of document
 * properties believes any number of them, and takes seconds and gigabytes to do so.
 */
function workbookStream(streams: readonly CompoundStream[] | undefined): Uint8Array | undefined {
  const stream = streams?.find(({ path }) => ['workbook', 'book'].includes(path.toLowerCase()))?.read();
  // What does not begin as BIFF (a BOF record) the library would take for a text.
  if (streams !== undefined && stream?.[0] !== 0x09) throw new ReadFault('broken');
  return stream;
}

/**
 * What the library cannot make out in a broken file it writes to the console, which is the user's: here its errors are
 * findings.
 */
function parse(read: () => WorkBook): WorkBook {
  /* eslint-disable no-console -- the words are the library's, and they are kept from the console */
  const { error: printError } = console;
  console.error = () => undefined;
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new ReadFault('encrypted');
    throw error;
  } finally {
    console.error = printError;
    /* eslint-enable no-console */
  }
}
