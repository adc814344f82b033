import { readReturned, type ReadingContext, type Collection } from '../../core/pipeline';
import { createBodyIndex } from '../../core/bodies/bodyIndex';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { CheckedReturn, CheckedRow } from '../../core/checks/types';
import { foldKey } from '../../core/text/clean';
import { filledFields, NO_ANSWERS, type EarlierAnswers, type LeftAnswer } from '../../core/template/prefill';
import type { ReadFile } from '../../core/merge/types';
import type { FileIdentity } from '../../core/returned/types';
import type { WorkbookContent } from '../../core/workbook/content';
import { placesNow } from '../../core/returned/match/placesNow';
import { DATE_FIELDS, type ContactField, type InputField } from '../../core/template/fields';
import type { Texts } from '../../core/texts';
import { openFile, type OpenedFile } from '../../formats/returned/openFile';
import { given } from '../../core/given';

/** A file of which nothing could be taken, and why. */
export interface UnusedFile {
  readonly file: string;
  readonly reason: 'unreadable' | 'no-return' | 'other-plan' | 'unknown-body' | 'no-duties';
}

export interface EarlierReturns {
  /** By id of the body in the registry of the collection. */
  readonly answers: ReadonlyMap<string, EarlierAnswers>;
  readonly unused: readonly UnusedFile[];
}

/**
 * What bodies answered in earlier returns of the plan, by body id, for a new edition of their templates.
 * Returns of another edition, round, registry or language are welcome: rows are carried to where their
 * measures stand now, statuses in the words of `texts`. A later file of a body adds to the earlier ones.
 */
export async function earlierAnswers(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  collection: Collection,
  today: CivilDate,
  vocabularies: readonly Texts[],
  texts: Texts,
): Promise<EarlierReturns> {
  const answers = new Map<string, EarlierAnswers>();
  const unused: UnusedFile[] = [];
  const bodyOf = bodyFinder(collection);
  const reporting = new Set(collection.expansion.duties.map(({ bodyId }) => bodyId));
  for (const file of files) {
    for await (const opened of openFile(file)) {
      const found = earlierIn(opened, collection, { today, vocabularies });
      if (found === undefined) continue;
      if ('nothing' in found) {
        unused.push({ file: named(opened), reason: found.nothing });
        continue;
      }
      const body = bodyOf(found.returned.stamp.body);
      if (found.returned.stamp.planId !== collection.plan.id)
        unused.push({ file: named(opened), reason: 'other-plan' });
      else if (body === undefined) unused.push({ file: named(opened), reason: 'unknown-body' });
      else if (!reporting.has(body)) unused.push({ file: named(opened), reason: 'no-duties' });
      else answers.set(body, joined(answers.get(body) ?? NO_ANSWERS, answersOf(found, collection, texts)));
    }
  }
  return { answers, unused };
}

/** The return that was opened, or why it is none; undefined for what only lies beside returns. */
function earlierIn(
  opened: OpenedFile,
  collection: Collection,
  context: ReadingContext,
): CheckedReturn | { readonly nothing: 'unreadable' | 'no-return' } | undefined {
  if (opened.kind === 'companion') return undefined;
  if (opened.kind === 'unreadable') return { nothing: 'unreadable' };
  const read = readEarlier(opened.content, opened.identity, collection, context);
  // The cover list of an earlier set lies beside its templates.
  if (read.kind === 'companion') return undefined;
  return read.kind === 'return' ? read.checked : { nothing: 'no-return' };
}

function named({ identity: { file, member } }: OpenedFile): string {
  return member === undefined ? file : `${file}!${member}`;
}

/**
 * By its own stamp, whatever edition or round it was made for; where it lost what it remembers, by what the plan
 * knows.
 */
