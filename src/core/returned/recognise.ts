import type { Issue } from '../issues/issue';
import type { WorkbookContent } from '../workbook/content';
import type { RecogniseContext } from './context';
import { CURRENT_FORMAT, rulesOfFormat, type FormatRules } from './formatVersions';
import { identityFromContent } from './identity/fromContent';
import { refusalOf, unitRefusal } from './identity/refusal';
import { findStamps, type FoundStamp } from './identity/stamps';
import { titleAgainstStamp } from './identity/titleBody';
import { voteIdentity } from './identity/vote';
import { knownDuties } from './match/knownDuties';
import { ownersOf } from './otherBodies';
import { readRows, type ReadRows } from './readRows';
import { readSheets } from './readSheets';
import type { FileIdentity, Return, ReturnOutcome } from './types';
import { SHORTEST_TEXT } from './match/matchRow';
import { vocabularyOf } from './vocabulary';
import { given } from '../given';
import { shownDate } from '../calendar/dotted';

/**
 * Says what a workbook is and, if it is a return, what stands in it: the body and the round by the
 * stamps (or by its words, when they are lost), each row with the duty that it answers. Nothing that
 * somebody typed is dropped: what fits nowhere is a row of its own or a finding with the text.
 *
 * @returns `return`, `foreign` (another plan, year, round, a unit, a newer format) or `unrecognised`.
 */
export function recognise(content: WorkbookContent, identity: FileIdentity, context: RecogniseContext): ReturnOutcome {
  const { stamps, stampSheet } = findStamps(content);
  const voted = voteIdentity(stamps);
  if (voted !== undefined) {
    const refusal = refusalOf(voted.stamp, context);
    if (refusal !== undefined)
      return {
        kind: 'foreign',
        identity,
        stamp: voted.stamp,
        issues: placed([refusal, ...voted.issues.map((issue) => inWords(issue, context, stamps))], identity),
      };
  }
  const vocabulary = vocabularyOf(context.vocabularies);
  const known = knownDuties(stampSheet?.duties ?? [], voted?.stamp, context);
  const indicators = known.indicators(stampSheet?.indicators);
  const sheets = readSheets(
    content,
    vocabulary,
    indicators,
    known.currentIndicatorKey,
    voted === undefined ? CURRENT_FORMAT : knownRules(voted.stamp.format),
  );
  const ownerOf = voted === undefined ? undefined : ownersOf(content);
  const rows = readRows(sheets.report, sheets.beside, known, vocabulary, (row) =>
    otherBody(ownerOf?.(row), voted?.stamp.body?.id, context),
  );
  const found =
    voted ?? identityFromContent(content, fileNameOf(identity, context), answersPlan(rows), sheets.report, context);
  if (found === undefined || (voted === undefined && rows.rows.length === 0)) {
    return { kind: 'unrecognised', identity, issues: placed([unrecognised(context)], identity) };
  }
  const title = voted === undefined ? undefined : titleAgainstStamp(sheets.report, voted.stamp, context.bodies);
  const unit =
    'unit' in found && found.unit !== undefined
      ? unitRefusal(found.unit.unit, found.unit.parent?.name)
      : title?.severity === 'error'
        ? title
        : undefined;
  if (unit !== undefined)
    return {
      kind: 'foreign',
      identity,
      stamp: found.stamp,
      issues: placed([unit, ...(voted?.issues ?? []).map((issue) => inWords(issue, context, stamps))], identity),
    };
  const stamp =
    found.stamp.body === undefined || found.stamp.body.name !== found.stamp.body.id
      ? found.stamp
      : {
          ...found.stamp,
          body: {
            id: found.stamp.body.id,
            name: context.bodies?.byId?.(found.stamp.body.id)?.name ?? found.stamp.body.id,
          },
        };
  const issues: Issue[] = [
    ...(voted?.issues ?? []).map((issue) => inWords(issue, context, stamps)),
    ...(title === undefined ? [] : [title]),
  ];
  if (stamp.body !== undefined && voted === undefined) issues.push(fromWords(stamp.body.name));
  if ('otherYear' in found && found.otherYear !== undefined)
    issues.push({ code: 'title-other-year', severity: 'warning', at: {}, params: found.otherYear });
  if (stamp.body === undefined) issues.push({ code: 'body-unknown', severity: 'error', at: {}, params: {} });
  if (sheets.report.length === 0)
    issues.push({
      code: 'report-table-missing',
      severity: 'error',
      at: {},
      params: {
        sheets: content.sheets
          .filter(({ state }) => state === 'visible')
          .map(({ name }) => `«${name}»`)
          .join(', '),
      },
    });
  const returned: Return = {
    identity,
    form: voted !== undefined || sheets.report.some(({ own }) => own) ? 'template' : 'otherForm',
    stamp,
    recoveredFrom: found.recoveredFrom,
    stampedDuties: known.stamped,
    stampedIndicators: indicators,
    rows: rows.rows,
    indicators: sheets.indicators,
    contacts: sheets.contacts,
    ...given({ contactsSheet: sheets.contactsSheet }),
    ...given({ savedAt: content.savedAt }),
    issues: placed([...issues, ...known.issues, ...rows.issues, ...sheets.issues], identity),
  };
  return { kind: 'return', returned };
}

