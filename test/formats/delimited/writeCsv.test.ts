import Papa from 'papaparse';
import { writeCsv } from '../../../src/formats/delimited/writeCsv';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('writeCsv', () => {
  it('begins with a byte order mark and separates by semicolon in Ukrainian, by comma in English', () => {
    expect(text(writeCsv([['а', 1]], 'uk'))).toBe('\uFEFFа;1\r\n');
    expect(text(writeCsv([['a', 1]], 'en'))).toBe('\uFEFFa,1\r\n');
  });

  it('lets no text run as a formula, and leaves numbers alone', () => {
    const dangerous = ['=1+1', '+380', '-5', '@SUM(A1)', '\tx', '\rx', ' =1', '\n=1'];
    const cells = Papa.parse<string[]>(text(writeCsv([...dangerous.map((cell) => [cell]), [-5]], 'uk')).slice(1), {
      delimiter: ';',
      newline: '\r\n',
    }).data.map(([cell]) => cell);
    expect(cells.slice(0, -2)).toEqual(dangerous.map((cell) => `'${cell}`));
    expect(cells.at(-2)).toBe('-5');
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(text(writeCsv([['а;б', 'в"г', 'д\nе']], 'uk'))).toBe('\uFEFF"а;б";"в""г";"д\nе"\r\n');
  });
});