function readEarlier(
  content: WorkbookContent,
  identity: FileIdentity,
  collection: Collection,
  context: ReadingContext,
): ReadFile {
  const alone = readReturned(content, identity, context);
  const remembers =
    alone.kind === 'return' &&
    (alone.checked.returned.stampedDuties.length > 0 || alone.checked.returned.stamp.planId !== collection.plan.id);
  return remembers || alone.kind === 'companion' || alone.kind === 'foreign'
    ? alone
    : readReturned(content, identity, { ...context, collection, anyRound: true });
}

/** By id; by name where another registry gave the body another id. */
function bodyFinder({
  registry,
}: Collection): (body: { readonly id: string; readonly name: string } | undefined) => string | undefined {
  const bodies = createBodyIndex(registry);
  const names = new Map(registry.bodies.map(({ id, name }) => [foldKey(name), id]));
  return (body) => (body === undefined ? undefined : (bodies.byId(body.id)?.id ?? names.get(foldKey(body.name))));
}

function answersOf(checked: CheckedReturn, { plan, round }: Collection, texts: Texts): EarlierAnswers {
  const { rows, indicators, returned, declaration } = checked;
  const places = placesNow(plan, returned);
  const carried: [string, Readonly<Partial<Record<InputField, string>>>][] = [];
  const left: LeftAnswer[] = [];
  const changed: string[] = [];
  for (const row of rows) {
    const said = saidIn(row, texts);
    const place = row.row.key === undefined ? undefined : places.row(row.row.key);
    if (place === undefined)
      left.push({
        key: row.row.key ?? `${row.row.sheet}!${row.row.row}`,
        reason: 'other-measure',
        said: filledFields(said),
      });
    else {
      carried.push([place.key, said]);
      if (place.changed) changed.push(place.key);
    }
  }
  const values: [string, { readonly value?: number; readonly note?: string }][] = [];
  for (const { key, value, note } of indicators) {
    const said = { ...given({ value, note }) };
    const place = places.indicator(key);
    if (place !== undefined) values.push([place, said]);
    else
      left.push({
        key,
        reason: 'no-such-indicator',
        said: filledFields({ value: value === undefined ? '' : String(value), note }),
      });
  }
  const sameRound = returned.stamp.round.id === round.id;
  return {
    rows: new Map(carried),
    indicators: new Map(values),
    left,
    changed,
    contacts: {
      ...contactsOf(returned.contacts),
      ...(sameRound && declaration !== undefined
        ? { nothingToReport: texts.t('template.yes'), grounds: declaration.grounds }
        : {}),
    },
  };
}

/** Word for word; the status in the words of the new template, dates that were understood as dates. */
function saidIn({ row, answer }: CheckedRow, texts: Texts): Readonly<Partial<Record<InputField, string>>> {
  return {
    ...(Object.fromEntries(Object.entries(row.inputs).map(([field, value]) => [field, value.text])) as Partial<
      Record<InputField, string>
    >),
    ...given({ status: answer.status === undefined ? undefined : texts.t(`status.${answer.status}`) }),
    ...Object.fromEntries(
      DATE_FIELDS.flatMap((field) => (answer[field] === undefined ? [] : [[field, answer[field]]])),
    ),
  };
}

/** The people stay; letter, signature and «ready» belong to the earlier report. */
const LASTING: readonly ContactField[] = ['person', 'post', 'phone', 'email'];

function contactsOf(contacts: CheckedReturn['returned']['contacts']): EarlierAnswers['contacts'] {
  return Object.fromEntries(
    LASTING.flatMap((field) => (contacts[field] === undefined ? [] : [[field, contacts[field].text]])),
  );
}

function joined(before: EarlierAnswers, after: EarlierAnswers): EarlierAnswers {
  return {
    rows: new Map([...before.rows, ...after.rows]),
    indicators: new Map([...before.indicators, ...after.indicators]),
    contacts: { ...before.contacts, ...after.contacts },
    left: [...(before.left ?? []), ...(after.left ?? [])],
    changed: [...new Set([...(before.changed ?? []), ...(after.changed ?? [])])],
  };
}
