import type { CivilDate } from '../../core/calendar/civilDate';
import {
  returnsForCorrection,
  type RefusedAnswer,
  type ReturnForCorrection,
} from '../../core/followUp/returnsForCorrection';
import { given } from '../../core/given';
import type { Issue } from '../../core/issues/issue';
import type { Consolidation } from '../../core/merge/types';
import { reportingBodies, type Collection } from '../../core/pipeline';
import { fileLabel } from '../../core/returned/fileLabel';
import type { Fault } from '../../core/template/correction';
import { INPUT_FIELDS, type InputField } from '../../core/template/fields';
import { templateFileNames } from '../../core/template/fileName';
import { templateSpec } from '../../core/template/templateSpec';
import type { LetterRequisites } from '../../core/summary/letterParts';
import { codedWords, type Texts } from '../../core/texts';
import { writeLetter } from '../forms/letter';
import type { Form } from '../forms/openForm';
import { planWordsOf, type SetBody } from '../../formats/letters/setBody';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import { collectionIn, upToDate } from '../consolidation/upToDate';
import { refused, type Refused } from '../../core/refused';
import { namedBody } from '../collection/namedBody';

export interface ReviseOptions {
  /** The day on which the reports go back. */
  readonly asOf: CivilDate;
  /** Bodies by id, name or abbreviation; all with something to fix unless given. */
  readonly only?: readonly string[];
  /** The ministry's own letterhead for the letters. */
  readonly letterhead?: Form;
  /** Who signs, who prepared. */
  readonly requisites?: LetterRequisites;
}

export interface RevisedFile {
  readonly kind: 'template' | 'letter';
  /** File name, unique among them, safe on Windows. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly bodyIds: readonly string[];
}

/** What goes back to one body. */
export interface Revised {
  readonly bodyId: string;
  readonly faults: readonly Fault[];
  /** Keys of rows that were accepted as they stand. */
  readonly accepted: readonly string[];
}

export interface Revision {
  readonly kind: 'revision';
  readonly bodies: readonly Revised[];
  /** Bodies that were asked for and have nothing to fix. */
  readonly nothing: readonly string[];
  /** A workbook and a letter for each of the bodies, one after another. */
  readonly files: AsyncIterable<RevisedFile>;
}

/**
 * The reports with errors, to be sent back: each body's own template, filled with what it wrote, with a note at every
 * faulty cell and the sheet «Що виправити», and a letter. Made from the consolidation alone.
 */
export function revision(consolidation: Consolidation, texts: Texts, options: ReviseOptions): Revision | Refused {
  const now = upToDate(consolidation);
  const collection = collectionIn(now);
  const wanted = bodiesWanted(options.only, now);
  if ('key' in wanted) return wanted;
  const all = returnsForCorrection(now, options.asOf, texts.t('template.yes'));
  const returns = all.filter(({ bodyId }) => wanted.ids === undefined || wanted.ids.includes(bodyId));
  const revised = returns.map((one) => ({ one, faults: faultsOf(one, now, texts) }));
  return {
    kind: 'revision',
    bodies: revised.map(({ one, faults }) => ({ bodyId: one.bodyId, accepted: one.accepted, faults })),
    nothing: (wanted.ids ?? []).filter((id) => !all.some(({ bodyId }) => bodyId === id)),
    files: filesFor(collection, revised, texts, options),
  };
}

function bodiesWanted(
  only: readonly string[] | undefined,
  { registry }: Consolidation,
): { readonly ids: readonly string[] | undefined } | Refused {
  if (only === undefined) return { ids: undefined };
  const ids: string[] = [];
  for (const written of only) {
    const id = namedBody(written, registry);
    if (id === undefined) return refused('cli.unknown-body', { value: written });
    ids.push(id);
  }
  return { ids };
}

function faultsOf(
  { refused: rows, findings, asked }: ReturnForCorrection,
  { log }: Consolidation,
  texts: Texts,
): readonly Fault[] {
  const words = (issue: Issue): string => codedWords(texts, 'issue', issue);
  const labels = new Map(log.map(({ identity }) => [identity.sha256, fileLabel(identity)]));
  return [
    ...rows.flatMap((answer) => rowFaults(answer, words, texts)),
    ...findings.map(({ entry, issue }): Fault => ({
      words: words(issue),
      said: String(issue.params.found ?? ''),
      source: [fileLabel(entry.identity), issue.at.sheet, issue.at.cell]
        .filter((part) => part !== undefined)
        .join(', '),
      ...placeOf(issue),
    })),
    ...asked.map(({ key, record }): Fault => ({
      rowKey: key,
      words: texts.t('followUp.asked', { changes: changesOf(record.changes ?? [], texts) }),
      said: saidIn(record.verbatim, texts),
      source: labels.get(record.provenance.sha256) ?? record.provenance.file,
    })),
  ];
}

function placeOf({ at }: Issue): Pick<Fault, 'rowKey' | 'indicator'> {
  const { rowKey } = at;
  if (rowKey === undefined) return {};
  return rowKey.includes('#') ? { rowKey: rowKey.split('#')[0] ?? rowKey, indicator: rowKey } : { rowKey };
}

function rowFaults({ key, row }: RefusedAnswer, words: (issue: Issue) => string, texts: Texts): readonly Fault[] {
  const { provenance, verbatim, issues } = row;
  return issues.map((issue) => {
    const field = INPUT_FIELDS.find((id) => id === issue.at.field);
    return {
      words: words(issue),
      said: field === undefined ? saidIn(verbatim, texts) : (verbatim[field] ?? ''),
      source: [fileLabel(provenance), provenance.sheet, issue.at.cell ?? `${provenance.row}`].join(', '),
      ...given({ rowKey: key, field }),
    };
  });
}

function saidIn(verbatim: Readonly<Partial<Record<string, string>>>, texts: Texts): string {
  return Object.entries(verbatim)
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([field, text = '']) => {
      const known: InputField | undefined = INPUT_FIELDS.find((id) => id === field);
      return known === undefined ? text : `${texts.t(`template.field.${known}`)}: ${text}`;
    })
    .join('\n');
}

