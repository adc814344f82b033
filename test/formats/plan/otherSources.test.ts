import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { readSource } from '../../../src/formats/plan/readSource';
import { docx, planRows } from '../../support/planLayouts';
import { shippedBodies } from '../../support/registry';

const folder = join(__dirname, '../../fixtures/documents');

async function measures(bytes: Uint8Array, name: string): Promise<unknown> {
  const source = await readSource(bytes, name);
  if (source.kind !== 'document') throw new Error(JSON.stringify(source));
  const outcome = parsePlan(source.document, shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  return outcome.plan.tasks.flatMap(({ title, measures }) =>
    measures.map(({ id, text, deadline, executors }) => [
      title,
      id,
      text,
      deadline.text,
      executors.map((one) => one.name),
    ]),
  );
}

it.each([
  'plan-libreoffice.odt',
  'plan-libreoffice.rtf',
  'plan-libreoffice.doc',
  'plan-libreoffice.pdf',
  'plan-abiword.odt',
  'plan-abiword.rtf',
])('the plan of %s is that of the Word document', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  expect(await measures(bytes, name)).toEqual(await measures(docx(planRows()), 'plan.docx'));
});

it('numbers measures by the styles of their paragraphs', async () => {
  const bytes = new Uint8Array(readFileSync(join(folder, 'plan-numbers-by-style.docx')));
  expect(await measures(bytes, 'plan.docx')).toEqual(await measures(docx(planRows()), 'plan.docx'));
});

it('says of a .pdf without text that it is a scan', async () => {
  const { makePdf } = await import('../../support/makePdf');
  expect(await readSource(makePdf([]), 'plan.pdf')).toMatchObject({ kind: 'failed', reason: 'scan' });
});

it('opens a web archive as the page that it is, and refuses a mail', async () => {
  const page = (headers: string): Uint8Array =>
    new TextEncoder().encode(
      `${headers}MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n` +
        '<p>ПЛАН</p><table><tr><td>1</td><td>а</td></tr><tr><td>2</td><td>б</td></tr></table>',
    );
  const saved = page('From: <Saved by Blink>\r\nSubject: =?utf-8?B?0J/Qu9Cw0L0=?=\r\n');
  expect(await readSource(saved, 'plan.mht')).toMatchObject({
    kind: 'document',
    document: { format: 'html', blocks: [{ text: 'ПЛАН' }, { kind: 'table' }] },
  });
  expect(await readSource(page('From: a@b.ua\r\nTo: c@d.ua\r\n'), 'plan.eml')).toMatchObject({
    kind: 'failed',
    reason: 'mail',
  });
});
