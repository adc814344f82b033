import { letterData } from '../../../src/app/forms/letterTags';
import { letterBlocks } from '../../../src/core/summary/letterBlocks';
import type { LetterParts } from '../../../src/core/summary/letterParts';
import { uk } from '../../support/texts';

const unknown: LetterParts = {
  sender: '',
  year: 2026,
  addressee: ['Кабінет Міністрів України'],
  subject: 'Про стан виконання',
  paragraphs: ['Подаємо інформацію.'],
  annexes: [],
  about: { plan: 'План', act: 'акта', asOf: '1 лютого 2024 р.', due: '1 лютого 2024 р.', bodies: [] },
};

describe('what nobody gave', () => {
  it('stays a blank in a letterhead as in our own letter: an empty place is overlooked', () => {
    const data = letterData(unknown, uk);
    const blanks = ['орган', 'дата', 'номер', 'посада', 'підписант', 'виконавець'].map((tag) => data[tag]);
    const own = JSON.stringify(letterBlocks(unknown, uk)).replaceAll('\u00a0', ' ');
    for (const blank of blanks) expect(own).toContain(String(blank).replaceAll('\u00a0', ' '));
    expect(blanks).not.toContain('');
  });
});
