import { PLAN_TABLE } from '../../core/plan/sheet/columns';
import type { SourceDocument, SourceFormat } from '../../core/plan/source';
import type { WorkbookContent } from '../../core/workbook/content';
import { decodeText } from '../delimited/decodeText';
import { documentPart, readDocx } from '../docx/read/readDocx';
import { readDocument, type DocumentForm } from '../documents/readDocument';
import { readHtml } from '../html/readHtml';
import { readWebArchive } from '../mail/internetMessage';
import { openDocumentForm } from '../ods/openDocumentForm';
import { readFlatOds, readOds } from '../ods/readOds';
import { openPackage } from '../opc/openPackage';
import { sniff, type ByteForm } from '../sniff/sniff';
import { readXls } from '../xls/readXls';
import { readWorkbook, type ReadFailure } from '../xlsx/read/readWorkbook';
import { FAULTS, ReadFault } from '../zip/readFault';
import { CONSOLIDATION_LIMITS, RETURN_LIMITS } from '../zip/readLimits';
import { sourceFromDelimited } from './sourceFromDelimited';
import { linesOfText } from './linesOfText';
import { sourceFromWorkbook } from './sourceFromWorkbook';
import { sourceOfDocument } from './sourceOfDocument';

/** Why a file cannot be read; words stand under `plan.refusal.<reason>`. */
export type SourceFailure =
  | 'empty'
  | 'binary'
  | 'scan'
  | 'legacy-xls'
  | 'image'
  | 'archive'
  | 'encrypted'
  | 'mail'
  | 'opendocument'
  | 'too-large'
  | 'unreadable';

export type SourceOutcome =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  /** A workbook made by this project that holds a plan. */
  | { readonly kind: 'workbook'; readonly content: WorkbookContent }
  | { readonly kind: 'failed'; readonly reason: SourceFailure };

/** A text or HTML file over this size is no ordinance. */
const LONGEST_TEXT = 32 << 20;

type Reader = (bytes: Uint8Array, name: string) => SourceOutcome | Promise<SourceOutcome>;

/** How each form of bytes is read, or why it is not. */
const READERS: Readonly<Record<ByteForm, Reader | SourceFailure>> = {
  zip: readPackage,
  mail: readPage,
  pdf: (bytes) => readText('pdf', bytes),
  doc: (bytes) => readText('doc', bytes),
  rtf: (bytes) => readText('rtf', bytes),
  fodt: (bytes) => readText('fodt', bytes),
  html: (bytes) => readText('html', bytes),
  fods: (bytes) => readParts(() => asDocument(sourceFromWorkbook(readFlatOds(bytes, RETURN_LIMITS)))),
  xls: readOldBook,
  spreadsheetml: readOldBook,
  text: readPlainText,
  // Its words may be those of a plan all the same.
  foreign: readPlainText,
  data: readPlainText,
  empty: 'empty',
  image: 'image',
  archive: 'archive',
  encrypted: 'encrypted',
  rights: 'encrypted',
  msg: 'mail',
  tnef: 'mail',
  broken: 'unreadable',
  link: 'binary',
  compound: 'binary',
  signature: 'binary',
  system: 'binary',
  unknown: 'binary',
};

/**
 * A plan's document from bytes. What it is, its content says; the name breaks ties only. Nothing is thrown for
 * any bytes.
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<SourceOutcome> {
  const reader = READERS[sniff(bytes, name)];
  return typeof reader === 'string' ? failed(reader) : reader(bytes, name);
}

function readPlainText(bytes: Uint8Array, name: string): SourceOutcome {
  if (bytes.length > LONGEST_TEXT) return failed('too-large');
  const text = decodeText(bytes);
  return text.trim() === '' ? failed('empty') : asDocument(sourceFromText(text, /\.csv$/i.test(name)));
}

/** A page or a fragment of the clipboard. One whose tables are past all bounds is taken for its lines. */
export function sourceFromHtml(html: string): SourceDocument {
  try {
    return sourceOfDocument(readHtml(html, RETURN_LIMITS), 'html');
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return linesOfText(html.replace(/<[^<>]*>/g, '\n'));
  }
}

/** Pasted or stored text: HTML when it is marked up, delimited cells, else lines for the plan parser to make out. */
export function sourceFromText(text: string, isCsv = false): SourceDocument {
  if (
    /^\uFEFF?\s*(Version:\d|<!doctype html|<html|<table|<body|<div|<p[\s>]|<meta)/i.test(text) &&
    /<t[dr][\s>]/i.test(text)
  )
    return sourceFromHtml(text);
  return sourceFromDelimited(text, isCsv) ?? linesOfText(text);
}

