import type { CivilDate } from '../../core/calendar/civilDate';
import { given } from '../../core/given';
import { reportingBodies, type Collection } from '../../core/pipeline';
import type { EarlierAnswers } from '../../core/template/prefill';
import type { Texts } from '../../core/texts';
import { createZipWriter } from '../../formats/zip/write';
import type { NamedBytes } from '../../ports';
import { vocabularies } from '../words';
import { earlierAnswers, type EarlierReturns } from './earlierAnswers';
import { makeSet, setFileNames, type SetFile, type SetOptions } from './makeSet';

export type { SetFile } from './makeSet';
export type { EarlierReturns } from './earlierAnswers';

export interface SetRequest extends Omit<SetOptions, 'earlier'> {
  readonly created: CivilDate;
  /** Earlier returns whose answers are carried over. */
  readonly earlier?: readonly NamedBytes[];
  /** Answers that are known already, by body id: those of periods that an earlier round closed. */
  readonly known?: ReadonlyMap<string, EarlierAnswers>;
}

export interface TemplateSet {
  /** Names of all files that the set will have: a host can say beforehand which of them stand there already. */
  readonly names: readonly string[];
  /** Templates in it. */
  readonly total: number;
  /** What was found in the earlier returns, where there were any. */
  readonly earlier?: EarlierReturns;
  /** The files, one after another, so that memory does not grow with the number of bodies. */
  readonly files: AsyncIterable<SetFile>;
}

/** A set of templates with its letters, drafts and cover list, and earlier answers carried into it. */
export async function templateSet(collection: Collection, texts: Texts, request: SetRequest): Promise<TemplateSet> {
  const { earlier: brought = [], known, ...options } = request;
  const earlier =
    brought.length === 0 ? undefined : await earlierAnswers(brought, collection, request.created, vocabularies, texts);
  return {
    names: setFileNames(collection, texts, options),
    total: reportingBodies(collection).filter(({ body }) => options.only?.includes(body.id) ?? true).length,
    ...given({ earlier }),
    files: makeSet(collection, texts, { ...options, ...given({ earlier: withKnown(known, earlier?.answers) }) }),
  };
}

/** What a return says comes before what an earlier round knows of the same row. */
function withKnown(
  known: ReadonlyMap<string, EarlierAnswers> | undefined,
  brought: ReadonlyMap<string, EarlierAnswers> | undefined,
): ReadonlyMap<string, EarlierAnswers> | undefined {
  if (known === undefined || brought === undefined) return brought ?? known;
  const both = new Map(known);
  for (const [bodyId, answers] of brought) {
    const before = known.get(bodyId);
    both.set(bodyId, {
      ...answers,
      rows: new Map([...(before?.rows ?? []), ...answers.rows]),
      indicators: new Map([...(before?.indicators ?? []), ...answers.indicators]),
    });
  }
  return both;
}

/**
 * The archive of a set: templates, letters and drafts each in a folder, the list of addressees beside the folders. A
 * folder on disk gets the same files side by side.
 */
export function zippedSet(
  files: AsyncIterable<SetFile>,
  texts: Texts,
  made: (file: SetFile) => void,
): AsyncGenerator<Uint8Array> {
  const place = ({ kind, name }: SetFile): string =>
    kind === 'cover' ? name : `${texts.t(`template.folder.${kind}`)}/${name}`;
  return zipped(files, made, place);
}

/** An archive piece by piece: memory holds one of its files at a time. No files make no archive. */
export async function* zipped<T extends NamedBytes>(
  files: AsyncIterable<T>,
  made: (file: T) => void,
  place: (file: T) => string = ({ name }) => name,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = createZipWriter((chunk) => ready.push(chunk));
  let isEmpty = true;
  for await (const file of files) {
    isEmpty = false;
    zip.add(place(file), file.bytes);
    made(file);
    yield* ready.splice(0);
  }
  if (isEmpty) return;
  zip.end();
  yield* ready.splice(0);
}
