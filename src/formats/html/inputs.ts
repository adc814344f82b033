import { decodeBase64 } from '../xml/base64';
import { given } from '../../core/given';
import type { Run } from '../document/document';
import { putText, type Page } from './page';

type Attributes = Readonly<Record<string, string>>;

/** A list of which one entry is shown. */
export interface OpenSelect {
  readonly options: { text: string; readonly isChosen: boolean }[];
}

/** What a person sees of a field: a box that is ticked or not, the words in it. */
export function putInput(page: Page, attributes: Attributes): void {
  const type = (attributes['type'] ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') putText(page, attributes['checked'] === undefined ? '☐' : '☒');
  else if (WRITTEN.has(type)) putText(page, attributes['value'] ?? '');
}

const WRITTEN: ReadonlySet<string> = new Set(['text', 'number', 'date', 'email', 'tel', 'url', 'search']);

export function openSelect(page: Page): void {
  page.select = { options: [] };
}

export function openOption({ select }: Page, attributes: Attributes): void {
  select?.options.push({ text: '', isChosen: attributes['selected'] !== undefined });
}

export function addToOption({ options }: OpenSelect, text: string): void {
  const option = options.at(-1);
  if (option !== undefined) option.text += text;
}

export function closeSelect(page: Page): void {
  const { options = [] } = page.select ?? {};
  delete page.select;
  putText(page, (options.find(({ isChosen }) => isChosen) ?? options[0])?.text.trim() ?? '');
}

/** In pixels: smaller pictures count readers or hold a place. */
const SMALLEST = 2;
const DATA = /^data:([^;,]*)[^,]*?(;base64)?,(.*)$/is;
/** Four signs of base64 are three bytes. */
const DIGITS = 4;
const BYTES = 3;

/** A picture or an embedded file in a cell, with its size where the page holds it. */
export function putThing(page: Page, kind: 'picture' | 'object', address: string, attributes: Attributes): void {
  if (page.tables.at(-1)?.cell === undefined || page.silent > 0 || isTiny(attributes)) return;
  const [, type = '', base64, data] = DATA.exec(address) ?? [];
  const said = [attributes['alt'], attributes['title'], attributes['name']].find((words = '') => words.trim() !== '');
  const name = said?.trim() ?? (data === undefined ? lastPart(address) : type.replace('/', '.').replace(/\+.*$/, ''));
  if (name === '') return;
  const size = data === undefined ? undefined : sizeOf(data, base64 !== undefined);
  const run: Run = { text: '', thing: { kind, name, ...given({ size }) } };
  page.runs.push(run);
}

function isTiny(attributes: Attributes): boolean {
  return ['width', 'height'].some((side) => Number.parseFloat(attributes[side] ?? '') <= SMALLEST);
}

/** The bytes of a picture or an embedded file that the page itself holds, under its name with an ending. */
export function heldFile(
  address: string,
  attributes: Attributes,
): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  const [, type = '', base64, data] = DATA.exec(address) ?? [];
  if (data === undefined || isTiny(attributes)) return undefined;
  const ending = type.replace(/^.*\//, '').replace(/\+.*$/, '');
  const said = [attributes['alt'], attributes['title'], attributes['name']].find((words = '') => words.trim() !== '');
  const name = said?.trim() ?? type.replace(/\/.*$/, '');
  const bytes = base64 === undefined ? new TextEncoder().encode(unescaped(data)) : decodeBase64(data);
  return { name: /\.[^.\s]{1,5}$/.test(name) ? name : `${name}.${ending}`, bytes };
}

function unescaped(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}

function sizeOf(data: string, isBase64: boolean): number {
  return isBase64 ? Math.floor((data.replace(/[\s=]/g, '').length * BYTES) / DIGITS) : data.length;
}

function lastPart(address: string): string {
  return address
    .replace(/[?#].*$/s, '')
    .replace(/^cid:/i, '')
    .replace(/^.*[/\\]/s, '');
}