async function readPackage(bytes: Uint8Array): Promise<SourceOutcome> {
  return readParts(async () => {
    const pack = openPackage(bytes, RETURN_LIMITS);
    if (pack.has(documentPart(pack)) && /document\d*\.xml$/i.test(documentPart(pack)))
      return asDocument(sourceOfDocument(readDocx(pack, RETURN_LIMITS), 'docx'));
    const form = openDocumentForm(pack.archive);
    if (pack.has('xl/workbook.bin')) return readOldBook(bytes);
    if (form === 'odt') return readText('odt', bytes);
    if (form === 'ods') return asDocument(sourceFromWorkbook(readOds(bytes, RETURN_LIMITS)));
    return readBook(bytes);
  });
}

/** A text document; a .pdf without text is a scan. */
async function readText(form: DocumentForm, bytes: Uint8Array): Promise<SourceOutcome> {
  return readParts(async () => {
    const document = sourceOfDocument(
      await readDocument(form, bytes, RETURN_LIMITS, { columns: 'spaces' }),
      formatOf(form),
    );
    if (document.blocks.length > 0) return asDocument(document);
    return failed(form === 'pdf' ? 'scan' : 'empty');
  });
}

function formatOf(form: DocumentForm): SourceFormat {
  return form === 'fodt' ? 'odt' : form;
}

/** A web archive (.mht) is written as a mail is; a mail itself is no plan. */
async function readPage(bytes: Uint8Array): Promise<SourceOutcome> {
  const page = await readWebArchive(bytes).catch(() => undefined);
  return page === undefined ? failed('mail') : readText('html', page);
}

/** What a reader refuses is an outcome. */
async function readParts(read: () => SourceOutcome | Promise<SourceOutcome>): Promise<SourceOutcome> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return failed(reasonOf(error));
  }
}

function readBook(bytes: Uint8Array): SourceOutcome {
  const outcome = readWorkbook(bytes, { limits: CONSOLIDATION_LIMITS });
  if (outcome.kind !== 'workbook') return failed(refusalOf(outcome));
  if (isOurs(outcome.content)) return { kind: 'workbook', content: outcome.content };
  return asDocument(sourceFromWorkbook(outcome.content));
}

function refusalOf({ kind, reason }: ReadFailure): SourceFailure {
  if (reason === 'opendocument') return 'opendocument';
  if (kind === 'encrypted' || kind === 'too-large' || kind === 'legacy-xls') return kind;
  return reason === 'no-workbook-part' ? 'archive' : 'unreadable';
}

/** .xls: read by a library that is loaded only then. Whatever it throws means that the file is broken. */
async function readOldBook(bytes: Uint8Array): Promise<SourceOutcome> {
  try {
    return asDocument(sourceFromWorkbook(await readXls(bytes, RETURN_LIMITS)));
  } catch (error) {
    return error instanceof ReadFault ? failed(reasonOf(error)) : failed('unreadable');
  }
}

/** Our own plan or consolidation says so in `_planzvit` and in its properties; one of them is enough. */
function isOurs(content: WorkbookContent): boolean {
  const kinds = new Set([
    content.properties.get('planzvit.kind'),
    ...content.sheets
      .filter((sheet) => sheet.name === '_planzvit')
      .flatMap((sheet) => sheet.rows.filter((row) => row.cells[0] === 'kind').map((row) => row.cells[1])),
  ]);
  return kinds.has('plan') || kinds.has('consolidation') || content.sheets.some(hasPlanTable);
}

/** The hidden row of column ids of «План»: enough to know our plan by when its stamps are lost. */
function hasPlanTable({ rows }: WorkbookContent['sheets'][number]): boolean {
  return rows.some(
    ({ cells }) => cells.filter((cell) => typeof cell === 'string' && cell.startsWith(`${PLAN_TABLE}.`)).length > 2,
  );
}

function reasonOf({ reason }: ReadFault): SourceFailure {
  const kind = FAULTS[reason];
  return kind === 'too-large' || kind === 'encrypted' ? kind : 'unreadable';
}

function asDocument(document: SourceDocument): SourceOutcome {
  return { kind: 'document', document };
}

function failed(reason: SourceFailure): SourceOutcome {
  return { kind: 'failed', reason };
}
