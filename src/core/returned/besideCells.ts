import { shownDate } from '../calendar/dotted';
import { given } from '../given';
import { finding, type Issue, type IssueFix, type IssuePlace } from '../issues/issue';
import { isText, TEXT_FIELDS, type InputField } from '../template/fields';
import { typedIntoNote } from '../template/correctionNote';
import { foldKey } from '../text/clean';
import { excerpt, MOST_QUOTED, quotedWhole } from '../text/excerpt';
import type { IssueCode } from '../texts';
import { plainValue } from '../workbook/cell';
import type { Beside, BesideKind, SheetContent } from '../workbook/content';
import { parseCellReference } from '../workbook/reference';
import { formulaLinks } from './formulaLinks';
import { hiddenAnswers } from './hiddenAnswers';
import type { ReturnRow } from './types';

/** Findings of one kind: a sheet may carry thousands of shapes that a program left. */
const MOST = 200;
const MARGINS: ReadonlySet<BesideKind> = new Set(['header', 'footer']);

/** The finding about each kind of which the words are quoted, and about those that have a name and a size. */
const QUOTED_CODES = {
  note: 'beside-note',
  threaded: 'beside-comment',
  textBox: 'beside-text-box',
  linkedData: 'beside-linked-data',
  link: 'beside-link',
  header: 'beside-header',
  footer: 'beside-header',
  footnote: 'cell-footnote',
  covered: 'cell-covered',
  unseen: 'beside-unseen',
  partialDate: 'beside-partial-date',
  prompt: 'beside-prompt',
  struck: 'cell-struck',
  deleted: 'cell-deleted',
} as const;
const NAMED_CODES = {
  object: 'beside-object',
  picture: 'beside-picture',
  cellPicture: 'beside-cell-picture',
} as const satisfies Readonly<Record<Exclude<BesideKind, keyof typeof QUOTED_CODES>, IssueCode>>;

/** Kinds whose text may be the answer that is missing in the cell under it. */
const OFFERED: ReadonlySet<BesideKind> = new Set(['note', 'threaded', 'textBox', 'covered', 'footnote', 'link']);

interface Place {
  readonly row: ReturnRow;
  readonly field?: InputField;
}

/**
 * What stands on the sheets beside the contents of their cells, each with its place and quoted. It is in no record, so
 * nothing of it may vanish without a word; a text at an empty input is offered as its answer.
 */
export function besideFindings(sheets: readonly SheetContent[], rows: readonly ReturnRow[]): readonly Issue[] {
  const places = placesOf(rows);
  const repeated = repeatedOnSheets(sheets);
  const counts = new Map<BesideKind, number>();
  const more: Beside[] = [];
  const found = sheets.flatMap((sheet) =>
    besideOf(sheet).flatMap((one): readonly Issue[] => {
      const place = placeOf(one, sheet.name, places);
      if (one.kind === 'note' && typedIntoNote(one.text ?? '') !== undefined)
        return answeredInNote(one, sheet.name, place);
      const isKept = one.kind === 'link' && place?.field !== undefined && keepsAddress(place, place.field, one);
      if (isKept || (MARGINS.has(one.kind) && repeated.has(one.text ?? ''))) return [];
      const count = (counts.get(one.kind) ?? 0) + 1;
      counts.set(one.kind, count);
      if (count > MOST) more.push({ ...one, at: `${sheet.name}!${one.at ?? ''}` });
      return count > MOST ? [] : [findingAt(one, sheet.name, place)];
    }),
  );
  return [...found, ...othersBeside(more), ...hiddenAnswers(sheets, rows)];
}

/** What the reader found beside the cells, and what their formulas hold. */
function besideOf(sheet: SheetContent): readonly Beside[] {
  return [...(sheet.beside ?? []), ...formulaLinks(sheet)];
}

/** Too many of a kind to report each: where the others stand, with their words. */
function othersBeside(more: readonly Beside[]): readonly Issue[] {
  const [first] = more;
  if (first === undefined) return [];
  const places = quotedWhole(more.map(({ at = '', text, name }) => `${at}: «${text ?? name ?? ''}»`));
  return [finding('beside-more', 'warning', {}, { count: more.length, places })];
}

/** Rows whose texts keep the addresses that stand behind them: «посилання (https://…)». */
export function withAddresses(rows: readonly ReturnRow[], sheets: readonly SheetContent[]): readonly ReturnRow[] {
  const links = sheets.flatMap((sheet) =>
    besideOf(sheet)
      .filter(({ kind }) => kind === 'link')
      .map((link) => ({ sheet: sheet.name, link })),
  );
  if (links.length === 0) return rows;
  return rows.map((row) =>
    links.reduce((kept, { sheet, link }) => {
      const place = placeOf(link, sheet, placesOf([kept]));
      return place?.field === undefined ? kept : withAddress(kept, place.field, link.text ?? '');
    }, row),
  );
}

