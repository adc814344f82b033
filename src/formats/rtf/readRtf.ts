import { strFromU8 } from 'fflate';
import { given } from '../../core/given';
import type { ReadDocument } from '../document/document';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { obey } from './controls';
import { addBytes, addData, beginState, closeGroup, groupHere, openGroup, storyHere } from './state';
import type { RtfState } from './types';
import { endStory } from '../document/tableStory';
import { tokenizeRtf } from './tokens';

/**
 * Rich text (.rtf): paragraphs and tables in reading order. Throws {@link ReadFault} past the limits. `onFile` hears of
 * each picture and embedded file, under the name that the document's cells give it.
 */
export function readRtf(bytes: Uint8Array, limits: ReadLimits, onFile?: RtfState['onFile']): ReadDocument {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const state = beginState(limits, onFile);
  tokenizeRtf(strFromU8(bytes, true), {
    open: () => openGroup(state),
    close: () => closeGroup(state),
    control: (word, parameter) => control(state, word, parameter),
    // Two figures stand for a byte.
    bytes: (count) => addData(state, groupHere(state).destination === 'data' ? 2 * count : 0),
    text: (text) => {
      const skipped = Math.min(state.toSkip, text.length);
      state.toSkip -= skipped;
      const { destination } = groupHere(state);
      if (destination === 'data') addData(state, text.length, text);
      else if (destination !== 'skipped') addBytes(state, text.slice(skipped));
    },
  });
  while (state.groups.length > 1) closeGroup(state);
  closeGroup(state);
  return {
    blocks: endStory(storyHere(state)),
    margins: state.margins,
    ...given({
      creator: state.gathered.author.trim() || undefined,
      lastModifiedBy: state.gathered.operator.trim() || undefined,
    }),
  };
}

/** A number that was gathered stands before the paragraph that follows it. */
function control(state: RtfState, word: string, parameter: number | undefined): void {
  if (word === "'") {
    if (state.toSkip > 0) state.toSkip--;
    else if (parameter !== undefined && Number.isFinite(parameter)) addBytes(state, String.fromCharCode(parameter));
    return;
  }
  if (state.toSkip > 0 && word !== '*') state.toSkip = word === 'u' ? 0 : state.toSkip;
  obey(state, word, parameter);
  const number = state.gathered.number.trim();
  if (number !== '' && groupHere(state).destination === 'text') {
    storyHere(state).number = number;
    state.gathered.number = '';
  }
}
