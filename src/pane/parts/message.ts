import { held, type HeldParams, type WordArgs, type WordKey } from '../../core/texts';

/** What a piece of work says to a person: words `key` with `params`. */
export interface Message {
  readonly key: WordKey;
  readonly params: HeldParams;
  /** What can be done about it at once: our page in the browser can save what this pane cannot. */
  readonly offer?: 'page';
  /** Something else to be said with it. */
  readonly and?: Message;
}

export function message<K extends WordKey>(key: K, ...args: WordArgs<K>): Message {
  return { key, params: held(args[0] ?? {}) };
}
