import { clean } from '../../text/clean';

const OPENING = new RegExp(
  String.raw`^(?:за (?:умови|умов|наявності|потреби|рахунок|можливості)|у разі|в разі|у межах|в межах|якщо|` +
    String.raw`при наявності|у випадку)`,
  'i',
);

/** «(за наявності бюджетних призначень)» in the text of a task or measure: its condition, without the brackets. */
export function conditionIn(text: string): string | undefined {
  for (const match of text.matchAll(/\(([^()]{4,300})\)/g)) {
    const inner = clean(match[1] ?? '');
    if (OPENING.test(inner)) return inner;
  }
  return undefined;
}
