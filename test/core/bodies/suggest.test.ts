import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedBodies as bodies } from '../../support/registry';

/** Names of real and made-up bodies that the registry does not hold, many near to names that it holds. */
const others = readFileSync(join(__dirname, '../../fixtures/cases/other-bodies.txt'), 'utf8').trim().split('\n');
const LETTERS = 'абвгдежзийклмнопрстуфхцчшюяіє';

/** Slips of the pen that are the same in each run. */
function slips(): (word: string) => string {
  let state = 7;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return (word) => {
    const at = 1 + below(word.length - 2);
    const letter = LETTERS[below(LETTERS.length)] ?? '';
    const [before, own, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    const made = [before + after, before + letter + own + after, before + letter + after];
    return made[below(4)] ?? before + after.slice(0, 1) + own + after.slice(1);
  };
}

describe('«схоже на …»', () => {
  it('proposes no body of another profession for an unknown name, nor for its misspellings', () => {
    const slip = slips();
    const proposed = others.flatMap((name) =>
      [name, slip(name), slip(name), slip(name)].flatMap((written) => {
        const form = bodies.suggest(written);
        return form === undefined ? [] : [`${written} → ${form}`];
      }),
    );
    expect(others.length).toBeGreaterThan(100);
    expect(proposed).toEqual([]);
  });

  it('finds the body behind a slip of the pen, and never another one', () => {
    const slip = slips();
    const forms = bodies.registry.bodies.flatMap(({ name, abbreviations }) =>
      [name.replace(/ України$/, ''), ...abbreviations].filter((form) => form.length > 5),
    );
    let found = 0;
    const wrong: string[] = [];
    for (const form of forms) {
      const written = slip(form);
      const meant = bodies.suggest(written);
      if (bodies.find(written).length > 0 || meant === undefined) continue;
      const same = bodies.find(form).some((body) => bodies.find(meant).includes(body));
      if (same) found += 1;
      else wrong.push(`${written} → ${meant}`);
    }
    expect(wrong).toEqual([]);
    expect(found / forms.length).toBeGreaterThan(0.95);
  });

  it.each([
    ['Міністерство спорту', 'Міністерство молоді та спорту'],
    ['Фонд держмайна', 'Фонд державного майна'],
    ['Держслужба статистики', 'Державна служба статистики'],
    ['Меністерство інфраструктури', 'Міністерство інфраструктури'],
    ['Національнас лужба здоров’я', "Національна служба здоров'я"],
    ['Мнфін', 'Мінфін'],
  ])('%s: %s', (written, form) => {
    expect(bodies.suggest(written)).toBe(form);
  });

  it.each(['Бюро національної безпеки', 'Облавтодор', 'Держводінспекція', 'ДМСУ', 'Український інститут'])(
    '%s: nobody',
    (written) => {
      expect(bodies.suggest(written)).toBeUndefined();
    },
  );
});
