/**
 * Milliseconds for one returned file, in a thread or a worker: one is read in milliseconds, and what needs longer than
 * this is hostile or huge.
 */
export const FILE_TIME_LIMIT = 20_000;