function changesOf(
  changes: readonly { readonly field: InputField; readonly before: string; readonly after: string }[],
  texts: Texts,
): string {
  return changes
    .map(({ field, before, after }) =>
      texts.t('summary.change', { field: texts.t(`template.field.${field}`), before, after }),
    )
    .join('; ');
}

async function* filesFor(
  collection: Collection,
  revised: readonly { readonly one: ReturnForCorrection; readonly faults: readonly Fault[] }[],
  texts: Texts,
  { asOf: created, letterhead, requisites }: ReviseOptions,
): AsyncGenerator<RevisedFile> {
  const { plan, round, registry, options } = collection;
  const reporting = reportingBodies(collection);
  const names = templateFileNames(
    plan,
    reporting.map(({ body }) => body),
  );
  const sender = registry.bodies.find(({ id }) => id === options.coordinator);
  for (const { one, faults } of revised) {
    const found = reporting.find(({ body }) => body.id === one.bodyId);
    if (found === undefined) continue;
    const { body, duties } = found;
    const stem = (names.get(body.id) ?? `${body.id}.xlsx`).replace(/\.xlsx$/, '');
    const file = `${texts.t('letter.revision.file')}_${stem}.xlsx`;
    const spec = templateSpec({
      plan,
      round,
      body,
      duties,
      texts,
      registryDate: registry.date,
      created,
      earlier: one.answers,
      correcting: { stamp: one.stamp, accepted: new Set(one.accepted), faults },
    });
    yield { kind: 'template', name: file, bytes: await writeWorkbook(spec), bodyIds: [body.id] };
    const member: SetBody = { body, file, duties: faults.length };
    yield {
      kind: 'letter',
      name: `${texts.t('letter.file.letter')}_${file.replace(/\.xlsx$/, '.docx')}`,
      bytes: await writeLetter(
        {
          plan: planWordsOf(plan, texts),
          round,
          texts,
          created,
          members: [member],
          revision: { faults: faults.length, accepted: one.accepted.length },
          ...given({ sender, requisites }),
        },
        letterhead,
      ),
      bodyIds: [body.id],
    };
  }
}
