import { INPUT_FIELDS, type InputField } from '../template/fields';
import type { ReturnRule, RowRule } from './context';
import { answersGiven } from './rules/answersGiven';
import { carriedOver } from './rules/carriedOver';
import { cellContent } from './rules/cellContent';
import { contacts } from './rules/contacts';
import { declaration } from './rules/declaration';
import { doneOn } from './rules/doneOn';
import { doneOnPlausible } from './rules/doneOnPlausible';
import { grounds } from './rules/grounds';
import { indicators } from './rules/indicators';
import { madeByExcel } from './rules/madeByExcel';
import { leftUndone } from './rules/leftUndone';
import { lockedCells } from './rules/lockedCells';
import { narrative } from './rules/narrative';
import { narrativeContradicts } from './rules/narrativeContradicts';
import { narrativeYear } from './rules/narrativeYear';
import { newDue } from './rules/newDue';
import { proposal } from './rules/proposal';
import { reason } from './rules/reason';
import { repeatedNarrative } from './rules/repeatedNarrative';
import { status } from './rules/status';
import { statusInTime } from './rules/statusInTime';
import { textLength } from './rules/textLength';

/**
 * Rules over the answer in one column, in the order of the columns. To add one: a file in `rules/`, a line here, words
 * in `strings/*\/issue.ts`. How a date was typed is judged by the rule of its own column.
 */
const FIELD_RULES: Readonly<Record<InputField, readonly RowRule[]>> = {
  status: [status, statusInTime],
  narrative: [narrative, narrativeContradicts, narrativeYear],
  doneOn: [doneOn, doneOnPlausible],
  reason: [grounds, reason],
  proposal: [proposal],
  newDue: [newDue],
  evidence: [],
};

/** Rules over one answered row. */
export const ROW_RULES: readonly RowRule[] = [
  cellContent,
  madeByExcel,
  ...INPUT_FIELDS.flatMap((field) => FIELD_RULES[field]),
  textLength,
];

/** Rules over a return as a whole. */
export const RETURN_RULES: readonly ReturnRule[] = [
  answersGiven,
  declaration,
  lockedCells,
  repeatedNarrative,
  indicators,
  contacts,
  carriedOver,
  leftUndone,
];
