import { reportingBodies, type Setup } from '../../core/pipeline';
import type { CivilDate } from '../../core/calendar/civilDate';
import { templateFileNames } from '../../core/template/fileName';
import type { EarlierAnswers, LeftAnswer } from '../../core/template/prefill';
import { isCounted } from '../../core/template/sheets/progress';
import { prefilledTemplate } from '../../core/template/templateSpec';
import type { Texts } from '../../core/texts';
import { draftMessage } from '../letters/draftMessage';
import { letterDocument } from '../letters/letterDocument';
import { writeWorkbook } from '../xlsx/write/writeWorkbook';
import { ADD_IN } from './addIn';
import { coverCsv, coverSpec } from './coverList';
import { planWordsOf, type SetBody } from './setBody';

export interface SetOptions {
  readonly created: CivilDate;
  /** One circular letter «за списком», or one letter per body. */
  readonly letters: 'circular' | 'each' | 'none';
  /** One .eml draft per body with its template attached. */
  readonly drafts: boolean;
  /** The templates open the add-in's pane where it is centrally deployed. */
  readonly autoOpen: boolean;
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
export async function* makeSet(setup: Setup, texts: Texts, options: SetOptions): AsyncGenerator<SetFile> {
  const { plan, registry, round } = setup;
  const reporting = reportingBodies(setup).filter(({ body }) => options.only === undefined || options.only.includes(body.id));
  const names = templateFileNames(plan, reporting.map(({ body }) => body));
  const sender = registry.bodies.find(({ id }) => id === setup.options.coordinator);
  const letter = { plan: planWordsOf(plan, texts), round, texts, created: options.created, ...(sender === undefined ? {} : { sender }) };
  const members: SetBody[] = [];
  for (const { body, duties } of reporting) {
    const earlier = options.earlier?.get(body.id);
    const { spec, left, changed } = prefilledTemplate({
      plan, round, body, duties, texts, registryDate: registry.date, created: options.created,
      ...(earlier === undefined ? {} : { earlier }), ...(options.autoOpen ? { taskPane: ADD_IN } : {}),
    });
    const name = names.get(body.id) ?? `${body.id}.xlsx`;
    const bytes = await writeWorkbook(spec);
    const member: SetBody = { body, file: name, duties: duties.filter(isCounted).length };
    members.push(member);
    const stem = name.replace(/\.xlsx$/, '');
    yield { kind: 'template', name, bytes, bodyId: body.id, duties: member.duties, ...leftOf(left), ...(changed.length === 0 ? {} : { carriedChanged: changed }) };
    if (options.letters === 'each') yield { kind: 'letter', name: `${texts.t('letter.file.letter')}_${stem}.docx`, bytes: letterDocument({ ...letter, members: [member] }), bodyId: body.id };
    if (options.drafts) yield { kind: 'draft', name: `${stem}.eml`, bytes: draftMessage({ ...letter, member, template: bytes }), bodyId: body.id };
  }
  if (members.length === 0) return;
  yield { kind: 'cover', name: `${texts.t('letter.file.cover')}.xlsx`, bytes: await writeWorkbook(coverSpec(members, round, texts, options.created)) };
  yield { kind: 'cover', name: `${texts.t('letter.file.cover')}.csv`, bytes: coverCsv(members, round, texts) };
  if (options.letters === 'circular') yield { kind: 'letter', name: `${texts.t('letter.file.letter')}.docx`, bytes: letterDocument({ ...letter, members }) };
}

function leftOf(left: readonly LeftAnswer[]): Pick<SetFile, 'notCarried' | 'statusNotCarried'> {
  const [statuses, gone] = [left.filter(({ reason }) => reason === 'status-not-offered'), left.filter(({ reason }) => reason !== 'status-not-offered')];
  return { ...(gone.length === 0 ? {} : { notCarried: gone.map(({ key }) => key) }), ...(statuses.length === 0 ? {} : { statusNotCarried: statuses.map(({ key }) => key) }) };
}
