import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSet } from '../../../src/app/templates/makeSet';
import { packageParts, worksheetXml } from '../../support/packageParts';
import { seedSetup } from '../../support/seed';
import { share } from '../../support/share';
import { describeInLibreOffice, runLibreOffice } from '../../support/soffice';
import { temporaryFolder } from '../../support/temporaryFolder';
import { uk } from '../../support/texts';

const folder = temporaryFolder();
const SHEETS = ['Звіт', 'Реквізити', 'Друк', 'Як заповнити'];
const path = (name: string): string => join(folder, name);

/** What must survive a foreign save, counted on each sheet that a person sees. */
function rulesOf(bytes: Uint8Array): unknown {
  const unlocked = unlockedStyles(packageParts(bytes).get('xl/styles.xml') ?? '');
  return SHEETS.map((name) => {
    const xml = worksheetXml(bytes, name);
    const count = (pattern: RegExp): number => [...xml.matchAll(pattern)].length;
    const inputs = [...xml.matchAll(/<c [^>]*?r="([A-Z]+\d+)"[^>]*>/g)]
      .filter(([tag]) => unlocked.has(/ s="(\d+)"/.exec(tag)?.[1] ?? '0'))
      .map(([, reference]) => reference);
    // Quotes around a sheet's name that needs none are the writer's choice.
    return {
      name,
      inputs,
      isProtected: /<sheetProtection [^>]*sheet="(?:1|true)"/.test(xml),
      validations: count(/<dataValidation /g),
      lists: [...xml.matchAll(/<formula1>'?_lists'?!([^<]+)</g)].map(([, range]) => range),
      conditional: count(/<cfRule /g),
      hidden: count(/<row [^>]*hidden="(?:1|true)"/g),
      titles: new RegExp(`_xlnm\\.Print_Titles"[^>]*>'?${name}'?!((?:\\$[A-Z]+:\\$[A-Z]+,[^<]*!)?\\$\\d+:\\$\\d+)`)
        .exec(packageParts(bytes).get('xl/workbook.xml') ?? '')?.[1]
        ?.replaceAll("'", ''),
    };
  });
}

/** Indexes of the cell formats that are not locked. */
function unlockedStyles(styles: string): ReadonlySet<string> {
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return new Set(
    [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].flatMap(([xf], index) =>
      /locked="(?:0|false)"/.test(xf) ? [String(index)] : [],
    ),
  );
}

describeInLibreOffice('templates of the shipped plan in LibreOffice', () => {
  // A sample here, all of them in the long proofs.
  it('keep inputs, locks, lists, conditional formats and print titles through .xlsx and .ods', async () => {
    const names: string[] = [];
    const setup = seedSetup();
    const bodies = [...new Set(setup.expansion.duties.map(({ bodyId }) => bodyId))].filter((id) => id !== 'mkms');
    for await (const file of makeSet(setup, uk, {
      created: '2020-01-15',
      letters: 'none',
      drafts: false,
      autoOpen: false,
      only: ['mkms', ...share(bodies)],
    })) {
      if (file.kind !== 'template') continue;
      names.push(`${names.length}`);
      writeFileSync(path(`${names.length - 1}.xlsx`), file.bytes);
    }
    expect(names.length).toBeGreaterThan(1);
    runLibreOffice(
      folder,
      names.map((name) => ({
        open: path(`${name}.xlsx`),
        save: [path(`${name}-saved.xlsx`), path(`${name}-saved.ods`)],
      })),
    );
    const before = rulesOf(readFileSync(path('0.xlsx'))) as readonly {
      inputs: readonly string[];
      lists: readonly string[];
      conditional: number;
    }[];
    expect(
      [before[0]?.inputs.length, before[0]?.lists.length, before[0]?.conditional].every(
        (count) => count !== undefined && count > 0,
      ),
    ).toBe(true);
    for (const name of names) {
      expect(rulesOf(readFileSync(path(`${name}-saved.xlsx`)))).toEqual(rulesOf(readFileSync(path(`${name}.xlsx`))));
      const ods = packageParts(readFileSync(path(`${name}-saved.ods`))).get('content.xml') ?? '';
      expect(ods.match(/<table:table [^>]*table:protected="true"/g)?.length).toBeGreaterThanOrEqual(SHEETS.length + 2);
      expect(ods.match(/<table:table-header-rows>/g)?.length).toBeGreaterThanOrEqual(2);
      expect(ods).toMatch(/cell-content-is-in-list\([^)]*_lists/);
      expect(ods).toContain('<calcext:conditional-format ');
    }
  });
});
