import { named } from './identity/named';
import { finding, type Issue } from '../issues/issue';
import type { WorkbookContent } from '../workbook/content';
import { acceptBeside } from './acceptBeside';
import { wordsAround } from './aroundTable';
import { besideFindings, withAddresses } from './besideCells';
import type { RecogniseContext } from './context';
import { CURRENT_FORMAT, rulesOfFormat, type FormatRules } from './formatVersions';
import { identityFromContent } from './identity/fromContent';
import { ofIdentity, unitAlone } from './identity/foundIdentity';
import { refusalOf } from './identity/refusal';
import { findStamps, type FoundStamp } from './identity/stamps';
import { bodyAgainstStamp } from './identity/bodyAgainstStamp';
import { voteIdentity, type Identity as VotedIdentity } from './identity/vote';
import { knownDuties, type KnownDuties } from './match/knownDuties';
import { ownersOf } from './otherBodies';
import { printedAnswers } from './printedAnswers';
import { readRows, tableRows, type ReadRows } from './readRows';
import { readSheets, type ReadSheets } from './readSheets';
import type { FileIdentity, Return, ReturnOutcome, ReturnRow } from './types';
import { SHORTEST_TEXT } from './match/matchRow';
import type { Stamp } from '../template/stamp';
import type { StampSheet } from '../template/stampSheet';
import { vocabularyOf } from './vocabulary';
import { given } from '../given';
import { isCivilDate } from '../calendar/civilDate';
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
  const conflicts = (voted?.issues ?? []).map((issue) => inWords(issue, context, stamps));
  const foreign = (stamp: Stamp, reason: Issue): ReturnOutcome => ({
    kind: 'foreign',
    identity,
    stamp,
    issues: placed([reason, ...conflicts], identity),
  });
  const refusal = voted === undefined ? undefined : refusalOf(voted.stamp, context);
  if (voted !== undefined && refusal !== undefined) return foreign(voted.stamp, refusal);
  const readFor = (others: readonly string[] = []): ReadAnswers =>
    readAnswers(content, context, voted?.stamp, stampSheet, others);
  const read = readFor();
  const found = voted ?? identityFromContent(content, identity, answersPlan(read.rows), read.sheets.report, context);
  if (found === undefined || (voted === undefined && read.rows.rows.length === 0))
    return { kind: 'unrecognised', identity, issues: placed([unrecognised(context)], identity) };
  const { stamp, issues: renamed } = named(found.stamp, context);
  const whose = bodyFindings(read, content, stamp, voted !== undefined, identity, context);
  const alone = unitAlone(found);
  if (alone !== undefined) return foreign(found.stamp, alone);
  const issues = [...conflicts, ...renamed, ...whose, ...ofIdentity(stamp, found === voted, found)];
  return {
    kind: 'return',
    returned: returnOf(readForBoth(read, whose, readFor, stamp, context), content, context.acceptBeside === true, {
      identity,
      form: formOf(read, voted),
      stamp,
      recoveredFrom: found.recoveredFrom,
      names: [stamp.body?.name, context.plan?.requisites.title].flatMap((name) => name ?? []),
      issues,
    }),
  };
}

/**
 * Where nobody knows whose report it is, the rows are read by the duties of both bodies: whoever decides gets them all.
 */
function readForBoth(
  read: ReadAnswers,
  whose: readonly Issue[],
  readFor: (others: readonly string[]) => ReadAnswers,
  { round }: Stamp,
  { bodies }: RecogniseContext,
): ReadAnswers {
  const dispute = whose.find(({ code }) => code === 'body-disputed');
  if (dispute === undefined) return read;
  const [other, ...more] = bodies?.find(String(dispute.params['found'])) ?? [];
  if (other === undefined || more.length > 0) return read;
  const heir = isCivilDate(round.asOf) ? bodies?.resolveOn?.(other.id, round.asOf)?.body.id : undefined;
  return readFor([other.id, ...(heir === undefined ? [] : [heir])]);
}

/** What a person sees of whose return it is, against what was found. */
function bodyFindings(
  { sheets, rows, known }: ReadAnswers,
  content: WorkbookContent,
  stamp: Stamp,
  isStamped: boolean,
  identity: FileIdentity,
  context: RecogniseContext,
): readonly Issue[] {
  const { report, printed, contacts, contactsSheet } = sheets;
  const { headings = [] } = content;
  const filled = new Set([contactsSheet, ...sheets.indicators.map(({ sheet }) => sheet)]);
  const forms = content.sheets.filter(({ name }) => filled.has(name));
  const signs = { contacts, contactsSheet, known, identity, rows: rows.rows, tables: report, forms, printed, headings };
  return bodyAgainstStamp(signs, stamp, isStamped, context);
}

function formOf({ sheets }: ReadAnswers, voted: VotedIdentity | undefined): Return['form'] {
  return voted !== undefined || sheets.report.some(({ own }) => own) ? 'template' : 'otherForm';
}

