import { Parser } from 'htmlparser2';
import { given } from '../../core/given';
import type { ReadDocument } from '../document/document';
import type { ReadLimits } from '../zip/readLimits';
import { BREAKING, HEADING, SILENT } from './elements';
import { addToOption, closeSelect, openOption, openSelect, putInput, putThing } from './inputs';
import { numberOfItem, openList } from './lists';
import { groundIn, lookOf, type Look } from './look';
import {
  closeCell,
  closePage,
  closeTable,
  endParagraph,
  lookHere,
  openCell,
  openPage,
  openRow,
  openTable,
  putBreak,
  putText,
  type Page,
} from './page';

type Attributes = Readonly<Record<string, string>>;

const OPENERS: Readonly<Record<string, (page: Page, attributes: Attributes) => void>> = {
  table: (page, attributes) => openTable(page, groundIn(attributes)),
  tr: (page, attributes) => openRow(page, groundIn(attributes)),
  td: beginCell,
  th: beginCell,
  br: putBreak,
  input: putInput,
  select: openSelect,
  option: openOption,
  img: (page, attributes) => putThing(page, 'picture', attributes['src'] ?? '', attributes),
  embed: (page, attributes) => putThing(page, 'object', attributes['src'] ?? '', attributes),
  ol: (page, attributes) => void page.lists.push(openList(true, attributes)),
  ul: (page, attributes) => void page.lists.push(openList(false, attributes)),
  li: (page, attributes) => void (page.number = numberOfItem(page.lists.at(-1), attributes)),
};

const CLOSERS: Readonly<Record<string, (page: Page) => void>> = {
  select: closeSelect,
  table: closeTable,
  tr: closeCell,
  td: closeCell,
  th: closeCell,
  ol: (page) => void page.lists.pop(),
  ul: (page) => void page.lists.pop(),
};

/**
 * A page or a fragment of the clipboard (with its `StartFragment` head): paragraphs and tables in reading order,
 * merged cells laid out. Line ends of the source are spaces, only tags break a line. Throws `ReadFault` past the
 * limits.
 */
export function readHtml(html: string, limits: ReadLimits): ReadDocument {
  const page = openPage(limits);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => open(page, tag, attributes),
      ontext: (data) => {
        if (page.silent > 0) return;
        if (page.select === undefined) putText(page, data);
        else addToOption(page.select, data);
      },
      oncomment: (words) => putComment(page, words),
      onclosetag: (tag) => close(page, tag),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(withoutClipboardHead(html));
  parser.end();
  return { blocks: closePage(page), margins: [] };
}

/** LibreOffice keeps the comments of a document so; those of programs have no word of ours. */
function putComment(page: Page, words: string): void {
  if (page.silent > 0 || !/\p{Script=Cyrillic}{3}/u.test(words)) return;
  const blocks = [{ kind: 'paragraph' as const, runs: [{ text: words.trim() }] }];
  page.runs.push({ text: '', aside: { kind: 'comment', blocks } });
}

function open(page: Page, tag: string, attributes: Attributes): void {
  if (tag === 'object') putThing(page, 'object', attributes['data'] ?? '', attributes);
  if (SILENT.has(tag)) page.silent++;
  if (BREAKING.has(tag)) endParagraph(page);
  const level = HEADING.exec(tag)?.[1];
  if (level !== undefined) page.heading = Number(level);
  if (Object.hasOwn(OPENERS, tag)) OPENERS[tag]?.(page, attributes);
  const isCell = tag === 'td' || tag === 'th';
  page.looks.push(lookOf(tag, attributes, (isCell ? lookOfCell(page) : undefined) ?? lookHere(page)));
}

/** The parser closes what the page leaves open: for each tag that opens one comes that closes. */
function close(page: Page, tag: string): void {
  if (SILENT.has(tag)) page.silent = Math.max(0, page.silent - 1);
  if (BREAKING.has(tag)) endParagraph(page);
  if (HEADING.test(tag)) page.heading = undefined;
  if (Object.hasOwn(CLOSERS, tag)) CLOSERS[tag]?.(page);
  page.looks.pop();
}

/** Windows puts `Version:0.9 StartHTML:…` over HTML on the clipboard. */
function withoutClipboardHead(html: string): string {
  if (!/^\uFEFF?\s*Version:\d/.test(html)) return html;
  const start = html.indexOf('<');
  return start < 0 ? '' : html.slice(start);
}

/** A cell takes over the look of the text around its table, but for the ground where it has one of its own. */
function lookOfCell(page: Page): Look | undefined {
  const table = page.tables.at(-1);
  return table === undefined ? undefined : { ...table.around, ...given({ ground: table.cell?.ground }) };
}

function beginCell(page: Page, attributes: Attributes): void {
  openCell(page, span(attributes['colspan']), span(attributes['rowspan'], true), groundIn(attributes));
}

/** A rowspan of 0 reaches to the end of the table. */
function span(written: string | undefined, rows = false): number {
  const number = Number(written ?? 1);
  if (rows && number === 0 && written?.trim() !== '') return 0;
  return Number.isInteger(number) && number >= 1 ? number : 1;
}
