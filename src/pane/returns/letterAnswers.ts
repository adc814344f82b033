import { DATE_FIELDS, TEXT_FIELDS, type InputField } from '../../core/template/fields';
import type { OfficerStatus } from '../../core/template/statuses';
import type { LetterAnswer } from '../../ports';

const FIELDS = [...TEXT_FIELDS, ...DATE_FIELDS] as const;

/** What is typed of one row. */
export type Answer = { readonly status: OfficerStatus | '' } & {
  readonly [F in Exclude<InputField, 'status'>]?: string;
};

/** A letter while it is typed in: its rows by key. */
export interface Letter {
  readonly body: string;
  readonly letterNo: string;
  readonly letterDate: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

export const EMPTY_LETTER: Letter = { body: '', letterNo: '', letterDate: '', answers: {} };

/** The letter with another answer to one row, or without one. */
export function withAnswer(letter: Letter, key: string, answer: Answer | undefined): Letter {
  const { [key]: _, ...others } = letter.answers;
  return { ...letter, answers: answer === undefined ? others : { ...others, [key]: answer } };
}

/** It names its body, number and date, and each row that it answers has a status. */
export function isComplete({ body, letterNo, letterDate, answers }: Letter): boolean {
  const rows = Object.values(answers);
  return (
    body !== '' &&
    letterNo.trim() !== '' &&
    letterDate !== '' &&
    rows.length > 0 &&
    rows.every(({ status }) => status !== '')
  );
}

/** A decision for each row; blank fields are left out. */
export function answersOf({ body, letterNo, letterDate, answers }: Letter): readonly LetterAnswer[] {
  return Object.entries(answers).flatMap(([key, answer]) => {
    if (answer.status === '') return [];
    const said = Object.fromEntries(
      FIELDS.map((field) => [field, (answer[field] ?? '').trim()]).filter(([, text]) => text !== ''),
    );
    return [{ body, key, letterNo: letterNo.trim(), letterDate, status: answer.status, ...said }];
  });
}
