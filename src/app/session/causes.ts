import { decisionId } from '../../core/merge/decide';
import type { Consolidation, FileLogEntry } from '../../core/merge/types';
import type { FixValue, Issue } from '../../core/issues/issue';
import { groupBy } from '../../core/groups';
import { given } from '../../core/given';
import { INPUT_FIELDS } from '../../core/template/fields';
import { measureOfKey } from '../../core/duties/rowKey';
import { foldKey } from '../../core/text/clean';
import type { Cause, CauseRow, DecisionRequest } from '../../ports';
import { paramsOf } from '../decisions/decide';
import { statusNamed } from '../decisions/statusNamed';

interface Found extends CauseRow {
  readonly issue: Issue;
  readonly sha256: string;
}

/**
 * Findings that one decision settles for many bodies: spellings of a status one by one, other repairs by their kind
 * and field. What has been decided already is left out. Rows in which nothing was suggested are listed all the same
 * where a spelling of a status keeps them out.
 */
export function causesOf(consolidation: Consolidation): readonly Cause[] {
  const waiting = waitingRows(consolidation);
  const groups = groupBy(openFindings(consolidation), ({ issue, written }) =>
    issue.at.field === 'status' ? `status:${foldKey(written)}` : `value:${issue.code}:${issue.at.field ?? ''}`,
  );
  return [...groups]
    .flatMap(([id, found]): readonly Cause[] => {
      const [first] = found;
      if (first === undefined) return [];
      const { issue, written } = first;
      const suggested = found.find((one) => one.suggested !== undefined)?.suggested;
      const isStatus = issue.at.field === 'status';
      const held = found.filter((one) => waiting.has(placeOf(one.sha256, one.issue))).length;
      if (suggested === undefined && (!isStatus || held === 0)) return [];
      return [
        {
          id,
          kind: isStatus ? 'status' : 'value',
          code: issue.code,
          field: issue.at.field ?? '',
          written,
          waiting: held,
          rows: found.map(({ issue: _, sha256: __, ...row }) => row),
          ...given({ suggested }),
        },
      ];
    })
    .sort((a, b) => b.waiting - a.waiting || b.rows.length - a.rows.length);
}

function openFindings(consolidation: Consolidation): readonly Found[] {
  const { log, registry, decisions, settings } = consolidation;
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  const standing = new Set(decisions.filter(({ reversed }) => reversed !== true).map(({ id }) => id));
  const explained = new Set([...settings.aliases.keys()].map(foldKey));
  return log
    .filter((entry) => entry.undone !== true && entry.verdict !== 'superseded' && entry.verdict !== 'duplicate')
    .flatMap((entry) =>
      entry.issues.flatMap((issue): readonly Found[] => {
        const found = foundIn(issue, entry, names);
        if (found === undefined) return [];
        if (issue.at.field === 'status' && explained.has(foldKey(found.written))) return [];
        return found.request !== undefined && standing.has(idOf(found.request, settings.round.id)) ? [] : [found];
      }),
    );
}

/** A finding about an input of a row that stands in the workbook with its place, and what settles it. */
function foundIn(issue: Issue, entry: FileLogEntry, names: ReadonlyMap<string, string>): Found | undefined {
  const { sheet, row, rowKey } = issue.at;
  const field = INPUT_FIELDS.find((id) => id === issue.at.field);
  if (field === undefined || sheet === undefined || row === undefined) return undefined;
  const written = String(issue.params['found'] ?? '');
  const isSpelling = field === 'status' && issue.severity === 'error';
  if ((issue.fix === undefined && !isSpelling) || (field === 'status' && written === '')) return undefined;
  const suggested = issue.fix === undefined ? undefined : valueOf(issue.fix.value, field);
  const { sha256 } = entry.identity;
  return {
    issue,
    sha256,
    bodyName: names.get(entry.bodyId ?? '') ?? entry.identity.file,
    measureId: rowKey === undefined ? '' : measureOfKey(rowKey),
    written,
    ...given({
      suggested,
      request: suggested === undefined ? undefined : requestFor(field, written, suggested, { sha256, sheet, row }),
    }),
  };
}

function requestFor(
  field: string,
  written: string,
  value: string,
  place: { readonly sha256: string; readonly sheet: string; readonly row: number },
): DecisionRequest | undefined {
  if (field !== 'status') return { kind: 'accept', ...place, field, value };
  const status = statusNamed(value);
  return status === undefined ? undefined : { kind: 'alias', written, status };
}

/** As a decision keeps it: a status by its id, dates in ISO. */
function valueOf(value: FixValue, field: string): string | undefined {
  switch (value.type) {
    case 'text':
      return field === 'status' ? statusNamed(value.text) : value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
  }
}

function idOf(request: DecisionRequest, round: string): string {
  const decision = paramsOf(request, round);
  return decision === undefined ? '' : decisionId(decision);
}

function waitingRows({ quarantine }: Consolidation): ReadonlySet<string> {
  return new Set(
    quarantine.flatMap(({ provenance, issues }) => issues.map((issue) => placeOf(provenance.sha256, issue))),
  );
}

function placeOf(sha256: string, { at, code }: Issue): string {
  return [sha256, at.sheet, at.row, at.field, code].join('\n');
}
