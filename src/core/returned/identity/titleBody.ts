import type { Body } from '../../bodies/types';
import { isCivilDate } from '../../calendar/civilDate';
import type { Issue, IssuePlace } from '../../issues/issue';
import { foldKey } from '../../text/clean';
import { remembered } from '../../text/remembered';
import { similarity } from '../../text/similarity';
import { cellReference } from '../../workbook/reference';
import type { SheetContent } from '../../workbook/content';
import type { BodyFinder } from '../context';
import type { BodyReading, KnownBody } from './bodyReading';
import { bodiesNamedIn } from './namesIn';
import { nameCandidates, saysWhoseReport, whoseReport } from './nameCandidates';
import { unitTitled } from './refusal';
import { unitTitle } from './unitTitle';

/** Where a table begins, with the sheet above it. */
export interface TablePlace {
  readonly sheet: SheetContent;
  readonly headerRow: number;
}

/** What the lines above the table say of whose return it is. */
export interface TitleReading {
  /** Another body stands where the stamped one stood. */
  readonly against?: BodyReading;
  /** A unit of the stamped body stands there, whose report is the body's. */
  readonly unit?: Issue;
  /** The stamped body is named, and in lines of their own others are, too: a letterhead, an addressee. */
  readonly beside: readonly BodyReading[];
}

/**
 * What the lines above the table say against the stamp: somebody overtyped the body's name with that of
 * another body (the template was passed on) or of a unit, or set a letterhead above it.
 */
export function titleAgainst(
  tables: readonly TablePlace[],
  stamped: KnownBody,
  on: string,
  bodies: BodyFinder,
  isSame: (body: { readonly id: string }) => boolean = ({ id }) => id === stamped.id,
): TitleReading {
  const lines = tables.flatMap(({ sheet, headerRow }) => titleLines(sheet, headerRow)).slice(0, MOST_LINES);
  const own = foldKey(stamped.name);
  const namedIn = namesOf(bodies);
  const read = lines.map(({ text, at }) => {
    const named = namedIn(text);
    const isOwn = named.ids.has(stamped.id) || named.folded.includes(own);
    // Most lines name nobody at all.
    const plain = isOwn || named.ids.size === 0 ? undefined : plainlyNamed(text, on, bodies);
    const reading = plain === undefined ? undefined : { body: plain, where: 'title' as const, at };
    return { text, at, isOwn, reading };
  });
  if (read.some(({ isOwn }) => isOwn)) return { beside: read.flatMap((line) => besideOwn(line)) };
  for (const { text, at, reading } of read) {
    const unit = unitTitle(text.trim(), bodies);
    const parent = unit?.parent;
    if (unit !== undefined && (parent === undefined || isSame(parent)))
      return { unit: unitTitled(unit.unit, stamped.name, at), beside: [] };
    if (parent !== undefined) return { against: { body: parent, where: 'title', at }, beside: [] };
    const against = reading ?? unknownOrgan(text, at, stamped);
    if (against !== undefined) return { against, beside: [] };
  }
  return { beside: [] };
}

/** Beside the own name another one is a letterhead's or an addressee's, unless the line says that it is its report. */
function besideOwn({ text, reading }: { readonly text: string; readonly reading?: BodyReading | undefined }) {
  return reading === undefined ? [] : [saysWhoseReport(text) ? reading : { ...reading, where: 'letterhead' as const }];
}

/** Another body that the title of a sheet of the template names: somebody wrote it there. */
export function sheetTitles(
  sheets: readonly SheetContent[],
  stamped: KnownBody,
  bodies: BodyFinder,
): readonly BodyReading[] {
  return sheets
    .flatMap((sheet) => titleLines(sheet, headOf(sheet)))
    .slice(0, MOST_LINES)
    .flatMap(({ text, at }) => {
      const named = bodiesNamedIn(text, bodies.find);
      return named.some(({ id }) => id === stamped.id)
        ? []
        : named.slice(0, 1).map((body) => ({ body, where: 'title' as const, at }));
    });
}

/** The row under the lines that stand alone at the head of a sheet. */
function headOf({ rows }: SheetContent): number {
  const isAlone = (cells: SheetContent['rows'][number]['cells']): boolean =>
    cells.filter((cell) => cell !== undefined && cell !== '').length === 1;
  const below = rows.slice(0, TITLE_ROWS).find(({ cells }) => !isAlone(cells));
  return below?.row ?? (rows[TITLE_ROWS - 1]?.row ?? 0) + 1;
}

