import type { CivilDate } from '../calendar/civilDate';
import { given } from '../given';
import { clean, foldKey } from '../text/clean';
import { held, type ParamsOf } from '../texts';
import { idFrom } from './idFrom';
import { REGISTRY_COLUMN_IDS, type RegistryColumn, type RegistryRow } from './registryColumns';
import { dateIn } from './registryDate';
import type { RegistryFinding } from './registryFinding';
import { successionsOf, type SuccessorLine } from './registrySuccessors';
import type { Body, BodyContact, Registry } from './types';

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
  const links: SuccessorLine[] = [];
  rows.forEach((row, i) => {
    const text = (column: RegistryColumn): string => clean(row[column] ?? '');
    if (REGISTRY_COLUMN_IDS.every((column) => text(column) === '')) return;
    const report: Report = (column, code, params) => {
      findings.push({ row: i, column, code, params: held(params) });
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

type Report = <C extends RegistryFinding['code']>(column: RegistryColumn, code: C, params: ParamsOf<C>) => void;

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

const YES: ReadonlySet<string> = new Set(['так', 'yes', 'true', '1', '+', 'істина', 'т', 'y', 'x', 'х', 'v', '✓', '✔']);
const NO: ReadonlySet<string> = new Set(['', 'ні', 'no', 'false', '0', '-', 'хибність', 'н', 'n']);

/** Undefined when the words are neither yes nor no. */
function answerIn(text: string): boolean | undefined {
  const key = foldKey(text);
  if (YES.has(key)) return true;
  return NO.has(key) ? false : undefined;
}

function freeId(name: string, bodies: ReadonlyMap<string, Body>): string {
  const base = idFrom(name);
  let id = base;
  for (let n = 2; bodies.has(id); n += 1) id = `${base}-${n}`;
  return id;
}
