import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the release is made of, in CycloneDX, from npm's own client and the lock file. Everything is bundled, so that
 * the package has no dependencies: what `src` imports, and what that needs, is in the release; the rest of
 * node_modules builds and tests it. Office.js is imported by nobody, but its files are in the release: it is added by
 * hand.
 */
export function bill(root) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const everything = JSON.parse(
    execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  );
  const made = onlyBundled(everything, bundled(root));
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
 * The bill without what npm draws again each time: its time is that of the source (absent where nobody knows it), its
 * serial number a digest of what it says. npm names the component after the folder that it lies in; its name is that
 * of the package.
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

/** Keeps of a bill the components whose reference (`name@version`) is bundled, and the edges between them. */
function onlyBundled(made, references) {
  const root = made.metadata.component['bom-ref'];
  return {
    ...made,
    // npm marks them as of development, as package.json lists them: they are part of what runs.
    components: made.components
      .filter((component) => references.has(component['bom-ref']))
      .map(({ scope: _, properties, ...component }) => ({ ...component, ...withoutDevelopment(properties) })),
    dependencies: made.dependencies
      .filter(({ ref }) => ref === root || references.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => references.has(other)) })),
  };
}

function withoutDevelopment(properties) {
  const kept = (properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development');
  return kept.length === 0 ? {} : { properties: kept };
}

/** References (`name@version`) of the packages that `src` imports and of all that these depend on, by the lock file. */
function bundled(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Set();
  const visit = (from, name) => {
    const path = placeOf(packages, from, name);
    // An optional package that this platform does not have.
    if (path === undefined || found.has(path)) return;
    found.add(path);
    for (const dependency of Object.keys(packages[path].dependencies ?? {})) visit(path, dependency);
  };
  for (const name of importedPackages(join(root, 'src'))) visit('', name);
  return new Set(
    [...found].map((path) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${packages[path].version}`),
  );
}

/** Where Node would find the package for a module in `from`: the nearest node_modules above it. */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') return undefined;
  }
}

/** Names of the packages that sources under the folder import as values. */
function importedPackages(folder) {
  const names = new Set();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(join(folder, file), 'utf8').replace(/^import type [^;]*;/gm, '');
    for (const [, specifier] of source.matchAll(/(?:from|import|import\()\s*['"]([^'"]+)['"]/g)) {
      if (!/^[.]|^node:/.test(specifier)) names.add(/^(@[^/]+\/)?[^/]+/.exec(specifier)[0]);
    }
  }
  return names;
}

/**
 * When the source was last changed: as reproducible builds state it
 * (https://reproducible-builds.org/docs/source-date-epoch/), else the commit.
 */
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