/**
 * Keys and measures' texts are proof (a number whose text is another one does not match at all); bare numbers only
 * when most rows have one, for any table is numbered.
 */
function answersPlan({ rows, issues }: ReadRows): boolean {
  // A measure's number and text without one of its periods are as plain as with it.
  const undecided = new Set(
    issues.filter(({ code }) => code === 'row-period-unknown').map(({ at }) => `${at.row} ${at.sheet}`),
  );
  if (
    rows.some(
      ({ row, sheet, locked }) =>
        undecided.has(`${row} ${sheet}`) && (locked.measure?.text.length ?? 0) >= SHORTEST_TEXT,
    )
  )
    return true;
  if (
    rows.some(
      ({ matchedBy, locked }) =>
        matchedBy === 'key' ||
        matchedBy === 'text' ||
        (matchedBy === 'number-period' && (locked.measure?.text.length ?? 0) >= SHORTEST_TEXT),
    )
  )
    return true;
  const numbered = rows.filter(({ matchedBy }) => matchedBy === 'number-period').length;
  return numbered >= 3 && numbered * 2 > rows.length;
}

/**
 * What stamps disagree on, as people know it: bodies by name (without a registry as the stamps name them), plans
 * by number and date, days as they are written.
 */
function inWords(issue: Issue, { bodies }: RecogniseContext, stamps: readonly FoundStamp[]): Issue {
  if (issue.code !== 'identity-conflict') return issue;
  const shown = (value: string | number | undefined): string => {
    const text = String(value ?? '');
    if (issue.params['what'] === 'body')
      return (
        bodies?.byId?.(text)?.name ??
        stamps.find(({ pairs }) => pairs['body'] === text && (pairs['bodyName'] ?? '') !== '')?.pairs['bodyName'] ??
        text
      );
    const [, , date = '', number = ''] = text.split('|');
    return number === '' ? shownDate(text) : `№ ${number}, ${shownDate(date)}`;
  };
  return {
    ...issue,
    params: { ...issue.params, found: shown(issue.params['found']), chosen: shown(issue.params['chosen']) },
  };
}

/** A stamp whose version has no rules was refused before. */
function knownRules(version: number): FormatRules {
  const rules = rulesOfFormat(version);
  return typeof rules === 'string' ? CURRENT_FORMAT : rules;
}

/** The name of the body whose row it is, when it is another than the file's. */
function otherBody(
  owner: string | undefined,
  own: string | undefined,
  { bodies }: RecogniseContext,
): string | undefined {
  return owner === undefined || own === undefined || owner === own ? undefined : (bodies?.byId?.(owner)?.name ?? owner);
}

function fileNameOf(identity: FileIdentity, context: RecogniseContext): string {
  return context.fileName ?? identity.member ?? identity.file;
}

function fromWords(body: string): Issue {
  return { code: 'identity-from-content', severity: 'warning', at: {}, params: { body } };
}

/** Without a plan nobody can tell what an unstamped table answers. */
function unrecognised(context: RecogniseContext): Issue {
  return {
    code: context.plan === undefined ? 'not-a-return-without-plan' : 'not-a-return',
    severity: 'error',
    at: {},
    params: {},
  };
}

function placed(issues: readonly Issue[], identity: FileIdentity): readonly Issue[] {
  const file = identity.member === undefined ? identity.file : `${identity.file}!${identity.member}`;
  return issues.map((issue) => ({ ...issue, at: { file, ...issue.at } }));
}
