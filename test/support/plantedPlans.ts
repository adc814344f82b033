import fc from 'fast-check';
import { DEADLINES, EXECUTORS } from './knownPlans';
import { wrapped } from './planRenderings';

/** A plan in one layout, and the words that were planted in it: each stands there once and nowhere else. */
export interface Planted {
  readonly layout: string;
  readonly text: string;
  readonly words: readonly string[];
}

interface Sheet {
  readonly act: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
  readonly behind: readonly string[];
}

const SYLLABLES = ['бра', 'пле', 'кру', 'сні', 'гло', 'жме', 'дра', 'флі', 'тро', 'зва'] as const;

/** A word that no dictionary has; each number gives another one. */
function wordOf(number: number): string {
  const digits = String(number + 100);
  return `зур${[...digits].map((digit) => SYLLABLES[Number(digit)] ?? '').join('')}к`;
}

const MEASURES: readonly ((word: string) => string)[] = [
  (word) => `Забезпечити придбання ${word} для дитячих бібліотек`,
  (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)} передати до публічних бібліотек громад`,
  (word) => `Розробити та подати Кабінетові Міністрів України проект акта щодо удосконалення обліку ${word}`,
  (word) => `Провести виставку «${word}» за участю Національної спілки письменників України`,
  (word) => `підготовка методичних рекомендацій з питань ${word}`,
];
/** What may stand with a time. */
const WITH_TIMES: readonly ((time: string, word: string) => string)[] = [
  (time) => time,
  (time) => time,
  (time) => time,
  (time, word) => `${time} (${word})`,
  (time, word) => `${time}, за ${word}`,
  (_, word) => `після ${word}`,
];
const WITH_UNIT: readonly ((names: string, word: string) => string)[] = [
  (names) => names,
  (names) => names,
  (names, word) => `${names}, Відділ ${word}`,
  (names, word) => `${names}, ${word} (за згодою)`,
  (_, word) => `Відділ ${word}`,
];
/** Columns behind those that every plan has, with their cells. */
const EXTRA: readonly (readonly [head: string, cell: (word: string) => string])[] = [
  ['Очікуваний результат', (word) => `придбано ${word}`],
  ['Джерела фінансування', (word) => `кошти ${word}`],
  ['Індикатор виконання', (word) => `кількість ${word}`],
  ['Примітка', (word) => word],
];
/** Lines that belong to no row. */
const STRAYS: readonly ((word: string) => string)[] = [
  (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)} за рішенням комісії`,
  (word) => `${word} за рішенням комісії`,
  (word) => word,
  (word) => `Примітка. Форму ${word} додано.`,
  (word) => `* ${word} за згодою`,
  (word) => `Розділ II. Розвиток ${word}`,
  (word) => `Продовження додатка ${word}`,
  (word) => `(${word})`,
  (word) => `Тел. 044 123-45-67, ${word}`,
  (word) => `https://${word}.gov.ua/plan`,
  (word) => `Керуючий справами                  Іван ${word.toUpperCase()}`,
  (word) => `${word.toUpperCase()} ТА ІНШІ`,
  (word) => `- ${word};`,
  (word) => `3. ${word} за рішенням комісії`,
  (word) => `4) ${word}`,
  (word) => `${word} до 1 березня`,
  (word) => `до 15 травня, ${word}`,
  (word) => `Мінветеранів, ${word}`,
  (word) => `${word} | ${word}`,
  (word) => `за ${word}, що затверджується постановою від 12 грудня 2011 р. № 1271, та`,
  (word) => `{Пункт 1 із змінами, внесеними згідно з ${word}}`,
  (word) => `2019 рік ${word}`,
  (word) => `«${word}»`,
];

interface Choices {
  readonly isLevelled: boolean;
  readonly whoFirst: boolean;
  readonly isNumbered: boolean;
  readonly extras: readonly number[];
  readonly rows: readonly Record<'measure' | 'time' | 'beside' | 'names' | 'unit' | 'opens', number>[];
  readonly strays: readonly (readonly [kind: number, place: number])[];
  readonly layout: string;
}

const choices = (): fc.Arbitrary<Choices> =>
  fc.record({
    isLevelled: fc.boolean(),
    whoFirst: fc.boolean(),
    isNumbered: fc.boolean(),
    extras: fc.uniqueArray(fc.nat(EXTRA.length - 1), { maxLength: 2 }),
    rows: fc.array(
      fc.record({
        measure: fc.nat(MEASURES.length - 1),
        time: fc.nat(DEADLINES.length - 1),
        beside: fc.nat(WITH_TIMES.length - 1),
        names: fc.nat(EXECUTORS.length - 1),
        unit: fc.nat(WITH_UNIT.length - 1),
        opens: fc.nat(2),
      }),
      { minLength: 2, maxLength: 7 },
    ),
    strays: fc.array(fc.tuple(fc.nat(STRAYS.length - 1), fc.nat(999)), { maxLength: 3 }),
    layout: fc.constantFrom(...Object.keys(LAYOUTS)),
  });

function plantedOf(chosen: Choices): Planted {
  const words: string[] = [];
  const next = (): string => {
    const word = wordOf(words.length);
    words.push(word);
    return word;
  };
  const sheet = sheetOf(chosen, next);
  const lines = [...(LAYOUTS[chosen.layout]?.(sheet) ?? [])];
  for (const [kind, place] of chosen.strays) {
    const stray = STRAYS[kind]?.(next()) ?? '';
    const at = Math.floor((place / 1000) * (lines.length + 1));
    lines.splice(at, 0, chosen.layout === HTML ? inHtml(stray, lines[at] ?? '') : stray);
  }
  return { layout: chosen.layout, text: lines.join('\n'), words };
}