/** The title and the line under it. */
const TITLE_ROWS = 2;

interface NamedIn {
  readonly ids: ReadonlySet<string>;
  /** The whole line, as {@link foldKey} gives it. */
  readonly folded: string;
}

const namesIn = new WeakMap<BodyFinder, (text: string) => NamedIn>();

/** The bodies that lines may name: every return of a template has the same lines. */
function namesOf(bodies: BodyFinder): (text: string) => NamedIn {
  const held = namesIn.get(bodies);
  if (held !== undefined) return held;
  const made = remembered((text): NamedIn => {
    const found = nameCandidates(text.trim()).flatMap((candidate) => bodies.find(candidate).slice(0, MOST_BEARERS));
    return { ids: new Set(found.map(({ id }) => id)), folded: foldKey(text) };
  });
  namesIn.set(bodies, made);
  return made;
}

/** Bodies whose reports the lines above the tables announce, each in a line of its own. */
export function reportsAnnounced(lines: readonly string[], on: string, bodies: BodyFinder): readonly BodyReading[] {
  return lines
    .filter((line) => line.length <= LONGEST_NAME && saysWhoseReport(line))
    .slice(0, MOST_LINES)
    .flatMap((line) => {
      const body = plainlyNamed(line, on, bodies);
      return body === undefined ? [] : [{ body, where: 'title' as const, at: {} }];
    });
}

/** The one body that a line names; bodies that follow each other under one name are one. */
function plainlyNamed(text: string, on: string, bodies: BodyFinder): Body | undefined {
  for (const candidate of nameCandidates(text.trim())) {
    const found = bodies.find(candidate);
    const [first, ...others] = found;
    const heirs = new Set(
      found.map(({ id }) => (isCivilDate(on) ? bodies.resolveOn?.(id, on)?.body.id : undefined) ?? id),
    );
    if (first !== undefined && (others.length === 0 || heirs.size === 1)) return first;
  }
  return undefined;
}

/** How an organ of power begins its name, in the nominative and in the genitive. */
const ORGAN = new RegExp(
  '^(?:міністерств[оа]|(?:державн|національн|антимонопольн|центральн|вищ|верховн)\\p{L}{1,4}\\s' +
    '(?:служб|агентств|інспекці|коміте|комісі|бюро|рад|фонд|академі|аудиторськ|казначейськ|суд)\\p{L}*|' +
    'адміністраці[яї]|рахункова|секретаріат)\\s',
  'iu',
);
/** Short forms in one word: «Міносвіти», «Держлісагентство». */
const SHORT_FORM = /^(?!міністр|держав|націо|україн)(?:мін|держ|нац|укр)[’'ʼ]?\p{Ll}{4,}$/iu;
const LONGEST_ORGAN = 200;
/** A name mistyped, or shortened by its last words, is alike to the letter for the most part. */
const OWN_MISTYPED = 0.6;

/** A body that no registry knows stands where the stamped one stood. */
function unknownOrgan(text: string, at: IssuePlace, stamped: KnownBody): BodyReading | undefined {
  const name = whoseReport(text);
  const isOrgan = (ORGAN.test(name) || SHORT_FORM.test(name)) && name.length <= LONGEST_ORGAN;
  return !isOrgan || similarity(name, stamped.name) >= OWN_MISTYPED
    ? undefined
    : { body: { id: '', name }, where: 'title', at };
}

interface TitleLine {
  readonly text: string;
  readonly at: IssuePlace;
}

function titleLines(sheet: SheetContent, headerRow: number): readonly TitleLine[] {
  const inCells = sheet.rows
    .filter(({ row }) => row < headerRow)
    .flatMap(({ row, cells }) =>
      cells.flatMap((cell, column) =>
        typeof cell === 'string'
          ? [{ text: cell, at: { sheet: sheet.name, row, cell: cellReference(row, column + 1) } }]
          : [],
      ),
    );
  const inHeaders = (sheet.beside ?? []).flatMap(({ kind, text = '' }) =>
    kind === 'header' ? [{ text, at: { sheet: sheet.name } }] : [],
  );
  return [...inCells, ...inHeaders].filter(({ text }) => text.length <= LONGEST_NAME && !text.includes('|'));
}

const LONGEST_NAME = 300;
const MOST_LINES = 40;
const MOST_BEARERS = 8;
