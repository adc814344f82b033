import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTAINER_LIMITS } from '../../src/formats/returned/member';
import { CONSOLIDATION_LIMITS, RETURN_LIMITS } from '../../src/formats/zip/readLimits';
import { FILE_TIME_LIMIT } from '../../src/app/reading/timeLimit';

const policy = readFileSync(join(__dirname, '../../SECURITY.md'), 'utf8');
const number = (value: number): string => value.toLocaleString('en-US');
const megabytes = (bytes: number): string => `${number(bytes / (1 << 20))} MB`;

it.each([
  [
    'returned files',
    [
      `${megabytes(RETURN_LIMITS.partBytes)} a part, ${megabytes(RETURN_LIMITS.totalBytes)} a document`,
      `ratio ${RETURN_LIMITS.ratio} (parts under 1 MB are exempt), ${RETURN_LIMITS.entries} entries`,
      `${RETURN_LIMITS.sheets} sheets, ${number(RETURN_LIMITS.rows)} rows and ${number(RETURN_LIMITS.cells)} cells`,
      `${FILE_TIME_LIMIT / 1000} seconds over a file`,
    ],
  ],
  ['containers', [`${number(CONTAINER_LIMITS.entries)} entries and ${megabytes(CONTAINER_LIMITS.totalBytes)}`]],
  [
    'consolidations',
    [
      `${megabytes(CONSOLIDATION_LIMITS.partBytes)} a part, ${megabytes(CONSOLIDATION_LIMITS.totalBytes)} together`,
      `ratio ${number(CONSOLIDATION_LIMITS.ratio)}, ${number(CONSOLIDATION_LIMITS.entries)} entries`,
    ],
  ],
])('SECURITY.md promises of %s what the readers hold', (_, promises) => {
  for (const promise of promises) expect(policy).toContain(promise);
});
