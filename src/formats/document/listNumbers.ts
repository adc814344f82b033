import { writtenNumber } from './writtenNumber';

/** One level of a list (`w:lvl`; ECMA-376 Part 1, 17.9.6). */
export interface Level {
  start: number;
  format: string;
  text: string;
  /** The paragraph style that numbers itself by this level. */
  style?: string;
  /** Restarts behind a paragraph of this level or above (1-based); 0 never; by default of any level above. */
  restart?: number;
}

/** A list as documents refer to it (`w:num`): its definition and what it changes of it. */
export interface NumberingList {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Numbers that Word shows but does not store in the text. */
export interface ListNumbers {
  /** The number of the next paragraph of a list on a level (from 0); undefined for bullets and unknown lists. */
  next(id: string, level: number): string | undefined;
  /** The level of the list that numbers paragraphs of this style. */
  levelOf(id: string, style: string): number | undefined;
}

/** Counters of the lists of a document (ECMA-376 Part 1, 17.9): lists of one definition go on with each other. */
export function countLists(lists: ReadonlyMap<string, NumberingList>): ListNumbers {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (list === undefined || own === undefined) return undefined;
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      if (!begun.has(id)) {
        begun.add(id);
        // A list that begins with a number of its own begins again.
        for (const [at] of list.starts) counts[at] = undefined;
      }
      counts[level] = (counts[level] ?? startOf(list, level, own) - 1) + 1;
      for (let below = level + 1; below < counts.length; below++)
        if (restartsBehind(list.levels.get(below), level)) counts[below] = undefined;
      if (own.format === 'bullet' || own.format === 'none') return undefined;
      return own.text.replace(/%([1-9])/g, (_, n: string) => {
        const at = Number(n) - 1;
        const definition = list.levels.get(at);
        const count = counts[at] ?? startOf(list, at, definition);
        return writtenNumber(count, own.format === 'decimalZero' || at === level ? own.format : formatOf(definition));
      });
    },
    levelOf(id, style) {
      return [...(lists.get(id)?.levels ?? [])].find(([, one]) => one.style === style)?.[0];
    },
  };
}

function startOf(list: NumberingList, level: number, definition: Level | undefined): number {
  return list.starts.get(level) ?? definition?.start ?? 1;
}

function formatOf(definition: Level | undefined): string {
  return definition?.format ?? 'decimal';
}

function restartsBehind(below: Level | undefined, level: number): boolean {
  return below?.restart === undefined || (below.restart > 0 && level < below.restart);
}