function returnOf(
  { known, indicators, sheets, rows }: ReadAnswers,
  content: WorkbookContent,
  takesBeside: boolean,
  head: Pick<Return, 'identity' | 'form' | 'stamp' | 'recoveredFrom' | 'issues'> & {
    readonly names: readonly string[];
  },
): Return {
  const { around = [] } = content;
  const missingTable = sheets.report.length === 0 ? [tableMissing(content)] : [];
  const addressed = withAddresses(rows.rows, content.sheets);
  const offers = besideFindings(content.sheets, addressed);
  const beside = takesBeside ? acceptBeside(addressed, offers) : { rows: addressed, issues: offers };
  const { names: _, ...own } = head;
  return {
    ...own,
    stampedDuties: known.stamped,
    stampedIndicators: indicators,
    rows: beside.rows,
    indicators: sheets.indicators,
    contacts: sheets.contacts,
    ...given({ contactsSheet: sheets.contactsSheet }),
    ...given({ savedAt: content.savedAt }),
    issues: placed(
      [
        ...head.issues,
        ...missingTable,
        ...known.issues,
        ...rows.issues,
        ...sheets.issues,
        ...wordsAround(around, head.names),
        ...beside.issues,
      ],
      head.identity,
    ),
  };
}

interface ReadAnswers {
  readonly known: KnownDuties;
  readonly indicators: Return['stampedIndicators'];
  readonly sheets: ReadSheets;
  readonly rows: ReadRows;
}

/** All that the sheets answer, by the duties that the stamp or the plan knows. */
function readAnswers(
  content: WorkbookContent,
  context: RecogniseContext,
  stamp: Stamp | undefined,
  stampSheet: StampSheet | undefined,
  others: readonly string[],
): ReadAnswers {
  const vocabulary = vocabularyOf(context.vocabularies);
  const known = knownDuties(stampSheet?.duties ?? [], stamp, context, others);
  const indicators = known.indicators(stampSheet?.indicators);
  const isBody = (text: string): boolean => (context.bodies?.find(text).length ?? 0) > 0;
  const rules = stamp === undefined ? CURRENT_FORMAT : knownRules(stamp.format);
  const sheets = readSheets(content, vocabulary, indicators, known, rules, isBody);
  const ownerOf = stamp === undefined ? undefined : ownersOf(content);
  const rows = readRows(sheets.report, sheets.beside, known, vocabulary, (row) =>
    otherBody(ownerOf?.(row), stamp?.body?.id, context),
  );
  const typed = tableRows(sheets.typedOnPrint, known, vocabulary).rows;
  const reported = { rows: rows.rows, indicators: sheets.indicators, grounds: sheets.contacts.grounds };
  const apart = printedAnswers(typed, reported, known, vocabulary);
  return { known, indicators, sheets, rows: { ...rows, issues: [...rows.issues, ...apart] } };
}

function tableMissing({ sheets }: WorkbookContent): Issue {
  const names = sheets.filter(({ state }) => state === 'visible').map(({ name }) => `«${name}»`);
  return finding('report-table-missing', 'error', {}, { sheets: names.join(', ') });
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
  const namesMeasure = ({ locked }: ReturnRow): boolean => (locked.measure?.text.length ?? 0) >= SHORTEST_TEXT;
  const proves = (row: ReturnRow): boolean =>
    row.matchedBy === 'key' ||
    row.matchedBy === 'text' ||
    (namesMeasure(row) && (row.matchedBy === 'number-period' || undecided.has(`${row.row} ${row.sheet}`)));
  if (rows.some(proves)) return true;
  const numbered = rows.filter(({ matchedBy }) => matchedBy === 'number-period').length;
  return numbered >= 3 && numbered * 2 > rows.length;
}

/**
 * What stamps disagree on, as people know it: bodies by name (without a registry as the stamps name them), plans
 * by number and date, days as they are written.
 */
function inWords(issue: Issue, { bodies }: RecogniseContext, stamps: readonly FoundStamp[]): Issue {
  if (issue.code !== 'identity-conflict') return issue;
  const bodyWords = (id: string): string =>
    bodies?.byId?.(id)?.name ??
    stamps.find(({ pairs }) => pairs['body'] === id && (pairs['bodyName'] ?? '') !== '')?.pairs['bodyName'] ??
    id;
  const otherWords = (text: string): string => {
    const [, , date = '', number = ''] = text.split('|');
    return number === '' ? shownDate(text) : `№ ${number}, ${shownDate(date)}`;
  };
  const shown = issue.params['what'] === 'body' ? bodyWords : otherWords;
  const words = (name: string): string => shown(String(issue.params[name] ?? ''));
  return { ...issue, params: { ...issue.params, found: words('found'), chosen: words('chosen') } };
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

/** Without a plan nobody can say what an unstamped table answers. */
function unrecognised(context: RecogniseContext): Issue {
  return finding(context.plan === undefined ? 'not-a-return-without-plan' : 'not-a-return', 'error', {}, {});
}

function placed(issues: readonly Issue[], identity: FileIdentity): readonly Issue[] {
  const file = identity.member === undefined ? identity.file : `${identity.file}!${identity.member}`;
  return issues.map((issue) => ({ ...issue, at: { file, ...issue.at } }));
}
