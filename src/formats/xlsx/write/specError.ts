/** A spec that Excel could not open, or would cut: a programmer's mistake, with its place. */
export class SpecError extends Error {
  readonly sheet: string | undefined;
  /** A1 cell or range, when the fault has one. */
  readonly cell: string | undefined;

  constructor(problem: string, sheet?: string, cell?: string) {
    super(
      `${[sheet, cell].filter((part) => part !== undefined).join('!')}${sheet === undefined ? '' : ': '}${problem}`,
    );
    this.name = 'SpecError';
    this.sheet = sheet;
    this.cell = cell;
  }
}
