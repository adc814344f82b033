import { anyWords } from '../../../src/core/texts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedFiles } from '../../../scripts/fixtures/damaged';
import type { Issue } from '../../../src/core/issues/issue';
import type { Expected } from '../../../scripts/fixtures/damaged/fault';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';
import { textsFor } from '../../../src/strings';

jest.unmock('fflate');

const FOLDER = join(__dirname, '../../fixtures/damaged');
const table = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Readonly<
  Record<string, readonly Expected[]>
>;
/** Generous: a busy machine is no fault. What takes longer does not end. */
const SLOWEST = 30_000;

const issuesSeen = new Map<string, Issue>();

async function openAll(name: string, bytes: Uint8Array): Promise<readonly OpenedFile[]> {
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes })) found.push(opened);
  return found;
}

function cells(opened: OpenedFile): readonly unknown[] {
  return opened.kind === 'workbook'
    ? opened.content.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    : [];
}

async function expectVerdict(name: string, bytes: Uint8Array, expected: readonly Expected[]): Promise<void> {
  const started = performance.now();
  const found = await openAll(name, bytes);
  expect(performance.now() - started).toBeLessThan(SLOWEST);
  expect(found.map(({ kind, identity }) => ({ kind, member: identity.member }))).toEqual(
    expected.map(({ kind, member }) => ({ kind, member })),
  );
  found.forEach((opened, i) => {
    const { form, what, code, says } = expected[i] ?? { kind: 'unreadable' };
    if (form !== undefined) expect(opened).toHaveProperty('form', form);
    if (what !== undefined) expect(opened).toHaveProperty('what', what);
    if (code !== undefined) expect(opened.issues[0]?.code).toBe(code);
    if (says !== undefined) expect(cells(opened)).toContain(says);
    for (const issue of opened.issues) {
      expect(issue.code).toMatch(/^file-/);
      issuesSeen.set(issue.code, issue);
    }
  });
}

describe('damaged, hostile and unusual files get the verdict of their table', () => {
  it('keeps every file of the folder in the table', () => {
    expect(
      readdirSync(FOLDER)
        .filter((name) => name !== 'expected.json')
        .sort(),
    ).toEqual(Object.keys(table).sort());
    expect(Object.keys(table).length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(table))('%s', async (name, expected) => {
    await expectVerdict(name, new Uint8Array(readFileSync(join(FOLDER, name))), expected);
  });

  const faults = damagedFiles();

  it.each(faults.filter(({ generated }) => generated === true).map((fault) => [fault.name, fault] as const))(
    '%s (made for the test)',
    async (name, { bytes, expected }) => {
      await expectVerdict(name, bytes, expected);
    },
  );

  it('is what the script makes, byte for byte', () => {
    for (const { name, bytes, generated } of faults) {
      if (generated !== true) expect(Buffer.from(bytes).equals(readFileSync(join(FOLDER, name)))).toBe(true);
    }
  });
});

describe('words for every refusal', () => {
  it.each(['uk', 'en'] as const)('says in %s what is wrong with each file, with all params filled in', (language) => {
    const texts = textsFor(language);
    expect(issuesSeen.size).toBeGreaterThan(30);
    for (const { code, params } of issuesSeen.values())
      expect(anyWords(texts)(`issue.${code}`, params)).not.toMatch(/\{\{|undefined|NaN/);
  });
});
