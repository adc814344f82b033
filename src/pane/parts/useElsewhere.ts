import { useRef } from 'react';
import { useDesk } from '../services';
import { message, type Message } from './message';

/** File names that a sentence bears. */
const NAMED = 3;

/**
 * Why nothing is saved yet: another window has merged files into the same consolidation that would be missing in what
 * is saved here. The same files stop once; whoever asks again means it.
 */
export function useElsewhere(): () => Promise<Message | undefined> {
  const desk = useDesk();
  const seen = useRef('');
  return async () => {
    const files = await desk.mergedElsewhere();
    const asked = files.join('\n');
    if (asked === seen.current) return undefined;
    seen.current = asked;
    if (files.length === 0) return undefined;
    const named = files.slice(0, NAMED).map((name) => `«${name}»`);
    return message('pane.save.elsewhere', {
      count: files.length,
      files: [...named, ...(files.length > NAMED ? ['…'] : [])].join(', '),
    });
  };
}
