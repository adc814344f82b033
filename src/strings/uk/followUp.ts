import type { Catalogue } from '../catalogue';

export const followUp = {
  'choice.accept': 'зараховано нову відповідь',
  'choice.keep': 'залишено попередню відповідь',
  'choice.ask': 'запитано орган, поки що діє попередня відповідь',
  'closed-details': 'Ревізія {{revision}}, архів {{archive}}',
  asked:
    'Повторна відповідь відрізняється від попередньої ({{changes}}). Підтвердьте, яка з них правильна: залиште в рядку правильну відповідь і поверніть файл.',
  revised: 'Повернуто на доопрацювання звітів — {{count}}: {{path}}',
  'revise-body': '{{name}}: виправити — {{faults}}, прийнято рядків — {{accepted}}',
  'revise-nobody': 'Помилок у поданих звітах немає: повертати нічого.',
  'revise-nothing-of': '{{name}}: у поданому звіті нема чого виправляти.',
} as const satisfies Catalogue<'followUp', 'uk'>;
