import type { DiagnosticCode, ParamsOf } from '../texts';
import { isCivilDate, type CivilDate } from '../calendar/civilDate';
import { diagnostic, type Diagnostic } from '../issues/issue';
import { clean, straightenApostrophes } from '../text/clean';
import { fullDate, listOf, member, textOf } from './json';
import { readSuccessions, type ReportAt } from './readSuccessions';
import type { Body, Registry } from './types';
import { given } from '../given';

/**
 * The registry from its two JSON documents (`bodies/1` and `renamings/1`). Whatever is wrong in them
 * is left out or fixed with a diagnostic; `line` is the 1-based number of the entry. Entries without
 * a source stay marked as not verified.
 */
export function readRegistry(
  bodiesJson: unknown,
  renamingsJson: unknown,
): { registry: Registry; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report: ReportAt = (code, line, params) => {
    diagnostics.push(diagnostic(code, 'warning', line, params));
  };
  const bodies = new Map<string, Body>();
  listOf(bodiesJson, 'bodies').forEach((item, i) => {
    const body = readBody(item, (code, params) => report(code, i + 1, params));
    if (body === undefined) report('registry-entry-unreadable', i + 1, {});
    else if (bodies.has(body.id)) report('registry-id-twice', i + 1, { id: body.id });
    else bodies.set(body.id, body);
  });
  const links = readSuccessions(listOf(renamingsJson, 'edges'), [...bodies.values()], report);
  return {
    registry: { date: registryDate(member(bodiesJson, 'as_of')), bodies: links.bodies, successions: links.successions },
    diagnostics,
  };
}

type Report = <C extends DiagnosticCode>(code: C, params: ParamsOf<C>) => void;

function readBody(item: unknown, report: Report): Body | undefined {
  const id = textOf(item, 'id');
  const name = textOf(item, 'name');
  if (id === undefined || name === undefined) return undefined;
  const date = (key: string): CivilDate | undefined => {
    const written = textOf(item, key);
    if (written === undefined) return undefined;
    const day = fullDate(written);
    if (day !== written)
      report(day === undefined ? 'registry-date-unreadable' : 'registry-date-year-only', { id, text: written });
    return day;
  };
  const validFrom = date('valid_from');
  const validTo = date('valid_to');
  const centralFrom = date('central_from');
  const centralTo = date('central_to');
  const note = textOf(item, 'note');
  const verified = textOf(item, 'verified');
  return {
    id,
    name: straightenApostrophes(clean(name)),
    abbreviations: [
      ...new Set(
        listOf(item, 'abbr')
          .filter((value): value is string => typeof value === 'string')
          .map((value) => straightenApostrophes(clean(value))),
      ),
    ].filter((value) => value !== ''),
    cls: textOf(item, 'cls') ?? '',
    central: member(item, 'ceb') === true,
    ...given({ validFrom, validTo, centralFrom, centralTo }),
    verified: verified !== undefined && verified !== 'unverified',
    ...given({ note }),
  };
}

/** A day, or the last day of the year that the text starts with. */
function registryDate(asOf: unknown): CivilDate {
  const text = typeof asOf === 'string' ? asOf.trim() : '';
  if (isCivilDate(text)) return text;
  const year = /^\d{4}/.exec(text)?.[0];
  return year === undefined ? '1970-01-01' : `${year}-12-31`;
}
