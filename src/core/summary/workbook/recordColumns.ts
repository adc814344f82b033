import type { MergeRecord } from '../../merge/types';
import { INPUT_FIELDS, type InputField } from '../../template/fields';
import type { Texts } from '../../texts';
import { fits } from './longText';

/** JSON writes a character in six at most: texts of fewer letters than this fit into a cell in any form of ours. */
const SURELY_SHORT = 5_000;

/** Could a text of the record be too long for its cell, or look as if it went on elsewhere? Rarely one is. */
export function recordMayRunOver({
  answer,
  verbatim,
  changes,
  beforeFix,
  provenance,
  indicators,
}: MergeRecord): boolean {
  if (beforeFix !== undefined) return true;
  const { file, member, sheet } = provenance;
  let length = 0;
  const add = (text: string | undefined): void => {
    if (text !== undefined) length += fits(text) ? text.length : Infinity;
  };
  for (const field of INPUT_FIELDS) {
    add(answer[field]);
    add(verbatim[field]);
  }
  for (const { before, after } of changes ?? []) {
    add(before);
    add(after);
  }
  for (const { name, unit, note } of indicators) {
    add(name);
    add(unit);
    add(note);
  }
  add(file);
  add(member);
  add(sheet);
  return length > SURELY_SHORT;
}

/** What a cell of «Дані» shows of an answer: the status in words, dates in ISO, the rest as it is. */
export function shownAnswer(answer: MergeRecord['answer'], texts: Texts): Readonly<Record<InputField, string>> {
  const shown = Object.fromEntries(INPUT_FIELDS.map((field) => [field, answer[field] ?? ''])) as Record<
    InputField,
    string
  >;
  return answer.status === undefined ? shown : { ...shown, status: texts.t(`status.${answer.status}`) };
}

/** Where the words that the officer typed differ from what the cell shows; null where nothing was typed. */
export function verbatimApart(record: MergeRecord, texts: Texts): Readonly<Record<string, string | null>> {
  const shown = shownAnswer(record.answer, texts);
  const apart: Record<string, string | null> = {};
  for (const field of INPUT_FIELDS) {
    const typed = record.verbatim[field];
    if (typed === undefined ? shown[field] !== '' : typed !== shown[field]) apart[field] = typed ?? null;
    else if (typed === '') apart[field] = '';
  }
  return apart;
}

/** The verbatim fields again, from what is shown and what was kept apart. */
export function verbatimOf(
  shown: Readonly<Record<InputField, string>>,
  apart: Readonly<Record<string, string | null>>,
): MergeRecord['verbatim'] {
  const verbatim: Partial<Record<InputField, string>> = {};
  for (const field of INPUT_FIELDS) {
    const kept = Object.hasOwn(apart, field) ? apart[field] : undefined;
    if (kept === null) continue;
    if (kept !== undefined) verbatim[field] = kept;
    else if (shown[field] !== '') verbatim[field] = shown[field];
  }
  return verbatim;
}
