import type { Looks } from '../../likeness/likeness';
import { isFurniture } from '../../marks/furniture';
import type { Aside } from '../types';
import { boundsIn, type Range } from './bounds';
import { cutLine, type CutLine } from './cutLine';
import { headBandIn, type HeadBand, type HeadColumn } from './headBand';
import { textOf, type PageLine } from './words';

/** Lines of a page in which a repeated head is looked for. */
const TOP = 8;
/** The columns of a page without a head are looked for so near to those of the page before. */
const SHIFT = 8;

export interface Pages {
  readonly cut: readonly CutLine[];
  /** Heads, also those that come again, and what a page carries besides. */
  readonly heads: readonly Aside[];
}

/** The lines of all pages from the head on, cut into cells. Each page may be set otherwise. */
export function cutPages(lines: readonly PageLine[], first: HeadBand, looks: Looks): Pages {
  const cut: CutLine[] = [];
  const heads: Aside[] = [];
  const roles = first.columns.map(({ role }) => role);
  let ranges = rangesOf(first.columns);
  for (const [i, page] of pagesOf(lines).entries()) {
    const band = i === 0 ? first : headBandIn(page, 0, TOP, first);
    const inHead = (at: number): boolean => band !== undefined && at >= band.start && at < band.end;
    const isAside = page.map((line, at) => inHead(at) || isFurnitureAt(page, at, line));
    const body = page.filter((_, at) => isAside[at] === false);
    heads.push(
      ...page.filter((_, at) => isAside[at] === true).map((line) => ({ line: line.line, text: textOf(line) })),
    );
    if (band !== undefined) ranges = rangesOf(band.columns);
    const bounds = boundsIn(body, ranges);
    ranges = bounds.map((x) => ({ from: x - SHIFT, to: x + SHIFT }));
    cut.push(...body.map((line) => cutLine(line, { bounds, roles }, looks)));
  }
  return { cut, heads };
}

/** The number of the page, «Продовження додатка»: at its top or at its foot. «1.» opens a row. */
function isFurnitureAt(page: readonly PageLine[], at: number, line: PageLine): boolean {
  const isEdge = page.length > 4 && (at === 0 || at === page.length - 1);
  const text = textOf(line);
  return isEdge && line.words.length < 4 && isFurniture(text) && !/^\d{1,3}\.$/.test(text);
}

function pagesOf(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const pages: PageLine[][] = [];
  for (const line of lines) {
    const last = pages.at(-1);
    if (last?.[0]?.page === line.page) last.push(line);
    else pages.push([line]);
  }
  return pages;
}

function rangesOf(columns: readonly HeadColumn[]): readonly Range[] {
  return columns.slice(1).map(({ from }, i) => ({ from: columns[i]?.to ?? 0, to: from }));
}
