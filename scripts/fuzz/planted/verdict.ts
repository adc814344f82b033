import { readOne } from '../../../src/app/reading/readOne';
import type { Issue } from '../../../src/core/issues/issue';
import type { Consolidation, MergeRecord, ReadFile } from '../../../src/core/merge/types';
import { consolidate, type Collection } from '../../../src/core/pipeline';

/** What became of one file: as its author sees it, and as the ministry does. */
export interface Outcome {
  readonly read: readonly ReadFile[];
  readonly merged: Consolidation;
}

export async function outcomeOf(name: string, bytes: Uint8Array, collection: Collection): Promise<Outcome> {
  const today = collection.round.due;
  const { files } = await readOne({ name, bytes }, { collection, today, anyRound: true });
  const read = files.flatMap((file) => (file.kind === 'source' ? [] : [file]));
  return { read, merged: consolidate(collection, read, { asOf: today }) };
}

/** What a person is told of the file, in the check and in the log of the merge. */
export function saidOf({ read, merged }: Outcome): { readonly check: string; readonly merge: string } {
  const checked = read.flatMap((file): readonly unknown[] =>
    file.kind === 'return'
      ? [
          worded(file.checked.issues),
          file.checked.returned.rows.filter(({ key }) => key !== undefined).map(({ inputs }) => inputs),
          file.checked.returned.indicators.filter(({ key }) => key !== undefined),
          file.checked.returned.contacts,
        ]
      : [worded(file.issues), file.text],
  );
  const logged = [
    ...merged.log.map(({ issues }) => worded(issues)),
    ...merged.log.map(({ people, declaration }) => [people, declaration]),
    ...merged.quarantine.map(({ verbatim, indicators, issues }) => [verbatim, indicators, worded(issues)]),
    ...merged.records.map(({ verbatim, indicators }) => [verbatim, indicators]),
  ];
  return { check: JSON.stringify(checked), merge: JSON.stringify(logged) };
}

const worded = (issues: readonly Issue[]): unknown =>
  issues.map(({ code, at, params, fix }) => [code, at.cell, params, fix]);

/** The answers of a record, without what was found about them. */
export function answerOf({ key, bodyId, verbatim, indicators, state }: MergeRecord): string {
  return JSON.stringify([key, bodyId, verbatim, indicators, state]);
}
