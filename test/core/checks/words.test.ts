import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '../../../src/strings';

const enIssue: Readonly<Record<string, string>> = catalogues.en.issue;
const ukIssue: Readonly<Record<string, string>> = catalogues.uk.issue;

/** Literals with a hyphen in the sources of recognition and checks are codes of findings, but for these. */
const NO_CODES: ReadonlySet<string> = new Set(['number-period', 'period-unknown']);

function codesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [...source.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map((match) => match[1] ?? '');
    })
    .filter((code) => !NO_CODES.has(code));
}

const root = join(__dirname, '../../../src/core');
const codes = [...new Set([...codesIn(join(root, 'returned')), ...codesIn(join(root, 'checks'))])].sort();

it('finds the codes of the rules at all', () => {
  expect(codes).toEqual(expect.arrayContaining(['status-missing', 'key-unknown', 'narrative-repeated']));
});

describe.each(codes)('%s', (code) => {
  it('has words in both languages, with the same params', () => {
    const params = (words: string | undefined): readonly string[] =>
      [...new Set([...(words ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
    expect(ukIssue[code]).toMatch(/\p{Script=Cyrillic}/u);
    expect(enIssue[code]).toMatch(/[a-z]/);
    expect(params(enIssue[code])).toEqual(params(ukIssue[code]));
  });
});
