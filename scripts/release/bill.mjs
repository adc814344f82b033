import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the release is made of, in CycloneDX, from npm's own client and the lock file: what else lies in node_modules is no part of it. Office.js is a development
 * dependency by its licence, but its files are in the release: it is added by hand.
 */
export function bill(root) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const made = JSON.parse(execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' }));
  const office = JSON.parse(readFileSync(join(root, 'node_modules/@microsoft/office-js/package.json'), 'utf8'));
  made.components.push({
    type: 'library', group: '@microsoft', name: 'office-js', version: office.version, 'bom-ref': `@microsoft/office-js@${office.version}`,
    purl: `pkg:npm/%40microsoft/office-js@${office.version}`, licenses: [{ license: { name: 'Microsoft Office JavaScript API licence' } }],
  });
  return `${JSON.stringify(made, null, 2)}\n`;
}
