import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignPackage } from '../../../src/app/samples/foreignPackage';
import { makeSampleReturns } from '../../../src/app/samples/sampleReturns';
import { readRegistry } from '../../../src/core/bodies/readRegistry';
import { readPlan, setUp, type Collection } from '../../../src/core/pipeline';
import { withIndicators } from '../../../src/core/plan/indicators';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { readIndicators } from '../../../src/formats/plan/readIndicators';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { textsFor } from '../../../src/strings';
import { FORMS, workbookForm, type Form } from './forms';

/** A filled template of one body, to plant into. */
export interface Base {
  readonly name: string;
  readonly form: Form;
  readonly content: WorkbookContent;
}

const seeds = join(__dirname, '../../../seeds');
const seed = (name: string): string => readFileSync(join(seeds, name), 'utf8');

/** The shipped plan and its bodies. */
export function shippedCollection(): Collection {
  const { registry } = readRegistry(JSON.parse(seed('bodies-ua.json')), JSON.parse(seed('renamings-2018-2020.json')));
  const outcome = readPlan(sourceFromText(seed('ordinance-1105-r.txt')), registry);
  if (outcome.kind !== 'plan') throw new Error('the shipped plan does not parse');
  const indicators = readIndicators(new TextEncoder().encode(seed('indicators-1105-r.csv')));
  return setUp(withIndicators(outcome.plan, indicators), registry, { coordinator: 'mkms' });
}

/**
 * Templates that bodies have filled or left empty: as we write them, as two other programs save them, in three other
 * forms.
 */
export async function basesOf(collection: Collection, bodies: number): Promise<readonly Base[]> {
  const bases: Base[] = [];
  const made = makeSampleReturns(collection, textsFor('uk'), {
    created: collection.round.due,
    bodies,
    rewriteForeign: false,
  });
  for await (const { name, bytes, kind } of made) {
    if (kind === 'corrupt' || kind === 'companion' || kind === 'copy') continue;
    const read = readWorkbook(bytes, { beside: true });
    if (read.kind !== 'workbook') throw new Error(read.reason);
    const { content } = read;
    bases.push({ name, form: workbookForm(bytes), content });
    for (const strings of ['inline', 'shared'] as const) {
      const saved = foreignPackage(content, strings);
      const again = readWorkbook(saved);
      if (again.kind === 'workbook')
        bases.push({ name, form: workbookForm(saved), content: hiddenLike(again.content, content) });
    }
    for (const [extension, form] of Object.entries(FORMS))
      bases.push({ name: name.replace(/xlsx$/, extension), form, content });
  }
  return bases;
}

/** Such a program shows every column; nobody types into those that the template hides. */
function hiddenLike(content: WorkbookContent, shown: WorkbookContent): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet, i) => ({ ...sheet, hiddenColumns: shown.sheets[i]?.hiddenColumns ?? [] })),
  };
}