function withAddress(row: ReturnRow, field: InputField, address: string): ReturnRow {
  const input = row.inputs[field];
  if (input === undefined || !isText(field) || typeof plainValue(input.value) !== 'string') return row;
  if (address === '' || input.text.includes(address)) return row;
  const text = `${input.text} (${address})`;
  const value =
    typeof input.value === 'object' && input.value.kind === 'formula' ? { ...input.value, value: text } : text;
  return { ...row, inputs: { ...row.inputs, [field]: { ...input, value, text } } };
}

function keepsAddress({ row }: Place, field: InputField, { text }: Beside): boolean {
  return text !== undefined && row.key !== undefined && row.inputs[field]?.text.includes(text) === true;
}

type Places = ReadonlyMap<string, ReturnRow>;

function placesOf(rows: readonly ReturnRow[]): Places {
  return new Map(rows.map((row) => [`${row.row} ${row.sheet}`, row]));
}

function placeOf({ at }: Beside, sheet: string, places: Places): Place | undefined {
  const cell = at === undefined ? undefined : parseCellReference(at);
  const row = cell === undefined ? undefined : places.get(`${cell.row} ${sheet}`);
  if (at === undefined || row === undefined) return undefined;
  const column = at.replace(/\d+$/, '');
  const field = (Object.keys(row.columns ?? {}) as InputField[]).find((one) => row.columns?.[one] === column);
  return { row, ...given({ field }) };
}

/** Headers and footers that several sheets share are the form's, not somebody's answer. */
function repeatedOnSheets(sheets: readonly SheetContent[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { beside } of sheets)
    for (const { kind, text } of beside ?? [])
      if (MARGINS.has(kind) && text !== undefined) seen.set(text, (seen.get(text) ?? 0) + 1);
  return new Set([...seen].flatMap(([text, times]) => (times > 1 ? [text] : [])));
}

/** A note of ours says what to fix; words that somebody added to it are no answer yet. */
function answeredInNote(note: Beside, sheet: string, place: Place | undefined): readonly Issue[] {
  const typed = typedIntoNote(note.text ?? '') ?? '';
  if (typed === '') return [];
  const { at, where, fix } = spotOf({ ...note, text: typed }, sheet, place);
  return [finding('correction-in-note', 'warning', at, { place: where, text: excerpt(typed, MOST_QUOTED) }, fix)];
}

function findingAt(one: Beside, sheet: string, place: Place | undefined): Issue {
  const { kind, name = '', size, text = '' } = one;
  const { at, where, fix } = spotOf(one, sheet, place);
  const severity = place?.field === undefined || QUIET.has(kind) ? 'info' : 'warning';
  if (kind === 'object' || kind === 'picture' || kind === 'cellPicture')
    return size === undefined
      ? finding('beside-away', severity, at, { place: where, name: name === '' ? text : name }, fix)
      : finding(NAMED_CODES[kind], severity, at, { place: where, name: described(one), size: kilobytes(size) }, fix);
  return finding(QUOTED_CODES[kind], severity, at, { place: where, text: shownDate(excerpt(text, MOST_QUOTED)) }, fix);
}

/** The name of a file, and what somebody said that the picture shows. */
function described({ name = '', text = '' }: Beside): string {
  return [name, excerpt(text, MOST_QUOTED)].filter((part) => part !== '').join(': ');
}

/** Where it stands, in data and in words, and the answer that it may be. */
function spotOf(
  one: Beside,
  sheet: string,
  place: Place | undefined,
): { readonly at: IssuePlace; readonly where: string; readonly fix: IssueFix | undefined } {
  const { at: cell } = one;
  return {
    at: { sheet, ...given({ cell, row: place?.row.row, rowKey: place?.row.key, field: place?.field }) },
    where: cell === undefined ? sheet : `${sheet}!${cell}`,
    fix: place === undefined ? undefined : offer(one, place),
  };
}

/** Kinds that only say more of an answer that is there, or that no answer is. */
const QUIET: ReadonlySet<BesideKind> = new Set(['link', 'unseen', 'linkedData', 'prompt']);

/** Excel begins a note with the name of who wrote it. */
const AUTHOR = /^[^\n:]{1,60}:\n(?=\S)/;

/** A text at an empty input is offered as its answer, unless the row says the same already. */
function offer({ kind, text: whole }: Beside, { row, field: at }: Place): IssueFix | undefined {
  const field = inputNear(kind, row, at);
  if (field === undefined || whole === undefined || !OFFERED.has(kind)) return undefined;
  if (row.inputs[field] !== undefined) return undefined;
  const text = kind === 'note' ? whole.replace(AUTHOR, '') : whole;
  const said = foldKey(text);
  if (TEXT_FIELDS.some((other) => foldKey(row.inputs[other]?.text ?? '') === said)) return undefined;
  return { kind: 'set', field, value: { type: 'text', text } };
}

/** A text box begins beside the cell that it covers: over the status it is the description. */
function inputNear(kind: BesideKind, { columns }: ReturnRow, field: InputField | undefined): InputField | undefined {
  if (field !== undefined && isText(field)) return field;
  return kind === 'textBox' && columns?.narrative !== undefined ? 'narrative' : undefined;
}

/** In KB, as people know it. */
function kilobytes(size: number): number {
  return Math.max(1, Math.round(size / 1024));
}
