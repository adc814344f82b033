import { isCivilDate, type CivilDate } from '../calendar/civilDate';
import { clean, foldKey } from '../text/clean';
import { idFrom } from './idFrom';
import type { Body, BodyContact, Registry, Succession } from './types';
import { given } from '../given';

/** Columns of «Органи» and of a registry in CSV, with the header words by which each is recognised beside its id. */
export const REGISTRY_COLUMNS = [
  { id: 'id', words: ['ідентифікатор', 'код'] },
  { id: 'name', words: ['найменування', 'найменування органу', 'орган', 'назва', 'name', 'body'] },
  { id: 'abbreviations', words: ['скорочення', 'скорочена назва', 'short names', 'abbreviations'] },
  { id: 'cls', words: ['вид', 'вид органу', 'class', 'kind'] },
  { id: 'central', words: ['цовв', 'central', 'central body'] },
  { id: 'validFrom', words: ['діє з', 'утворено', 'exists from'] },
  { id: 'validTo', words: ['діє до', 'ліквідовано', 'ceased on'] },
  { id: 'centralFrom', words: ['цовв з', 'central from'] },
  { id: 'centralTo', words: ['цовв до', 'central to'] },
  { id: 'successors', words: ['правонаступники', 'правонаступник', 'successors'] },
  { id: 'email', words: ['електронна пошта', 'e-mail', 'адреса електронної пошти'] },
  {
    id: 'headPost',
    words: ['посада керівника (у давальному відмінку)', 'посада керівника', 'post of the head (dative)'],
  },
  { id: 'headName', words: ['керівник (у давальному відмінку)', 'керівник', 'name of the head (dative)'] },
  { id: 'followedBy', words: ['хто супроводжує', 'відповідальний', 'followed by'] },
  { id: 'verified', words: ['перевірено', 'verified'] },
  { id: 'note', words: ['примітка', 'note'] },
] as const;
export type RegistryColumn = (typeof REGISTRY_COLUMNS)[number]['id'];
export const REGISTRY_COLUMN_IDS: readonly RegistryColumn[] = REGISTRY_COLUMNS.map(({ id }) => id);

export type RegistryRow = Readonly<Record<RegistryColumn, string>>;

/** A finding in a row: the 0-based number of the row among those given, and the column. */
export interface RegistryFinding {
  readonly row: number;
  readonly column: RegistryColumn;
  readonly code:
    | 'registry-id-twice'
    | 'registry-name-missing'
    | 'registry-date-unreadable'
    | 'registry-successor-unknown'
    | 'registry-successor-undated'
    | 'registry-dates-crossed'
    | 'registry-answer-unreadable';
  readonly params: Readonly<Record<string, string>>;
}

/** A registry as rows of text: one per body, successors one a line as `id; date; act; kind; note`. */
export function registryRows(
  registry: Registry,
  words: { readonly yes: string; readonly no: string } = { yes: 'так', no: 'ні' },
): readonly RegistryRow[] {
  return registry.bodies.map((body) => ({
    id: body.id,
    name: body.name,
    abbreviations: body.abbreviations.join('; '),
    cls: body.cls,
    central: body.central ? words.yes : words.no,
    validFrom: body.validFrom ?? '',
    validTo: body.validTo ?? '',
    centralFrom: body.centralFrom ?? '',
    centralTo: body.centralTo ?? '',
    successors: registry.successions
      .filter((step) => step.from.includes(body.id))
      .map(successorLine)
      .join('\n'),
    email: body.contact?.email ?? '',
    headPost: body.contact?.headPost ?? '',
    headName: body.contact?.headName ?? '',
    followedBy: body.contact?.followedBy ?? '',
    verified: body.verified ? words.yes : words.no,
    note: body.note ?? '',
  }));
}

function successorLine({ to, date, act, kind, note }: Succession): string {
  return [to, date, act ?? '', kind, note ?? '']
    .map((part) => part.replace(/[;\n]/g, ','))
    .join('; ')
    .replace(/(?:; )+$/, '');
}

/** The column that a header cell names: by id or by words of either language. */
export function registryColumn(header: string): RegistryColumn | undefined {
  const key = foldKey(header);
  return REGISTRY_COLUMNS.find(({ id, words }) => foldKey(id) === key || words.some((word) => foldKey(word) === key))
    ?.id;
}

/**
 * The registry of edited rows. Rows without any text are left out; a row without an id gets one from
 * its name. Nothing throws: what cannot be read is reported with its row and column and left open.
 */
export function registryFromRows(
  rows: readonly Partial<RegistryRow>[],
  date: CivilDate,
): { readonly registry: Registry; readonly findings: readonly RegistryFinding[] } {
  const findings: RegistryFinding[] = [];
  const bodies = new Map<string, Body>();
  const links: { readonly row: number; readonly from: string; readonly text: string }[] = [];
  rows.forEach((row, i) => {
    const text = (column: RegistryColumn): string => clean(row[column] ?? '');
    if (REGISTRY_COLUMN_IDS.every((column) => text(column) === '')) return;
    const report = (
      column: RegistryColumn,
      code: RegistryFinding['code'],
      params: Readonly<Record<string, string>> = {},
    ): void => {
      findings.push({ row: i, column, code, params });
    };
    const name = text('name');
    if (name === '') return report('name', 'registry-name-missing', { id: text('id') });
    const id = text('id') || freeId(name, bodies);
    if (bodies.has(id)) return report('id', 'registry-id-twice', { id });
    bodies.set(id, bodyOf(id, name, text, report));
    for (const line of (row.successors ?? '').split('\n'))
      if (line.trim() !== '') links.push({ row: i, from: id, text: line });
  });
  return {
    registry: { date, bodies: [...bodies.values()], successions: successionsOf(links, bodies, findings) },
    findings,
  };
}

