/** What a file from outside may cost. Sizes are bytes after inflating. */
export interface ReadLimits {
  readonly entries: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated to compressed size of one part; parts under 1 MB are exempt. */
  readonly ratio: number;
  readonly sheets: number;
  /** Rows that hold something, in one sheet. */
  readonly rows: number;
  /** Cells that hold something, in one sheet. */
  readonly cells: number;
  /** Sum of the row widths of one sheet, holes included: what a loop over its cells costs. */
  readonly area: number;
  readonly sharedStrings: number;
  readonly styles: number;
}

/** For a return: nobody sent it but a stranger. */
export const RETURN_LIMITS: ReadLimits = {
  entries: 500,
  partBytes: 16 << 20,
  totalBytes: 48 << 20,
  ratio: 200,
  sheets: 50,
  rows: 20_000,
  cells: 400_000,
  area: 4_000_000,
  sharedStrings: 200_000,
  styles: 65_536,
};

/**
 * For a consolidation of ours, which holds the records of thousands of returns. A part must fit into one string of V8
 * (512 MB).
 */
export const CONSOLIDATION_LIMITS: ReadLimits = {
  entries: 2_000,
  partBytes: 480 << 20,
  totalBytes: 768 << 20,
  ratio: 1_000,
  sheets: 200,
  rows: 1_048_576,
  cells: 16_000_000,
  area: 32_000_000,
  sharedStrings: 4_000_000,
  styles: 65_536,
};
