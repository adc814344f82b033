import { figures } from '../../../../src/core/summary/draft/figures';
import type { SummaryRow } from '../../../../src/core/summary/types';
import { uk } from '../../../support/texts';

type Total = SummaryRow['indicators'][number];
const context = { texts: uk, nameOf: () => 'МОН', signs: 70 };
const totalOf = (name: string, unit: string, total: number): Total => ({ name, unit, total, bodies: 2 });
const said = (totals: readonly Total[], limit = 200): string =>
  figures(totals, [], limit, context)
    .sentences.map(({ text }) => text)
    .join(' ');

describe('what the numbers of the bodies come to', () => {
  it.each<readonly [name: string, unit: string, total: number, sentence: string]>([
    ['проведено тематичних зустрічей', 'од.', 5, 'Проведено 5 тематичних зустрічей (2 органи).'],
    ['проведено тематичних зустрічей', 'од.', 2, 'Проведено тематичних зустрічей — 2 (2 органи).'],
    ['проведено нарад', 'одиниць', 1, 'Проведено 1 нараду (2 органи).'],
    ['проведено нарад', 'шт', 3, 'Проведено 3 наради (2 органи).'],
    ['проведено нарад, зустрічей', 'од.', 3, 'Проведено нарад, зустрічей — 3 (2 органи).'],
    ['проведено нарад і зустрічей', 'од.', 3, 'Проведено нарад і зустрічей — 3 (2 органи).'],
    ['Узяло участь працівників', 'осіб', 1, 'Узяло участь працівників — 1 особа (2 органи).'],
    ['Узяло участь працівників', 'осіб', 22, 'Узяло участь працівників — 22 особи (2 органи).'],
    ['Узяло участь працівників', 'осіб', 1250, 'Узяло участь працівників — 1 250 осіб (2 органи).'],
    ['Частка виконання', '%', 97.5, 'Частка виконання — 97,5 % (2 органи).'],
    ['Освоєно коштів', 'тис. гривень', 2, 'Освоєно коштів — 2 тис. гривень (2 органи).'],
    ['ЦНАП', 'од.', 3, 'ЦНАП — 3 (2 органи).'],
  ])('of «%s», %s: %d', (name, unit, total, sentence) => {
    // A space of a number keeps it in one line.
    expect(said([totalOf(name, unit, total)]).replaceAll('\u00A0', ' ')).toBe(sentence);
  });

  it('is said of as many indicators as have room, of the first in any case', () => {
    const totals = [totalOf('проведено нарад', 'од.', 7), totalOf('Узяло участь працівників', 'осіб', 9)];
    expect(said(totals)).toBe('Проведено 7 нарад (2 органи); узяло участь працівників — 9 осіб (2 органи).');
    expect(said(totals, 20)).toBe('Проведено 7 нарад (2 органи).');
    expect(figures(totals, [], 20, context).whole).toBe(false);
    expect(figures([], [], 20, context)).toEqual({ sentences: [], whole: true });
  });
});
