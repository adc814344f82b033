import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBodyIndex } from '../../../src/core/bodies/bodyIndex';
import { REGISTRY_COLUMN_IDS } from '../../../src/core/bodies/registryColumns';
import { registryRows } from '../../../src/core/bodies/registryRows';
import { planWorkbook } from '../../../src/core/plan/sheet/planSheets';
import { readRegistryFile } from '../../../src/formats/registry/readRegistryFile';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { goldSeedPlan } from '../../support/goldPlan';
import { shippedRegistry } from '../../support/registry';
import { uk } from '../../support/texts';

const { registry } = shippedRegistry;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ids = (file: ReturnType<typeof readRegistryFile>): readonly string[] =>
  file.kind === 'registry' ? file.registry.bodies.map((body) => body.id) : [file.reason];
const all = registry.bodies.map((body) => body.id);

describe('a registry that a user keeps', () => {
  it('is read from JSON as shipped', () => {
    expect(ids(readRegistryFile(readFileSync(join(__dirname, '../../../seeds/bodies-ua.json')), 'x.json'))).toEqual(
      all,
    );
  });

  it('is read from CSV, whatever its name', () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const csv = [
      REGISTRY_COLUMN_IDS.join(';'),
      ...registryRows(registry).map((row) => REGISTRY_COLUMN_IDS.map((id) => quoted(row[id])).join(';')),
    ].join('\r\n');
    const file = readRegistryFile(bytes(`\uFEFF${csv}`), 'органи.txt');
    expect(ids(file)).toEqual(all);
    expect(file.kind === 'registry' && file.registry.bodies).toEqual(registry.bodies);
  });

  it('is read from CSV with Ukrainian headers and a title above them', () => {
    const file = readRegistryFile(
      bytes(
        'Органи міністерства\n\nСкорочення,Найменування органу,ЦОВВ\nМОН,Міністерство освіти і науки України,так\n',
      ),
      'a.csv',
    );
    expect(file.kind === 'registry' && file.registry.bodies).toEqual([
      expect.objectContaining({
        name: 'Міністерство освіти і науки України',
        abbreviations: ['МОН'],
        central: true,
        verified: false,
      }),
    ]);
  });

  it('is read from two columns with blank lines between, short names parted by commas too', () => {
    const file = readRegistryFile(
      bytes(
        'Найменування;Скорочення\n\nМіністерство мрій;"Мінмрій, ММ"\nДержавна служба снів, ' +
          'марень і снодій;Держсон; Служба снів\n',
      ),
      'a.csv',
    );
    expect(file.kind === 'registry' && file.registry.bodies.map((body) => body.abbreviations)).toEqual([
      ['Мінмрій', 'ММ'],
      ['Держсон'],
    ]);
  });

  it('says which columns and cells it did not read', () => {
    const file = readRegistryFile(
      bytes('Найменування;Скорочення;Код ЄДРПОУ\nМіністерство мрій;Мінмрій;001\nСлужба снів;Держсон;;Служба\n'),
      'a.csv',
    );
    expect(file.kind === 'registry' && file.diagnostics.map((one) => [one.code, one.line, one.params])).toEqual([
      ['registry-column-unknown', 1, { column: 'Код ЄДРПОУ' }],
      ['registry-cell-outside', 3, { text: 'Служба' }],
    ]);
  });

  it('keeps the successors that are known among its bodies when it says nothing of them', () => {
    const csv =
      'id;name;abbreviations;central\nmip;Міністерство інформаційної політики ' +
      'України;МІП;так\nmkms;Міністерство культури, молоді та спорту України;МКМС;так\n';
    const successions = (file: ReturnType<typeof readRegistryFile>): unknown =>
      file.kind === 'registry' && file.registry.successions.map(({ from, to }) => ({ from, to }));
    expect(successions(readRegistryFile(bytes(csv), 'a.csv', registry))).toEqual([{ from: ['mip'], to: 'mkms' }]);
    expect(successions(readRegistryFile(bytes(csv), 'a.csv'))).toEqual([]);
    expect(successions(readRegistryFile(bytes(csv.replace('central', 'successors')), 'a.csv', registry))).toEqual([]);
    const json = readRegistryFile(readFileSync(join(__dirname, '../../../seeds/bodies-ua.json')), 'x.json', registry);
    expect(json.kind === 'registry' && createBodyIndex(json.registry).resolveOn('mkip', '2019-12-31')?.body.id).toBe(
      'mkms',
    );
  });

  it('is read from a workbook with «Органи»', async () => {
    const file = readRegistryFile(
      await writeWorkbook(planWorkbook({ plan: goldSeedPlan(), registry, texts: uk, created: '2020-01-01' })),
      'plan.xlsx',
    );
    expect(ids(file)).toEqual(all);
    expect(file.kind === 'registry' && file.diagnostics).toEqual([]);
  });

  it.each(['', '{}', '{"bodies": []}', 'просто текст', 'а;б\n1;2', '[1,2', 'PK\u0003\u0004 not a zip'])(
    'refuses %j',
    (text) => {
      expect(readRegistryFile(bytes(text), 'x').kind).toBe('failed');
    },
  );
});
