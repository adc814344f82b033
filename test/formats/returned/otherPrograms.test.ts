import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../../src/formats/returned/openFile';

async function textsOf(name: string): Promise<readonly unknown[]> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/foreign', name)));
  for await (const opened of openFile({ name, bytes }))
    if (opened.kind === 'workbook')
      return opened.content.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter(Boolean);
  return [];
}

// Saved by Gnumeric 1.12 and AbiWord 3.0 of Debian.
it.each(['gnumeric.xlsx', 'gnumeric.ods'])('reads %s', async (name) => {
  expect(await textsOf(name)).toEqual(
    expect.arrayContaining(['Стан виконання', 'виконано', 'Звіт оприлюднено 12.11.2019']),
  );
});

it.each(['abiword.docx', 'abiword.odt', 'abiword.rtf'])('reads %s as any other form of itself', async (name) => {
  const texts = await textsOf(name);
  expect(texts).toContain('виконано');
  expect(texts).toContain('не виконано');
  expect(texts).toEqual(await textsOf('abiword.docx'));
});
