import { held, type HeldParams, type WordArgs, type WordKey } from '../../core/texts';

/** What a person is told of a piece of work: words `key` with `params`. */
export interface Told {
  readonly key: WordKey;
  readonly params: HeldParams;
  /** What can be done about it at once: our page in the browser can save what this pane cannot. */
  readonly offer?: 'page';
  /** Something else to be said with it. */
  readonly and?: Told;
}

export function told<K extends WordKey>(key: K, ...args: WordArgs<K>): Told {
  return { key, params: held(args[0] ?? {}) };
}
