import type { Opener } from './elements';
import type { Field, Story } from './story';

/** Fields of old forms (ECMA-376 Part 1, 17.16.17): what was chosen stands in their data, not in the text. */
export const FORM_FIELDS: Readonly<Record<string, Opener>> = {
  checkBox: (story) => onField(story, (field) => void (field.ticked ??= false)),
  ddList: (story) => onField(story, (field) => void (field.entries ??= [])),
  checked: (story, { parents, attribute }) => {
    if (parents.at(-1) === 'checkBox') onField(story, (field) => void (field.ticked = isOn(attribute('val'))));
  },
  default: (story, { parents, attribute }) => {
    const value = attribute('val');
    if (parents.at(-1) === 'checkBox') onField(story, (field) => void (field.ticked = isOn(value)));
    else if (parents.at(-1) === 'ddList') onField(story, (field) => void (field.chosen ??= Number(value ?? 0)));
  },
  result: (story, { parents, attribute }) => {
    if (parents.at(-1) === 'ddList') onField(story, (field) => void (field.chosen = Number(attribute('val') ?? 0)));
  },
  listEntry: (story, { attribute }) => onField(story, (field) => void field.entries?.push(attribute('val') ?? '')),
};

/** What a person sees of a form's field. */
export function formText(field: Field | undefined): string {
  if (field?.ticked !== undefined) return field.ticked ? '☒' : '☐';
  return field?.entries?.[field.chosen ?? 0] ?? '';
}

function onField(story: Story, change: (field: Field) => void): void {
  const field = story.fields.at(-1);
  if (field !== undefined) change(field);
}

function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '');
}
