import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/formats/documents/readDocument';
import { isScan } from '../../../src/formats/pdf/isScan';
import { RETURN_LIMITS } from '../../../src/formats/zip/readLimits';
import { makePdf } from '../../support/makePdf';

const FIXTURES = join(__dirname, '../../fixtures/documents');
const FONT = '/Resources << /Font << /F1 5 0 R >> >>';
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const withoutFont = textOf(makePdf([]))
  .replace(FONT, '/Resources << >>')
  .replace(/<< \/Type \/Font [^>]*>>/, '<< >>');

describe('the quick look at a .pdf', () => {
  it('knows a document without fonts for a scan', async () => {
    expect(isScan(bytesOf(withoutFont))).toBe(true);
    expect(await readDocument('pdf', bytesOf(withoutFont), RETURN_LIMITS)).toEqual({ blocks: [], margins: [] });
  });

  it.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.pdf')))('leaves %s to the reader', (name) =>
    expect(isScan(new Uint8Array(readFileSync(join(FIXTURES, name))))).toBe(false),
  );

  it.each([
    ['with a font', textOf(makePdf(['Report']))],
    ['whose font is spelt in codes', withoutFont.replace('/Resources << >>', '/Resources << /F#6fnt << >> >>')],
    ['with packed objects', `${withoutFont.replace('/Catalog', '/Catalog /X << /Type /ObjStm >>')}`],
    ['that is enciphered', withoutFont.replace('/Root', '/Encrypt 9 0 R /Root')],
    ['that is cut off', withoutFont.slice(0, -40)],
    ['without a list of pages', withoutFont.replaceAll('/Pages', '/Paqes')],
    ['that is something else', withoutFont.replace('%PDF-', 'GIF89')],
  ])('leaves to the reader a document %s', (_, text) => expect(isScan(bytesOf(text))).toBe(false));

  it('finds a font wherever it stands in a large document', () => {
    for (let shift = -12; shift <= 12; shift += 1) {
      const before = 'x'.repeat((1 << 20) + shift - withoutFont.indexOf('trailer'));
      const large = withoutFont.replace('trailer', `${before}/Font trailer`);
      expect(isScan(bytesOf(large))).toBe(false);
      expect(isScan(bytesOf(large.replace('/Font', '/Fant')))).toBe(true);
    }
  });
});
