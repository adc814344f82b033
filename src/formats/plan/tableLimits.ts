/** Bounds of what a table of a plan may be; a file from outside may claim anything. */
export const TABLE_LIMITS = { columns: 64, rows: 20_000, cells: 400_000 } as const;
