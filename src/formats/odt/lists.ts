import { writtenNumber } from '../document/writtenNumber';
import type { OdtStyles } from './styles';

/** One `text:list` under the reader. */
interface OpenList {
  readonly style: string | undefined;
  /** Items so far, if the list did not begin with a number of its own. */
  count: number | undefined;
}

/** Counts the items of lists as the program shows them (ODF 1.3 part 3, 5.3). */
export interface ItemNumbers {
  openList(attributes: ReadonlyMap<string, string>): void;
  closeList(): void;
  openItem(attributes: ReadonlyMap<string, string>): void;
  /** The number of the item's first paragraph; undefined for the paragraphs behind it, and for bullets. */
  take(paragraphStyle: string): string | undefined;
}

export function countItems(styles: OdtStyles): ItemNumbers {
  const open: OpenList[] = [];
  /** Where the last list of a style ended, by level: another one may go on from there. */
  const ended = new Map<string, number>();
  const byId = new Map<string, string>();
  let waiting = false;
  const keyOf = (style: string | undefined, level: number): string => `${style ?? ''}/${level}`;
  return {
    openList(attributes) {
      const style = attributes.get('text:style-name') ?? open.at(-1)?.style;
      const level = open.length + 1;
      const follows = attributes.get('text:continue-list');
      const key = (follows === undefined ? undefined : byId.get(follows)) ?? keyOf(style, level);
      const goesOn = follows !== undefined || attributes.get('text:continue-numbering') === 'true';
      const id = attributes.get('xml:id');
      if (id !== undefined) byId.set(id, keyOf(style, level));
      open.push({ style, count: goesOn ? ended.get(key) : undefined });
      waiting = false;
    },
    closeList() {
      const list = open.pop();
      if (list?.count !== undefined) ended.set(keyOf(list.style, open.length + 1), list.count);
    },
    openItem(attributes) {
      const list = open.at(-1);
      if (list === undefined) return;
      const level = styles.level(list.style ?? '', open.length);
      const own = Number(attributes.get('text:start-value') ?? NaN);
      list.count = Number.isInteger(own) ? own : (list.count ?? (level?.start ?? 1) - 1) + 1;
      waiting = true;
    },
    take(paragraphStyle) {
      if (!waiting) return undefined;
      waiting = false;
      const style = open.at(-1)?.style ?? styles.listOf(paragraphStyle) ?? '';
      const own = styles.level(style, open.length);
      if (own === undefined || own.format === 'none') return undefined;
      const first = Math.max(0, open.length - own.shown);
      const numbers = open.slice(first).map(({ count }, i) => {
        const level = styles.level(style, first + i + 1);
        return writtenNumber(count ?? 1, level?.format === 'none' ? 'decimal' : (level?.format ?? 'decimal'));
      });
      return `${own.prefix}${numbers.join('.')}${own.suffix}`;
    },
  };
}
