import type { CivilDate } from '../../core/calendar/civilDate';
import { bodiesThatOwe, type Owing } from '../../core/followUp/owing';
import { roundDue } from '../../core/duties/dueDay';
import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import { report, reportingBodies, templates, type Collection } from '../../core/pipeline';
import { templateFileNames } from '../../core/template/fileName';
import { rowWords } from '../../core/template/words/rowWords';
import type { LetterRequisites } from '../../core/summary/letterParts';
import type { Texts } from '../../core/texts';
import { draftMessage } from '../../formats/letters/draftMessage';
import type { LetterInput, Reminder } from '../../formats/letters/letterText';
import { planWordsOf, type SetBody } from '../../formats/letters/setBody';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import { writeLetter } from '../forms/letter';
import type { Form } from '../forms/openForm';
import { collectionIn, upToDate } from '../consolidation/upToDate';

export interface RemindOptions {
  /** The day on which the letters are written; before the due day they have another tone than after it. */
  readonly asOf: CivilDate;
  /** One letter to all «за списком» instead of a letter each. */
  readonly circular: boolean;
  /** A message per body, with its own template attached again. */
  readonly drafts: boolean;
  /** The ministry's own letterhead. */
  readonly letterhead?: Form;
  /** Who signs, who prepared. */
  readonly requisites?: LetterRequisites;
}

export interface ReminderFile {
  readonly kind: 'letter' | 'draft';
  /** File name, unique among them, safe on Windows. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly bodyIds: readonly string[];
}

export interface Reminders {
  readonly due: CivilDate;
  readonly owing: readonly Owing[];
  /** None where nobody owes. */
  readonly files: AsyncIterable<ReminderFile>;
}

/**
 * Reminders to exactly the bodies that owe answers on the day; bodies that report by consent are asked, not reminded.
 */
export function reminders(consolidation: Consolidation, texts: Texts, options: RemindOptions): Reminders {
  const now = upToDate(consolidation);
  const { round, ...rest } = collectionIn(now);
  const collection = { ...rest, round: { ...round, due: roundDue(now.settings) } };
  const owing = bodiesThatOwe(report(now, texts).summary);
  return { due: collection.round.due, owing, files: filesFor(collection, owing, texts, options) };
}

interface Addressee {
  readonly owing: Owing;
  readonly member: SetBody;
}

async function* filesFor(
  collection: Collection,
  owing: readonly Owing[],
  texts: Texts,
  options: RemindOptions,
): AsyncGenerator<ReminderFile> {
  const addressees = addresseesOf(collection, owing);
  const word = texts.t('letter.reminder.file');
  const letterTo = (to: readonly Addressee[], withRows: boolean): LetterInput => ({
    plan: planWordsOf(collection.plan, texts),
    round: collection.round,
    texts,
    created: options.asOf,
    members: to.map(({ member }) => member),
    reminder: reminderFor(to, collection, texts, options, withRows),
    ...given({
      requisites: options.requisites,
      sender: collection.registry.bodies.find(({ id }) => id === collection.options.coordinator),
    }),
  });
  const letter = async (name: string, to: readonly Addressee[], withRows: boolean): Promise<ReminderFile> => ({
    kind: 'letter',
    name,
    bytes: await writeLetter(letterTo(to, withRows), options.letterhead),
    bodyIds: to.map(({ member }) => member.body.id),
  });
  if (options.circular) {
    for (const isAsked of [false, true]) {
      const to = addressees.filter(({ owing: { isAsked: asked } }) => asked === isAsked);
      const name = isAsked ? `${word}_${texts.t('letter.reminder.askedFile')}.docx` : `${word}.docx`;
      if (to.length > 0) yield letter(name, to, false);
    }
  } else for (const one of addressees) yield letter(`${word}_${stemOf(one)}.docx`, [one], true);
  if (!options.drafts) return;
  for (const one of addressees)
    yield {
      kind: 'draft',
      name: `${word}_${stemOf(one)}.eml`,
      bytes: draftMessage({
        ...letterTo([one], true),
        member: one.member,
        template: await templateFor(one.member.body.id, collection, texts, options.asOf),
      }),
      bodyIds: [one.member.body.id],
    };
}

/** With the file that was made for them, under the name that it had in the whole set. */
function addresseesOf(collection: Collection, owing: readonly Owing[]): readonly Addressee[] {
  const reporting = reportingBodies(collection).map(({ body }) => body);
  const names = templateFileNames(collection.plan, reporting);
  return owing.flatMap((one) => {
    const body = reporting.find(({ id }) => id === one.bodyId);
    if (body === undefined) return [];
    const file = names.get(body.id) ?? `${body.id}.xlsx`;
    return [{ owing: one, member: { body, file, duties: one.rows.length } }];
  });
}

function stemOf({ member }: Addressee): string {
  return member.file.replace(/\.xlsx$/, '');
}

function reminderFor(
  to: readonly Addressee[],
  { round }: Collection,
  texts: Texts,
  { asOf, drafts }: RemindOptions,
  withRows: boolean,
): Reminder {
  const isAsked = to.every(({ owing: { isAsked: asked } }) => asked);
  const isPartly = to.every(({ owing: { hasAnswered } }) => hasAnswered);
  const rows = to.flatMap(({ owing }) => owing.rows.map((key) => rowWords(key, texts)));
  const late = asOf > round.due ? 'after' : 'before';
  return {
    tone: isAsked ? 'asked' : late,
    isPartly,
    ...given({
      rows: withRows && isPartly ? [...new Set(rows)].join(', ') : undefined,
      attached: drafts && withRows ? (true as const) : undefined,
    }),
  };
}

async function templateFor(id: string, collection: Collection, texts: Texts, created: CivilDate): Promise<Uint8Array> {
  for (const { spec } of templates(collection, texts, { created, only: [id] })) return writeWorkbook(spec);
  throw new Error(`no template for ${id}`);
}
