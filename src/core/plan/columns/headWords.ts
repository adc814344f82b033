import type { Role } from './roles';

/** Stand-ins for column heads that the text itself may not have. */
export const HEAD_WORDS: Partial<Record<Role, string>> = {
  number: '№',
  strategic_goal: 'Стратегічна ціль',
  goal: 'Ціль',
  task: 'Завдання',
  measure: 'Захід',
  deadline: 'Строк',
  deadline_start: 'Початок',
  deadline_end: 'Закінчення',
  executors: 'Виконавці',
  partners: 'Партнери',
  result: 'Результат',
  indicator: 'Індикатор',
  funding: 'Фінансування',
  assistance: 'Допомога',
  other: 'Примітка',
};
