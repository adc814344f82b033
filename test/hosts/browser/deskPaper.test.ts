import { strFromU8, unzipSync } from 'fflate';
import { anyWords } from '../../../src/core/texts';
import type { Desk, MadeFile, Refused, PickedFile } from '../../../src/ports';
import { textsFor } from '../../../src/strings';
import { firstSamples } from '../../support/firstSamples';
import { wordFile } from '../../support/wordFile';
import { closeDesks, merged, newDesk, silent } from './deskUnderTest';

const USUAL = { parts: ['letter', 'annex'] } as const;

afterAll(closeDesks);

let desk: Desk;
beforeAll(async () => {
  ({ desk } = newDesk());
  await desk.openShippedPlan();
  await merged(desk.merge(await firstSamples(2), silent));
});

async function picked(name: string, paragraphs: readonly string[]): Promise<PickedFile> {
  const bytes = await wordFile({ paragraphs });
  return { name, bytes, size: bytes.length };
}

async function entries(made: MadeFile | Refused): Promise<Readonly<Record<string, Uint8Array>>> {
  if ('kind' in made) throw new Error(made.key);
  return unzipSync('bytes' in made ? made.bytes : new Uint8Array(await made.blob.arrayBuffer()));
}

function words(parts: Readonly<Record<string, Uint8Array>>): string {
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
}

describe('the paper for the Cabinet at the desk', () => {
  it('is one Word file of the chosen parts', async () => {
    const made = await desk.exportPaper({ parts: ['moved'] });
    expect(made).toMatchObject({ name: 'Додаток_1105-р.docx' });
    const [moved, usual] = [words(await entries(made)), words(await entries(await desk.exportPaper(USUAL)))];
    expect(usual).toContain('Кабінет Міністрів України');
    expect(moved).not.toContain('Кабінет Міністрів України');
  });

  it('is an archive where the ministry’s letterhead takes the letter', async () => {
    const letterhead = await picked('бланк.docx', ['Наш бланк: {адресат}']);
    const made = await desk.exportPaper({ ...USUAL, letterhead });
    expect(made).toMatchObject({ name: 'Додаток_1105-р.zip' });
    const files = await entries(made);
    expect(Object.keys(files)).toHaveLength(2);
    const letter = files['Додаток_1105-р.docx'];
    expect(words(unzipSync(letter ?? new Uint8Array()))).toContain('Наш бланк: Кабінет');
  });

  it('keeps the letterhead with the workbook for the next paper and reminders, until it is dropped', async () => {
    const letterhead = await picked('бланк.docx', ['Наш бланк: {адресат}']);
    const made = await desk.exportPaper({ ...USUAL, letterhead });
    expect(made).not.toHaveProperty('kind');
    const next = await desk.exportPaper(USUAL);
    expect(next).toMatchObject({ name: 'Додаток_1105-р.zip' });
    const reminders = await desk.remind({ circular: true, drafts: false });
    if (reminders === undefined) throw new Error('nobody owes');
    const [circular] = Object.values(await entries(reminders));
    expect(words(unzipSync(circular ?? new Uint8Array()))).toContain('Наш бланк: Центральним органам');
    const { spec } = await desk.consolidationSpec();
    const hidden = spec.sheets.find(({ name }) => name === '_planzvit')?.rows ?? [];
    expect(hidden.flatMap(({ cells }) => cells.map((cell) => cell?.value))).toContain('бланк.docx');
    const dropped = await desk.exportPaper({ ...USUAL, letterhead: false });
    expect(dropped).toMatchObject({ name: 'Додаток_1105-р.docx', merged: { unwritten: true } });
    expect(await desk.exportPaper(USUAL)).toMatchObject({ name: 'Додаток_1105-р.docx' });
  });

  it('is refused with the sentence about a wrong tag', async () => {
    const made = await desk.exportPaper({ ...USUAL, form: await picked('форма.docx', ['{адрисат}']) });
    if (!('kind' in made)) throw new Error('a wrong tag was taken');
    const sentence = anyWords(textsFor('uk'))(made.key, made.params);
    expect(sentence).toContain('форма.docx');
    expect(sentence).toContain('{адресат}');
  });
});
