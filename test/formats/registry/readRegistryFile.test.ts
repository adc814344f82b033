import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTRY_COLUMN_IDS, registryRows } from '../../../src/core/bodies/registryRows';
import { planWorkbook } from '../../../src/core/plan/sheet/planSheets';
import { readRegistryFile } from '../../../src/formats/registry/readRegistryFile';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { goldSeedPlan } from '../../support/goldPlan';
import { shippedRegistry } from '../../support/registry';
import { uk } from '../../support/texts';

const { registry } = shippedRegistry;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ids = (file: ReturnType<typeof readRegistryFile>): readonly string[] => (file.kind === 'registry' ? file.registry.bodies.map((body) => body.id) : [file.reason]);
const all = registry.bodies.map((body) => body.id);

describe('a registry that a user keeps', () => {
  it('is read from JSON as shipped', () => {
    expect(ids(readRegistryFile(readFileSync(join(__dirname, '../../../seeds/bodies-ua.json')), 'x.json'))).toEqual(all);
  });

  it('is read from CSV, whatever its name', () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const csv = [REGISTRY_COLUMN_IDS.join(';'), ...registryRows(registry).map((row) => REGISTRY_COLUMN_IDS.map((id) => quoted(row[id])).join(';'))].join('\r\n');
    const file = readRegistryFile(bytes(`\uFEFF${csv}`), 'органи.txt');
    expect(ids(file)).toEqual(all);
    expect(file.kind === 'registry' && file.registry.bodies).toEqual(registry.bodies);
  });

  it('is read from CSV with Ukrainian headers and a title above them', () => {
    const file = readRegistryFile(bytes('Органи міністерства\n\nСкорочення,Найменування органу,ЦОВВ\nМОН,Міністерство освіти і науки України,так\n'), 'a.csv');
    expect(file.kind === 'registry' && file.registry.bodies).toEqual([expect.objectContaining({ name: 'Міністерство освіти і науки України', abbreviations: ['МОН'], central: true, verified: false })]);
  });

  it('is read from a workbook with «Органи»', async () => {
    const file = readRegistryFile(await writeWorkbook(planWorkbook({ plan: goldSeedPlan(), registry, texts: uk, created: '2020-01-01' })), 'plan.xlsx');
    expect(ids(file)).toEqual(all);
    expect(file.kind === 'registry' && file.diagnostics).toEqual([]);
  });

  it.each(['', '{}', '{"bodies": []}', 'просто текст', 'а;б\n1;2', '[1,2', 'PK\u0003\u0004 not a zip'])('refuses %j', (text) => {
    expect(readRegistryFile(bytes(text), 'x').kind).toBe('failed');
  });
});
