import { readReturned, type Setup } from '../../core/pipeline';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { CheckedReturn } from '../../core/checks/types';
import type { EarlierAnswers } from '../../core/template/prefill';
import type { ContactField, InputField } from '../../core/template/fields';
import type { Texts } from '../../core/texts';
import { openFile } from './openFile';

/**
 * What bodies answered in earlier returns, by body id, for a new edition of their templates. Returns of
 * another edition, round or language are welcome: rows are carried by key, statuses in the words of `texts`. A later file of a body adds to the earlier ones.
 */
export async function earlierAnswers(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], setup: Setup, today: CivilDate, vocabularies: readonly Texts[], texts: Texts): Promise<ReadonlyMap<string, EarlierAnswers>> {
  const answers = new Map<string, EarlierAnswers>();
  for (const file of files) {
    for await (const opened of openFile(file)) {
      if (opened.kind !== 'workbook') continue;
      // Without the collection: the return is taken by its own stamp, whatever edition or round it was made for.
      const read = readReturned(opened.content, opened.identity, { today, vocabularies });
      const body = read.kind === 'return' ? read.checked.returned.stamp.body?.id : undefined;
      if (read.kind !== 'return' || body === undefined || setup.bodies.byId(body) === undefined) continue;
      answers.set(body, joined(answers.get(body), answersOf(read.checked, texts)));
    }
  }
  return answers;
}

function answersOf({ rows, indicators, returned }: CheckedReturn, texts: Texts): EarlierAnswers {
  return {
    rows: new Map(rows.flatMap(({ row, answer }) => (row.key === undefined ? [] : [[row.key, {
      ...Object.fromEntries(Object.entries(row.inputs).map(([field, value]) => [field, value.text])) as Partial<Record<InputField, string>>,
      ...(answer.status === undefined ? {} : { status: texts.t(`status.${answer.status}`) }),
      ...(answer.doneOn === undefined ? {} : { doneOn: answer.doneOn }), ...(answer.newDue === undefined ? {} : { newDue: answer.newDue }),
    }] as const]))),
    indicators: new Map(indicators.map(({ key, value, note }) => [key, { ...(value === undefined ? {} : { value }), ...(note === undefined ? {} : { note }) }])),
    contacts: contactsOf(returned.contacts),
  };
}

/** The people stay; letter, signature and «ready» belong to the earlier report. */
const LASTING: readonly ContactField[] = ['person', 'post', 'phone', 'email'];

function contactsOf(contacts: CheckedReturn['returned']['contacts']): EarlierAnswers['contacts'] {
  return Object.fromEntries(LASTING.flatMap((field) => (contacts[field] === undefined ? [] : [[field, contacts[field].text]])));
}

function joined(before: EarlierAnswers | undefined, after: EarlierAnswers): EarlierAnswers {
  if (before === undefined) return after;
  return { rows: new Map([...before.rows, ...after.rows]), indicators: new Map([...before.indicators, ...after.indicators]), contacts: { ...before.contacts, ...after.contacts } };
}
