import type { Body } from '../../bodies/types';
import { roundFor } from '../../duties/round';
import type { Plan } from '../../plan/types';
import { FORMAT_VERSION } from '../../template/fields';
import type { Stamp } from '../../template/stamp';
import { foldKey } from '../../text/clean';
import type { WorkbookContent } from '../../workbook/content';
import { cellText } from '../cellText';
import type { RecogniseContext } from '../context';
import type { FileIdentity } from '../types';
import { fileNameBody } from './fileNameBody';
import { nameCandidates } from './nameCandidates';
import { bodyIn } from './namesIn';
import { mailBody } from './mailBody';
import { unitTitle, type UnitTitle } from './unitTitle';
import { given } from '../../given';

export interface ContentIdentity {
  readonly stamp: Stamp;
  readonly recoveredFrom: readonly ('content' | 'fileName' | 'mail')[];
  /** The table names a unit as its sender, and no body. */
  readonly unit?: UnitTitle;
  /** The title says that the report is for a year («за 2018 рік») that the plan does not cover. */
  readonly otherYear?: { readonly found: string; readonly expected: string };
}

/** Where a table begins. */
export interface TablePlace {
  readonly sheet: { readonly name: string };
  readonly headerRow: number;
}

const TITLE_ROWS = 25;
const LONGEST_NAME = 300;

/**
 * Identity of a workbook that lost all its stamps, from its words: the plan when its number stands in
 * the title or in the file name (or rows answer it, which the caller knows), the body by a name in the
 * title block or in the file name.
 */
export function identityFromContent(
  content: WorkbookContent,
  identity: FileIdentity,
  answersPlan: boolean,
  tables: readonly TablePlace[],
  context: RecogniseContext,
): ContentIdentity | undefined {
  const { plan } = context;
  if (plan === undefined) return undefined;
  const titles = titleTexts(content, tables);
  const inTitle = mentions(titles, plan);
  const inName = mentions([identity.member ?? identity.file], plan);
  if (!inTitle && !inName && !answersPlan) return undefined;
  const sender = senderOf(titles, identity, context);
  return {
    stamp: {
      kind: 'template',
      format: FORMAT_VERSION,
      planId: plan.id,
      edition: plan.edition,
      round: context.round ?? roundFor(plan),
      ...given({ body: sender.body === undefined ? undefined : { id: sender.body.id, name: sender.body.name } }),
      language: 'uk',
      registryDate: '',
      created: '',
    },
    recoveredFrom: foundIn(inTitle || answersPlan, inName, sender),
    ...given({ otherYear: yearBeside(titles, plan), unit: sender.unit }),
  };
}

function foundIn(inContent: boolean, inName: boolean, sender: Sender): ContentIdentity['recoveredFrom'] {
  const isByName = sender.body !== undefined && !sender.inTitle && !sender.inMail;
  return [
    ...(inContent || sender.inTitle ? (['content'] as const) : []),
    ...(inName || isByName ? (['fileName'] as const) : []),
    ...(sender.inMail ? (['mail'] as const) : []),
  ];
}

interface Sender {
  readonly body: Pick<Body, 'id' | 'name'> | undefined;
  readonly inTitle: boolean;
  readonly inMail: boolean;
  readonly unit: UnitTitle | undefined;
}

/**
 * Whose report it is: the body that the title names, else the one of the file's name, else of the letter; or a unit of
 * a body.
 */
function senderOf(titles: readonly string[], identity: FileIdentity, { bodies }: RecogniseContext): Sender {
  const units = titles.map((text) => unitTitle(text, bodies));
  const named = titles.filter((_, i) => units[i] === undefined).flatMap(nameCandidates);
  const fromTitle = bodies === undefined ? undefined : bodyIn(named, bodies.find);
  if (fromTitle !== undefined) return { body: fromTitle, inTitle: true, inMail: false, unit: undefined };
  const fromName = bodies === undefined ? undefined : fileNameBody(identity, bodies.find);
  const { mail } = identity;
  const fromMail = bodies === undefined || mail === undefined ? undefined : mailBody(mail, bodies);
  const body = fromName ?? fromMail;
  const unit = units.find((found) => found !== undefined);
  // A unit speaks for its body: the one that its name says, else the one of the file or the letter.
  const parent = unit?.parent ?? body;
  return {
    body: parent,
    inTitle: unit?.parent !== undefined,
    inMail: unit?.parent === undefined && fromName === undefined && fromMail !== undefined,
    unit: unit === undefined ? undefined : { ...unit, ...given({ parent }) },
  };
}

/** Text above the tables; inside them stand executors, who are no senders. */
function titleTexts(content: WorkbookContent, tables: readonly TablePlace[]): readonly string[] {
  const headers = new Map(tables.map(({ sheet, headerRow }) => [sheet.name, headerRow]));
  return [
    ...(content.headings ?? []),
    ...content.sheets
      .filter(({ state }) => state === 'visible')
      .flatMap((sheet) =>
        sheet.rows
          .slice(0, TITLE_ROWS)
          .filter(({ row }) => row < (headers.get(sheet.name) ?? Infinity))
          .flatMap((row) =>
            row.cells.map((cell) => cellText(cell)).filter((text) => text !== '' && text.length <= LONGEST_NAME),
          ),
      ),
  ];
}

function mentions(texts: readonly string[], plan: Plan): boolean {
  const number = plan.requisites.number;
  if (number === undefined || number.length < 3) return false;
  const wanted = foldKey(number);
  return texts.some((text) => {
    const folded = foldKey(text);
    const at = folded.indexOf(wanted);
    return at >= 0 && !/[\p{L}\d]/u.test(folded[at - 1] ?? '') && !/[\p{L}\d]/u.test(folded[at + wanted.length] ?? '');
  });
}

const FOR_YEAR = /(?:^|[^\p{L}])(?:за|for) (20\d\d)(?: ?р(?:ік|\.|$)|$)/iu;

function yearBeside(titles: readonly string[], { period }: Plan): ContentIdentity['otherYear'] {
  const [from, to] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  const years = titles.flatMap((text) => FOR_YEAR.exec(text)?.[1] ?? []);
  const found = years.find((year) => year < from || year > to);
  return found === undefined || years.some((year) => year >= from && year <= to)
    ? undefined
    : { found, expected: from === to ? from : `${from}–${to}` };
}
