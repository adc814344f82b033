import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the release is made of, in CycloneDX, from npm's own client and the lock file: what else lies in node_modules is no part of it. Office.js is a development
 * dependency by its licence, but its files are in the release: it is added by hand.
 */
export function bill(root) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const made = JSON.parse(
    execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  );
  const office = JSON.parse(readFileSync(join(root, 'node_modules/@microsoft/office-js/package.json'), 'utf8'));
  made.components.push({
    type: 'library',
    group: '@microsoft',
    name: 'office-js',
    version: office.version,
    'bom-ref': `@microsoft/office-js@${office.version}`,
    purl: `pkg:npm/%40microsoft/office-js@${office.version}`,
    licenses: [{ license: { name: 'Microsoft Office JavaScript API licence' } }],
  });
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${JSON.stringify(reproducible(made, name, sourceTime(root)), null, 2)}\n`;
}

/**
 * The bill without what npm draws anew each time: its time is that of the source (absent where nobody knows it), its serial
 * number a digest of what it says. npm names the component after the folder that it lies in; its name is that of the package.
 */
export function reproducible(made, name, timestamp) {
  const { timestamp: _, ...metadata } = made.metadata;
  const said = {
    ...made,
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      ...metadata,
      component: { ...metadata.component, name },
    },
  };
  const { serialNumber: __, ...rest } = said;
  return { ...said, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(rest))}` };
}

/** When the source was last changed: as reproducible builds are told (https://reproducible-builds.org/docs/source-date-epoch/), else the commit. */
function sourceTime(root) {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? commitTime(root);
  return /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : undefined;
}

function commitTime(root) {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // No repository: an archive of the source.
    return '';
  }
}

/** A UUID of version 8 (RFC 9562): its bits are the digest's own. */
function uuidOf(text) {
  const digits = [...createHash('sha256').update(text).digest('hex').slice(0, 32)];
  digits[12] = '8';
  digits[16] = '89ab'[Number.parseInt(digits[16], 16) % 4];
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => digits.slice(from, to).join(''))
    .join('-');
}
