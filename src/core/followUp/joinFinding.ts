import { held, type CodedArgs, type HeldParams } from '../texts';

/** What is said of a row that several units have answered. */
export interface JoinFinding {
  readonly code: 'several-units' | 'statuses-differ' | 'no-proposal' | 'units-differ';
  readonly key: string;
  /** `answers` are lines of unit and status id: `Департамент освіти|done`. */
  readonly params: HeldParams;
}

/** Where it is worded, the row is named, too. */
export function joinFinding<C extends JoinFinding['code']>(
  code: C,
  key: string,
  ...args: CodedArgs<'followUp.join', C, 'row'>
): JoinFinding {
  return { code, key, params: held(args[0] ?? {}) };
}
