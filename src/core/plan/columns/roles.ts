import { foldKey } from '../../text/clean';

/** What a column of a plan holds; `measure_number` is a column of numbers between the task and the measure. */
export type Role =
  | 'number'
  | 'measure_number'
  | 'strategic_goal'
  | 'goal'
  | 'task'
  | 'measure'
  | 'deadline'
  | 'deadline_start'
  | 'deadline_end'
  | 'executors'
  | 'partners'
  | 'result'
  | 'indicator'
  | 'funding'
  | 'assistance'
  | 'other';

/**
 * Words of a header, folded; the first row that fits decides: «Строк виконання заходу» is a deadline, «Результат
 * заходу» a result.
 */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  // «Порядковий номер і найменування заходу» is the measure with its number.
  [
    'number',
    new RegExp(
      '^(?!.*(?:найменуван|назва|зміст|опис))' +
        '(?:№|n°|no\\b|номер|порядковий номер|(?:з|п)\\/п$|пункт(?: плану(?: заходів)?)?(?: №| n)?$)',
    ),
  ],
  ['deadline_start', /^(дата |строк |термін )?(початку|початок)/],
  ['deadline_end', /^(дата |строк |термін )?(закінчення|завершення|закінчення виконання|кінець)/],
  ['deadline_start', /^(строк|термін|дат|період).{0,40} початок/],
  ['deadline_end', /^(строк|термін|дат|період).{0,40} (закінчення|завершення|кінець)/],
  ['indicator', /індикатор|показник|критері/],
  ['result', /результат|очікуван|продукт/],
  ['funding', /фінанс|кошт|вартість|бюджет|видатк|витрат|ресурс/],
  ['assistance', /допомог|донор|технічн.{0,12} підтримк/],
  ['partners', /партнер/],
  ['deadline', /строк|термін|період виконання|дата|часові рамки|графік|коли/],
  ['executors', /відповідальн|виконав|співвиконав|виконує|^орган|суб'єкт|хто/],
  ['strategic_goal', /стратегічн.{0,20} ціл/],
  // «Назва напряму діяльності (пріоритетні завдання)» of programmes.
  ['goal', /^(?:назва |найменування )?(?:пріоритетн\p{L}{2,3} )?напрям/u],
  ['measure', /захід|заход|зміст|крок|дія|^дії|кроки/],
  ['task', /завдан/],
  ['goal', /ціл|мета|мети|напрям|пріоритет|розділ|сфера|проблем|рекомендаці/],
];

/** The role that a header's words give, or undefined. */
export function roleOf(header: string): Role | undefined {
  const words = foldKey(header)
    .replace(/["*]/g, '')
    .replace(/\d+\)?$/, '')
    .trim();
  if (words === '' || words.length > 160) return undefined;
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

export function isDeadlineRole(role: Role | undefined): boolean {
  return role === 'deadline' || role === 'deadline_start' || role === 'deadline_end';
}