/** A row of one cell between the rows of a table, else a paragraph. */
function inHtml(stray: string, before: string): string {
  return /^<(?:tr|\/table)/.test(before) ? `<tr><td colspan="9">${stray}</td></tr>` : `<p>${stray}</p>`;
}

function of<T>(list: readonly T[], at: number): T {
  const found = list[at];
  if (found === undefined) throw new Error(`no ${at}`);
  return found;
}

function sheetOf(chosen: Choices, next: () => string): Sheet {
  const { isLevelled, whoFirst, isNumbered, extras } = chosen;
  const heads = [
    ...(isNumbered ? ['№ з/п'] : []),
    ...(isLevelled ? ['Найменування завдання'] : []),
    'Найменування заходу',
    ...(whoFirst ? ['Відповідальні виконавці', 'Строк виконання'] : ['Строк виконання', 'Відповідальні виконавці']),
    ...extras.map((at) => of(EXTRA, at)[0]),
  ];
  const rows = isLevelled ? levelledRows(chosen, next) : flatRows(chosen, next);
  return {
    act: ['ПЛАН ЗАХОДІВ', 'щодо розвитку бібліотек на 2019 рік'],
    heads,
    rows: rows.map((cells) => ({ cells })),
    behind: ['Директор департаменту                  І. ПЕТРЕНКО'],
  };
}

/** «1.» over «1)», «2)»: the number stands in a column of its own, or before its task. */
function levelledRows(chosen: Choices, next: () => string): readonly (readonly string[])[] {
  let [task, item] = [0, 0];
  return chosen.rows.map((row, i) => {
    const opens = i === 0 || row.opens === 0;
    if (opens) [task, item] = [task + 1, 0];
    item += 1;
    const measure = `${item}) ${of(MEASURES, row.measure)(next())}`;
    const title = opens ? `Розвиток ${next()}` : '';
    const number = opens ? `${task}.` : '';
    const above = chosen.isNumbered ? [number, title] : [`${number} ${title}`.trim()];
    return [...above, measure, ...besideOf(row, chosen, next)];
  });
}

function flatRows(chosen: Choices, next: () => string): readonly (readonly string[])[] {
  return chosen.rows.map((row, i) => {
    const measure = of(MEASURES, row.measure)(next());
    const what = chosen.isNumbered ? [`${i + 1}.`, measure] : [`${i + 1}. ${measure}`];
    return [...what, ...besideOf(row, chosen, next)];
  });
}

/** When, by whom and what further columns say. */
function besideOf(row: Choices['rows'][number], { whoFirst, extras }: Choices, next: () => string): readonly string[] {
  const who = of(WITH_UNIT, row.unit)(of(EXECUTORS, row.names)[0], row.unit < 2 ? '' : next());
  const when = of(WITH_TIMES, row.beside)(of(DEADLINES, row.time)[0], row.beside < 3 ? '' : next());
  return [...(whoFirst ? [who, when] : [when, who]), ...extras.map((at) => of(EXTRA, at)[1](next()))];
}

/** The layout that is a table of HTML. */
export const HTML = 'table of HTML';

type Layout = (sheet: Sheet) => readonly string[];

const table =
  (line: (cells: readonly string[]) => readonly string[]): Layout =>
  ({ act, heads, rows, behind }) => [...act, ...line(heads), ...rows.flatMap(({ cells }) => line(cells)), ...behind];
const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '');

/** Cells in columns of spaces, as `pdftotext -layout` gives them. */
function inColumns(width: number): Layout {
  return table((cells) => {
    const widths = cells.map((_, i) => (i === 0 && cells.length > 3 ? 12 : width));
    const wrappedCells = cells.map((cell, i) => wrapped(cell, (widths[i] ?? width) - 3));
    const height = Math.max(...wrappedCells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      wrappedCells
        .map((one, i) => (one[line] ?? '').padEnd(widths[i] ?? width))
        .join('')
        .trimEnd(),
    );
  });
}

function boxed(cells: readonly string[]): readonly string[] {
  const columns = cells.map((cell) => wrapped(cell, 24));
  const height = Math.max(...columns.map(({ length }) => length));
  return [
    ...Array.from(
      { length: height },
      (_, i) => `│${columns.map((column) => ` ${(column[i] ?? '').padEnd(24)} `).join('│')}│`,
    ),
    `├${cells.map(() => '─'.repeat(26)).join('┼')}┤`,
  ];
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  bars: table((cells) => [`${cells.join(' | ')} |`]),
  'bars on both sides': table((cells) => [`| ${cells.join(' | ')} |`]),
  'bars on lines of their own': table((cells) => cells.flatMap((cell) => [cell, '|'])),
  'cells closed by bars': table((cells) => cells.map((cell) => `${cell} |`)),
  'a cell to a line': table(filled),
  'a cell to a line, blank lines between': table((cells) => filled(cells).flatMap((cell) => [cell, ''])),
  tabs: table((cells) => [cells.join('\t')]),
  boxes: table(boxed),
  'columns of spaces': inColumns(30),
  'narrow columns of spaces': inColumns(20),
  'cells wrapped in lines': table((cells) => filled(cells).flatMap((cell) => wrapped(cell, 28))),
  'running text': table((cells) => [filled(cells).join(' ')]),
  'sentences wrapped': table((cells) => wrapped(filled(cells).join('. '), 60)),
  [HTML]: ({ act, heads, rows, behind }) => {
    const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    return [
      ...act.map((line) => `<p>${line}</p>`),
      '<table>',
      ...[heads, ...rows.map(({ cells }) => cells)].map(row),
      '</table>',
      ...behind.map((line) => `<p>${line}</p>`),
    ];
  },
};

/** Plans of any columns in any layout, with lines planted anywhere. */
export const plantedPlans: fc.Arbitrary<Planted> = choices().map(plantedOf);
