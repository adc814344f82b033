import { reportingBodies, type Collection } from '../../core/pipeline';
import type { Body } from '../../core/bodies/types';
import type { CivilDate } from '../../core/calendar/civilDate';
import { templateFileNames } from '../../core/template/fileName';
import type { Duty } from '../../core/duties/types';
import type { EarlierAnswers, LeftAnswer } from '../../core/template/prefill';
import { isCounted } from '../../core/template/sheets/progress';
import { prefilledTemplate } from '../../core/template/templateSpec';
import type { LetterRequisites } from '../../core/summary/letterParts';
import type { Texts } from '../../core/texts';
import { draftMessage } from '../../formats/letters/draftMessage';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import { writeLetter } from '../forms/letter';
import type { Form } from '../forms/openForm';
import { ADD_IN } from './addIn';
import { coverCsv, coverSpec } from './coverList';
import { planWordsOf, type SetBody } from '../../formats/letters/setBody';
import { given } from '../../core/given';

export interface SetOptions {
  readonly created: CivilDate;
  /** One circular letter «за списком», or one letter per body. */
  readonly letters: 'circular' | 'each' | 'none';
  /** One .eml draft per body with its template attached. */
  readonly drafts: boolean;
  /** The templates open the add-in's pane where it is centrally deployed. */
  readonly autoOpen: boolean;
  /** The ministry's own letterhead for the letters. */
  readonly letterhead?: Form;
  /** Who signs, who prepared. */
  readonly requisites?: LetterRequisites;
  /** Ids of the only bodies wanted. */
  readonly only?: readonly string[];
  /** Earlier answers by body id. */
  readonly earlier?: ReadonlyMap<string, EarlierAnswers>;
}

export interface SetFile {
  readonly kind: 'template' | 'cover' | 'letter' | 'draft';
  /** File name, unique in the set, safe on Windows. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly bodyId?: string;
  /** Duties of the body as its template counts them: without conditional and proxy rows. */
  readonly duties?: number;
  /** Keys of earlier answers that have no place in the new template. */
  readonly notCarried?: readonly string[];
  /** Keys of rows that were carried, but whose status this round does not offer. */
  readonly statusNotCarried?: readonly string[];
  /** Keys of rows that were carried, but whose measure or deadline has other words now. */
  readonly carriedChanged?: readonly string[];
}

/**
 * The files of a collection, one after another, so that memory does not grow with the number of
 * bodies: the templates in protocol order, each with its letter and draft, then the cover list and
 * the circular.
 */
export async function* makeSet(collection: Collection, texts: Texts, options: SetOptions): AsyncGenerator<SetFile> {
  const { plan, registry, round } = collection;
  const reporting = reportingIn(collection, options);
  const names = namesOf(collection, texts, options);
  const sender = registry.bodies.find(({ id }) => id === collection.options.coordinator);
  const letter = {
    plan: planWordsOf(plan, texts),
    round,
    texts,
    created: options.created,
    ...given({ sender, requisites: options.requisites }),
  };
  const members: SetBody[] = [];
  for (const { body, duties } of reporting) {
    const file = names.of(body.id);
    const { template, member } = await templateOf(collection, texts, options, body, duties, file.template);
    members.push(member);
    yield template;
    if (options.letters === 'each')
      yield {
        kind: 'letter',
        name: file.letter,
        bytes: await writeLetter({ ...letter, members: [member] }, options.letterhead),
        bodyId: body.id,
      };
    if (options.drafts)
      yield {
        kind: 'draft',
        name: file.draft,
        bytes: draftMessage({ ...letter, member, template: template.bytes }),
        bodyId: body.id,
      };
  }
  if (members.length === 0) return;
  yield {
    kind: 'cover',
    name: names.cover,
    bytes: await writeWorkbook(coverSpec(members, round, texts, options.created)),
  };
  yield { kind: 'cover', name: names.coverCsv, bytes: coverCsv(members, round, texts) };
  if (options.letters === 'circular')
    yield {
      kind: 'letter',
      name: names.circular,
      bytes: await writeLetter({ ...letter, members }, options.letterhead),
    };
}

/** The template of a body, with its earlier answers carried into it. */
async function templateOf(
  { plan, round, registry }: Collection,
  texts: Texts,
  options: SetOptions,
  body: Body,
  duties: readonly Duty[],
  name: string,
): Promise<{ readonly template: SetFile; readonly member: SetBody }> {
  const earlier = options.earlier?.get(body.id);
  const { spec, left, changed } = prefilledTemplate({
    plan,
    round,
    body,
    duties,
    texts,
    registryDate: registry.date,
    created: options.created,
    ...given({ earlier, taskPane: options.autoOpen ? ADD_IN : undefined }),
  });
  const member: SetBody = { body, file: name, duties: duties.filter(isCounted).length };
  return {
    member,
    template: {
      kind: 'template',
      name,
      bytes: await writeWorkbook(spec),
      bodyId: body.id,
      duties: member.duties,
      ...leftOf(left),
      ...given({ carriedChanged: changed.length === 0 ? undefined : changed }),
    },
  };
}

type Wanted = Pick<SetOptions, 'letters' | 'drafts' | 'only'>;

/**
 * The names of all files that the set will have, so that a host can say beforehand which of them stand there
 * already.
 */
export function setFileNames(collection: Collection, texts: Texts, options: Wanted): readonly string[] {
  const names = namesOf(collection, texts, options);
  const members = reportingIn(collection, options).map(({ body }) => names.of(body.id));
  return [
    ...members.flatMap(({ template, letter, draft }) => [
      template,
      ...(options.letters === 'each' ? [letter] : []),
      ...(options.drafts ? [draft] : []),
    ]),
    names.cover,
    names.coverCsv,
    ...(options.letters === 'circular' ? [names.circular] : []),
  ];
}

function reportingIn(collection: Collection, { only }: Wanted): ReturnType<typeof reportingBodies> {
  return reportingBodies(collection).filter(({ body }) => only === undefined || only.includes(body.id));
}

interface Names {
  readonly of: (bodyId: string) => { readonly template: string; readonly letter: string; readonly draft: string };
  readonly cover: string;
  readonly coverCsv: string;
  readonly circular: string;
}

function namesOf(collection: Collection, texts: Texts, options: Wanted): Names {
  const templates = templateFileNames(
    collection.plan,
    reportingIn(collection, options).map(({ body }) => body),
  );
  const [letter, cover] = [texts.t('letter.file.letter'), texts.t('letter.file.cover')];
  return {
    of: (bodyId) => {
      const template = templates.get(bodyId) ?? `${bodyId}.xlsx`;
      const stem = template.replace(/\.xlsx$/, '');
      return { template, letter: `${letter}_${stem}.docx`, draft: `${stem}.eml` };
    },
    cover: `${cover}.xlsx`,
    coverCsv: `${cover}.csv`,
    circular: `${letter}.docx`,
  };
}

function leftOf(left: readonly LeftAnswer[]): Pick<SetFile, 'notCarried' | 'statusNotCarried'> {
  const [statuses, gone] = [
    left.filter(({ reason }) => reason === 'status-not-offered'),
    left.filter(({ reason }) => reason !== 'status-not-offered'),
  ];
  return {
    ...given({
      notCarried: gone.length === 0 ? undefined : gone.map(({ key }) => key),
      statusNotCarried: statuses.length === 0 ? undefined : statuses.map(({ key }) => key),
    }),
  };
}
