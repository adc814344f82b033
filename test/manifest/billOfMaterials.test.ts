import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The bill of materials as `npm run release` writes it, of a source of that time. */
function bill(epoch: string): string {
  const program = `import { bill } from './scripts/release/bill.mjs'; process.stdout.write(bill(process.cwd()));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe('the bill of materials of a release', () => {
  const made = bill('1583107200');

  it('is the same for the same source, byte for byte', () => {
    expect(bill('1583107200')).toBe(made);
  });

  it('bears the time of the source, the name of the package, and a serial number that is a UUID of its own', () => {
    const { serialNumber, metadata } = JSON.parse(made) as {
      serialNumber: string;
      metadata: { timestamp: string; component: { name: string } };
    };
    expect(metadata).toMatchObject({ timestamp: '2020-03-02T00:00:00.000Z', component: { name: 'planzvit' } });
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(bill('1583107201')).not.toContain(serialNumber);
  });

  it('names what is bundled and what that needs, and nothing that only builds or tests', () => {
    const { components } = JSON.parse(made) as { components: { name: string; group?: string; scope?: string }[] };
    const names = components.map(({ name, group }) => (group === undefined ? name : `${group}/${name}`));
    expect(names).toEqual(expect.arrayContaining(['react-dom', '@fluentui/react-components', 'commander', 'docx']));
    // Nobody imports these directly: scheduler comes with react-dom, nanoid with docx.
    expect(names).toEqual(expect.arrayContaining(['scheduler', 'nanoid']));
    for (const tool of ['jest', 'webpack', 'eslint', 'typescript', '@types/react']) expect(names).not.toContain(tool);
    expect(components.filter(({ scope }) => scope !== undefined)).toEqual([]);
  });

  it('names Office.js, whose files are in the release', () => {
    expect(made).toContain('pkg:npm/%40microsoft/office-js@');
  });
});
