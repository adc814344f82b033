import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, sourceFromText } from '../../../src/formats/plan/readSource';
import { measured, type RowFacts } from '../../support/measurePlan';

/** Tables that LibreOffice printed in narrow columns, with lines and without. */
const FOLDER = join(__dirname, '../../fixtures/pdf_tables');
const texts = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

describe('a table of a .pdf in narrow columns', () => {
  it.each(files)('%s gives every fact', async (file) => {
    const source = await readSource(new Uint8Array(readFileSync(join(FOLDER, file))), file);
    if (source.kind !== 'document') throw new Error(source.kind);
    const facts = readFileSync(join(FOLDER, file.replace(/pdf$/, 'facts.json')), 'utf8');
    const rows = JSON.parse(facts) as readonly RowFacts[];
    expect(measured(source.document, rows)).toEqual({
      facts: rows.length * 3,
      right: rows.length * 3,
      reported: 0,
      silent: [],
    });
  });
});

describe('the text that pdftotext makes of such a table, with -layout or plain', () => {
  it.each(texts)('%s has nothing wrong without a finding or a doubt', (name) => {
    const facts = readFileSync(join(FOLDER, `${name.split('.')[0] ?? ''}.facts.json`), 'utf8');
    const source = sourceFromText(readFileSync(join(FOLDER, name), 'utf8'));
    expect(measured(source, JSON.parse(facts) as readonly RowFacts[]).silent).toEqual([]);
  });
});
