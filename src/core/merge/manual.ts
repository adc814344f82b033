import { isCivilDate } from '../calendar/civilDate';
import type { Answer } from '../checks/types';
import { foldKey } from '../text/clean';
import { INPUT_FIELDS, isDate, type InputField } from '../template/fields';
import { isOfficerStatus } from '../template/statuses';
import type { SourceRow } from './source';
import type { ConsolidationSettings, Decision } from './types';
import { compareText } from '../text/order';

export interface ManualEntry {
  readonly bodyId: string;
  readonly roundId: string;
  readonly row: SourceRow;
}

/** The answer that the ministry typed in from a letter. Undefined when the decision names no row or body. */
export function manualEntry({ id, params, on }: Decision, defaultRound: string): ManualEntry | undefined {
  const { key, body, letterNo = '', letterDate = '' } = params;
  if (key === undefined || body === undefined) return undefined;
  const typed = INPUT_FIELDS.map((field) => [field, params[field] ?? ''] as const);
  const verbatim = Object.fromEntries(typed.filter(([, text]) => text !== ''));
  const letter = { no: letterNo, date: isCivilDate(letterDate) ? letterDate : on };
  const answer = typed.reduce<Answer>((known, [field, text]) => withField(known, field, text), {});
  return {
    bodyId: body,
    roundId: params.round ?? defaultRound,
    row: {
      key,
      answer,
      verbatim,
      indicators: [],
      issues: [],
      provenance: { file: id, sha256: '', sheet: '', row: 0, cells: {}, letter },
    },
  };
}

/** A value put into an answer: a status by its id, dates in ISO; what does not fit is left out. */
function withField(answer: Answer, field: InputField, value: string): Answer {
  if (value === '') return answer;
  if (field === 'status') return isOfficerStatus(value) ? { ...answer, status: value } : answer;
  if (isDate(field)) return isCivilDate(value) ? { ...answer, [field]: value } : answer;
  return { ...answer, [field]: value };
}

/** Suggestions that a person accepted for a row that stands in quarantine, and remembered spellings of a status. */
export function withDecisions(
  row: SourceRow,
  decisions: readonly Decision[],
  aliases: ReadonlyMap<string, string>,
): SourceRow {
  if (row.issues.length === 0) return row;
  let { answer, issues } = row;
  const settle = (field: InputField, value: string): void => {
    const fixed = withField(answer, field, value);
    if (fixed === answer) return;
    answer = fixed;
    issues = issues.filter((issue) => issue.at.field !== field);
  };
  const { sha256, sheet, row: line } = row.provenance;
  for (const { params } of decisions) {
    if (params.sha256 === sha256 && params.sheet === sheet && params.row === String(line) && isInputField(params.field))
      settle(params.field, params.value ?? '');
  }
  // A status that could not be read hid the questions that follow from it: without a narrative it still is no answer.
  if (answer.narrative !== undefined) settle('status', aliases.get(foldKey(row.verbatim.status ?? '')) ?? '');
  return answer === row.answer
    ? row
    : { ...row, answer, issues, beforeFix: row.beforeFix ?? { answer: row.answer, issues: row.issues } };
}

/** Spellings of statuses that the ministry has taught, folded, from the settings and the decisions. */
export function rememberedAliases(
  settings: ConsolidationSettings,
  decisions: readonly Decision[],
): ReadonlyMap<string, string> {
  const aliases = new Map([...settings.aliases].map(([written, status]) => [foldKey(written), status]));
  for (const { kind, params, reversed } of decisions) {
    if (kind !== 'alias' || params.written === undefined || params.status === undefined) continue;
    if (reversed === true) aliases.delete(foldKey(params.written));
    else aliases.set(foldKey(params.written), params.status);
  }
  return new Map([...aliases].sort(([a], [b]) => compareText(a, b)));
}

function isInputField(value: string | undefined): value is InputField {
  return (INPUT_FIELDS as readonly (string | undefined)[]).includes(value);
}
