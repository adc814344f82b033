/** Items by key, keys and items in the order in which they first stand. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Puts items into the group of a key, which is made when it is the first. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, ...items: readonly T[]): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [...items]);
  else group.push(...items);
}
