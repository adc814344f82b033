/** The head of a plan, and the beginning of a row whose cells follow. */
const HEAD =
  'Найменування завдання | Найменування заходу | Строк виконання | Відповідальні виконавці |\n' +
  '1. | Завдання | 1) захід | ';

/** What a text may consist of from its beginning to its end: what grows with the square of its length shows here. */
export const HOSTILE_UNITS: readonly (readonly [name: string, unit: string])[] = [
  ['ditto marks', '-"-'],
  ['opening brackets', '('],
  ['curly brackets', '{'],
  ['one letter', 'а'],
  ['digits', '1'],
  ['spaces', ' '],
  ['dashes', '- '],
  ['commas', ', '],
  ['pipes', '|'],
  ['tabs', '\t'],
  ['numbers of points', '1. '],
  ['items', '1) '],
  ['dates', '1 січня '],
  ['definitions', '(далі - '],
  ['Roman numerals', 'I-'],
  ['quotes', '"'],
  ['line breaks', '\n'],
  ['labels', 'Строк: '],
  ['labels on lines', 'Строк:\n'],
  ['acts', '№ 1 '],
  ['points on lines', '1.\n'],
  ['rows of a table', '| 1 | а |\n'],
  ['rows between tabs', 'а\tб\n'],
  ['rows between spaces', '1. слово      травень    МОН\n'],
  ['cells in the middle of a line', '              травень    \n'],
  ['drawn rows', '│ а │ б │\n'],
  ['drawn lines', '+---+\n'],
  ['short paragraphs', 'слово\n\n'],
  ['paragraphs of two lines', 'а\nб\n\n'],
  ['lines that go on', 'слово та\n'],
  ['lines that begin anew', 'Слово\n'],
  ['heads of a column', 'Найменування заходу\n'],
  ['titles', 'ПЛАН\nзаходів\n'],
  ['days of reporting', 'Звіт подати до 1 січня\n'],
  ['footnotes', '* за згодою\n'],
  ['signatures', 'Міністр ___ І. П.\n'],
  ['consents', 'МОН за згодою, '],
  ['joint executors', 'МОН разом з '],
  ['exceptions', 'крім '],
  ['administrations', 'Київська обласна державна адміністрація, '],
  ['unknown bodies', 'Фонд "А", '],
];

/** The unit so often that it fills the size: as a whole text, and in a cell of a row. */
export function hostileTexts(unit: string, size: number): readonly string[] {
  const filling = unit.repeat(size / unit.length);
  return [
    filling,
    `${HEAD}${filling} | МОН |\n2) захід | травень | МОН |`,
    `${HEAD}травень | ${filling.slice(size / 2)} |`,
  ];
}
