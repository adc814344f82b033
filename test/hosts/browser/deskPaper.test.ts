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

  it('is refused with the sentence about a wrong tag', async () => {
    const made = await desk.exportPaper({ ...USUAL, form: await picked('форма.docx', ['{адрисат}']) });
    if (!('kind' in made)) throw new Error('a wrong tag was taken');
    const sentence = anyWords(textsFor('uk'))(made.key, made.params);
    expect(sentence).toContain('форма.docx');
    expect(sentence).toContain('{адресат}');
  });
});
