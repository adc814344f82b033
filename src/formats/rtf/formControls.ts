import { groupHere } from './state';
import type { Control } from './types';

/** Of a result that nobody has set. */
const NONE = 25;

export const FORM_FIELDS: Readonly<Record<string, Control>> = {
  formfield: (state) => void (groupHere(state).destination = 'form'),
  ffl: (state) => {
    groupHere(state).destination = 'entry';
    state.fields.at(-1)?.form.entries.push('');
  },
  ffres: (state, parameter = 0) => {
    const form = state.fields.at(-1)?.form;
    if (form !== undefined && parameter !== NONE) form.chosen = parameter;
  },
  ffdefres: (state, parameter = 0) => {
    const form = state.fields.at(-1)?.form;
    if (form !== undefined) form.usual = parameter;
  },
};
