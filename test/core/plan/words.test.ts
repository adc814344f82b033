import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vocabularies } from '../../support/texts';

const core = join(__dirname, '../../../src/core');

/** Codes that a stage reports, as they stand in its source. */
function codesIn(folder: string): readonly string[] {
  const files = readdirSync(join(core, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const codes = files.flatMap((name) => [...readFileSync(join(core, folder, name), 'utf8').matchAll(/(?:\bcode: |\breport\(|column, |, |\? )'([a-z]+(?:-[a-z]+)+)'/g)].map((match) => match[1] ?? ''));
  return [...new Set(codes)].filter((code) => /^(?:executors?|consent|duty|plan|registry|coordinator|measure|member|indicator|deadline|ditto|period|columns|tables)-/.test(code)).sort();
}

describe.each(['bodies', 'plan', 'duties'])('every finding of core/%s', (folder) => {
  const codes = codesIn(folder);

  it('is looked for at all', () => {
    expect(codes.length).toBeGreaterThan(4);
  });

  it.each(vocabularies.map((texts) => [texts.language, texts] as const))('has words in %s', (_language, texts) => {
    const missing = codes.filter((code) => {
      try {
        texts.t(`plan.diagnostic.${code}`, { count: 1 });
        texts.t(`issue.${code}`, { count: 1 });
        return false;
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });
});
