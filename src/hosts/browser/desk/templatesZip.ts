import { reportingBodies } from '../../../core/pipeline';
import { LANGUAGES } from '../../../core/texts';
import { makeSet } from '../../../app/templates/makeSet';
import { createZipWriter } from '../../../formats/zip/write';
import { earlierAnswers } from '../../../app/templates/earlierAnswers';
import type { Progress, TemplateOptions, TemplatesMade } from '../../../ports';
import { bytesOf, type DeskTools } from './tools';
import { setupOf, type Work } from './work';
import { given } from '../../../core/given';

/** All templates in one archive, with the cover list and the letter; one workbook in memory at a time. */
export async function templatesZip(
  work: Work,
  tools: DeskTools,
  options: TemplateOptions,
  progress: Progress,
): Promise<TemplatesMade> {
  const { choice, plan } = work;
  const setup = setupOf(work);
  const texts = tools.textsFor(choice.language);
  const total = reportingBodies(setup).length;
  const archive = growingBlob();
  const zip = createZipWriter(archive.add);
  const files = await Promise.all(
    options.earlier.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
  );
  const earlier =
    files.length === 0
      ? undefined
      : await earlierAnswers(files, setup, choice.today, LANGUAGES.map(tools.textsFor), texts);
  const left: TemplatesMade['left'][number][] = [];
  let [count, prefilled] = [0, 0];
  for await (const file of makeSet(setup, texts, {
    created: choice.today,
    letters: options.letters,
    drafts: options.drafts,
    autoOpen: false,
    ...given({ earlier: earlier?.answers }),
  })) {
    zip.add(file.name, file.bytes);
    if (file.kind !== 'template') continue;
    progress((count += 1), total);
    if (file.bodyId !== undefined && earlier?.answers.has(file.bodyId) === true) prefilled += 1;
    for (const key of file.notCarried ?? []) left.push({ file: file.name, key, what: 'row' });
    for (const key of file.statusNotCarried ?? []) left.push({ file: file.name, key, what: 'status' });
    for (const key of file.carriedChanged ?? []) left.push({ file: file.name, key, what: 'changed' });
  }
  left.push(...(earlier?.unused ?? []).map(({ file, reason }) => ({ file, what: reason })));
  zip.end();
  return {
    kind: 'made',
    count,
    prefilled,
    left,
    zip: {
      name: `${texts.t('pane.file.templates')}_${(plan.requisites.number ?? 'plan').replace(/[\\/:*?"<>|\s]+/g, '-')}.zip`,
      blob: archive.whole(),
    },
  };
}

/** So many bytes wait in memory before they go into the blob. */
const PIECE = 4_000_000;

/** A blob that grows piece by piece: what is in it lies with the browser, on disk when it is large, not in the worker's memory. */
function growingBlob(): { readonly add: (chunk: Uint8Array) => void; readonly whole: () => Blob } {
  let blob = new Blob([]);
  let [waiting, size]: [BlobPart[], number] = [[], 0];
  const whole = (): Blob => {
    if (waiting.length > 0) blob = new Blob([blob, ...waiting]);
    [waiting, size] = [[], 0];
    return blob;
  };
  const add = (chunk: Uint8Array): void => {
    waiting.push(new Uint8Array(chunk));
    size += chunk.length;
    if (size >= PIECE) whole();
  };
  return { add, whole };
}
