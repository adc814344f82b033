import { reportingBodies } from '../../../core/pipeline';
import { makeSet } from '../../../formats/templates/makeSet';
import { createZipWriter } from '../../../formats/zip/write';
import type { Progress, TemplatesMade } from '../../../ports';
import type { DeskTools } from './tools';
import { setupOf, type Work } from './work';

/** All templates in one archive, with the cover list and the letter; one workbook in memory at a time. */
export async function templatesZip(work: Work, tools: DeskTools, progress: Progress): Promise<TemplatesMade> {
  const { choice, plan } = work;
  const setup = setupOf(work);
  const texts = tools.textsFor(choice.language);
  const total = reportingBodies(setup).length;
  const chunks: Uint8Array[] = [];
  const zip = createZipWriter((chunk) => chunks.push(chunk));
  let count = 0;
  for await (const file of makeSet(setup, texts, { created: choice.today, letters: 'circular', drafts: false, autoOpen: false })) {
    zip.add(file.name, file.bytes);
    if (file.kind === 'template') progress(count += 1, total);
  }
  zip.end();
  return { kind: 'made', count, zip: { name: `${texts.t('pane.file.templates')}_${(plan.requisites.number ?? 'plan').replace(/[\\/:*?"<>|\s]+/g, '-')}.zip`, bytes: joined(chunks) } };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