type Report = (
  column: RegistryColumn,
  code: RegistryFinding['code'],
  params?: Readonly<Record<string, string>>,
) => void;

function bodyOf(id: string, name: string, text: (column: RegistryColumn) => string, report: Report): Body {
  const day = (column: 'validFrom' | 'validTo' | 'centralFrom' | 'centralTo'): Partial<Body> => {
    const written = text(column);
    if (written === '') return {};
    const date = dateIn(written);
    if (date === undefined) report(column, 'registry-date-unreadable', { id, text: written });
    return date === undefined ? {} : { [column]: date };
  };
  const dates = { ...day('validFrom'), ...day('validTo'), ...day('centralFrom'), ...day('centralTo') };
  if (dates.validFrom !== undefined && dates.validTo !== undefined && dates.validFrom >= dates.validTo)
    report('validTo', 'registry-dates-crossed', { id, text: dates.validTo });
  const yes = (column: 'central' | 'verified'): boolean => {
    const answer = answerIn(text(column));
    if (answer === undefined) report(column, 'registry-answer-unreadable', { id, text: text(column) });
    return answer ?? false;
  };
  const contact = contactOf(text);
  const note = text('note');
  return {
    id,
    name,
    abbreviations: abbreviationsIn(text('abbreviations')),
    cls: text('cls'),
    central: yes('central'),
    ...dates,
    // A row that a person typed without saying so has no source.
    verified: yes('verified'),
    ...given({ note: note === '' ? undefined : note, contact }),
  };
}

/** `Мінфін; МФУ`; a comma parts single words only, since longer names hold commas of their own. */
function abbreviationsIn(text: string): readonly string[] {
  return text
    .split(';')
    .flatMap((part) => (/^[^\s,]+(?:, ?[^\s,]+)+$/.test(part.trim()) ? part.split(',') : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function contactOf(text: (column: RegistryColumn) => string): BodyContact | undefined {
  const filled = (['email', 'headPost', 'headName', 'followedBy'] as const).filter((column) => text(column) !== '');
  return filled.length === 0 ? undefined : Object.fromEntries(filled.map((column) => [column, text(column)]));
}

/** Links with equal details and one target are one handover by several bodies. */
function successionsOf(
  links: readonly { readonly row: number; readonly from: string; readonly text: string }[],
  bodies: ReadonlyMap<string, Body>,
  findings: RegistryFinding[],
): readonly Succession[] {
  const found = new Map<
    string,
    { from: string[]; to: string; date: CivilDate; act: string; kind: string; note: string }
  >();
  const idOf = idByWords(bodies);
  for (const { row, from, text } of links) {
    const [target = '', day = '', act = '', kind = '', note = ''] = text.split(';').map((part) => part.trim());
    const to = bodies.has(target) ? target : (idOf.get(foldKey(target)) ?? target);
    // A row that says when the body ceased need not say it again.
    const date = day === '' ? bodies.get(from)?.validTo : dateIn(day);
    if (!bodies.has(to))
      findings.push({ row, column: 'successors', code: 'registry-successor-unknown', params: { id: from, text: to } });
    else if (date === undefined)
      findings.push({
        row,
        column: 'successors',
        code: day === '' ? 'registry-successor-undated' : 'registry-date-unreadable',
        params: { id: from, text: day === '' ? target : day },
      });
    else {
      const key = [to, date, act, kind, note].join('\n');
      const held = found.get(key);
      if (held === undefined) found.set(key, { from: [from], to, date, act, kind, note });
      else held.from.push(from);
    }
  }
  return [...found.values()].map(({ act, note, ...step }) => ({
    ...step,
    ...given({ act: act === '' ? undefined : act, note: note === '' ? undefined : note }),
  }));
}

/** Ids by names and abbreviations that one body alone has: people know «Мінцифри», not `mindigital`. */
function idByWords(bodies: ReadonlyMap<string, Body>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name, abbreviations } of bodies.values()) {
    for (const words of new Set([name, ...abbreviations].map(foldKey))) {
      if (ids.has(words)) shared.add(words);
      ids.set(words, id);
    }
  }
  for (const words of shared) ids.delete(words);
  return ids;
}

/** An ISO date or `02.09.2019`. */
function dateIn(text: string): CivilDate | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso =
    dotted === null
      ? text
      : `${dotted[3] ?? ''}-${(dotted[2] ?? '').padStart(2, '0')}-${(dotted[1] ?? '').padStart(2, '0')}`;
  return isCivilDate(iso) ? iso : undefined;
}

const YES: ReadonlySet<string> = new Set(['так', 'yes', 'true', '1', '+', 'істина', 'т', 'y', 'x', 'х', 'v', '✓', '✔']);
const NO: ReadonlySet<string> = new Set(['', 'ні', 'no', 'false', '0', '-', 'хибність', 'н', 'n']);

/** Undefined when the words are neither yes nor no. */
function answerIn(text: string): boolean | undefined {
  const key = foldKey(text);
  return YES.has(key) ? true : NO.has(key) ? false : undefined;
}

function freeId(name: string, bodies: ReadonlyMap<string, Body>): string {
  const base = idFrom(name);
  let id = base;
  for (let n = 2; bodies.has(id); n += 1) id = `${base}-${n}`;
  return id;
}
