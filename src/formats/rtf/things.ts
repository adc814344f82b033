import { groupHere, openStory } from './state';
import type { Control } from './types';

/** Properties of shapes that are words: of shapes that LibreOffice writes, and what a person said of a shape. */
const WORDS: ReadonlyMap<string, 'textBox' | 'comment'> = new Map([
  ['gtextUNICODE', 'textBox'],
  ['wzDescription', 'comment'],
]);

const ENDINGS: Readonly<Record<string, string>> = {
  pngblip: 'png',
  jpegblip: 'jpg',
  emfblip: 'emf',
  wmetafile: 'wmf',
  macpict: 'pict',
  dibitmap: 'bmp',
  wbitmap: 'bmp',
};

/**
 * Pictures and embedded files (Rich Text Format 1.9.1, «Pictures», «Objects»): what they are called, and how many bytes
 * their figures stand for. A picture that shows an embedded file is no other thing.
 */
export const THINGS: Readonly<Record<string, Control>> = {
  pict: (state) => {
    const group = groupHere(state);
    if (state.thing !== undefined) group.destination = 'skipped';
    else {
      state.pictures++;
      state.thing = {
        kind: 'picture',
        name: `image${state.pictures}`,
        ending: 'bin',
        said: '',
        digits: 0,
        figures: [],
      };
      group.destination = 'data';
      group.opened = { kind: 'thing' };
    }
  },
  object: (state) => {
    if (groupHere(state).destination !== 'text' || state.thing !== undefined) return;
    state.thing = { kind: 'object', name: 'object', ending: 'bin', said: '', digits: 0, figures: [] };
    groupHere(state).opened = { kind: 'thing' };
  },
  objdata: (state) => void (groupHere(state).destination = 'data'),
  objclass: (state) => void (groupHere(state).destination = 'said'),
  picprop: (state) => void (groupHere(state).destination = 'property'),
  sn: (state) => {
    state.property = '';
    groupHere(state).destination = 'propertyName';
  },
  sv: (state) => {
    const group = groupHere(state);
    const words = state.thing === undefined && group.destination === 'text' ? WORDS.get(state.property) : undefined;
    if (words !== undefined) openStory(state, words);
    else group.destination = state.property === 'wzDescription' ? 'said' : 'property';
  },
  ...Object.fromEntries(
    Object.entries(ENDINGS).map(([word, ending]): [string, Control] => [
      word,
      (state) => {
        if (state.thing?.kind === 'picture') state.thing.ending = ending;
      },
    ]),
  ),
};
