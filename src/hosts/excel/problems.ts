import type { HostFailure, HostProblem } from '../../ports';

/** Carries an expected failure out of the middle of a run; `attempt` makes an outcome of it. */
export class HostStop extends Error {
  constructor(
    readonly problem: HostProblem,
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }
}

/** Codes of `Excel.ErrorCodes`, and what they mean for the person. */
const PROBLEMS: ReadonlyMap<string, HostProblem> = new Map([
  ['AccessDenied', 'protected'],
  ['InvalidOperationInCellEditMode', 'cell-editing'],
  ['ItemNotFound', 'sheet-missing'],
  ['ApiNotFound', 'too-old'],
  ['ApiNotAvailable', 'too-old'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
]);

/**
 * The failure that an error of Office stands for. An error that is none of Office's is a mistake of ours and is thrown
 * on.
 */
export function failureOf(error: unknown): HostFailure {
  if (error instanceof HostStop) return { kind: 'failed', problem: error.problem, detail: error.detail };
  const code = officeCode(error);
  if (code === undefined) throw error;
  const { message, debugInfo } = error as OfficeExtension.Error;
  const location = debugInfo?.errorLocation ?? '';
  return {
    kind: 'failed',
    problem: PROBLEMS.get(code) ?? (isAway(code, location) ? 'other-workbook' : 'refused'),
    detail: `${code}: ${message}${location === '' ? '' : ` (${location})`}`,
  };
}

/**
 * What fails while the person looks at another workbook (Microsoft: «API limitations when the active workbook
 * switches»).
 */
const NEEDS_ACTIVE =
  /^(?:Worksheet\.(?:activate|gridlines|showGridlines)|WorksheetCollection\.add|WorksheetFreezePanes\.)/i;

function isAway(code: string, location: string): boolean {
  return code === 'InvalidSelection' || (code === 'GeneralException' && NEEDS_ACTIVE.test(location));
}

/** The code of an error of Office, or undefined for any other thing that was thrown. */
export function officeCode(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

export function isTooLarge(error: unknown): boolean {
  return PROBLEMS.get(officeCode(error) ?? '') === 'too-large';
}

export function isCellEditing(error: unknown): boolean {
  return officeCode(error) === 'InvalidOperationInCellEditMode';
}
