/** The same object without `undefined`: what stays optional is left out, as `exactOptionalPropertyTypes` asks. */
export type Given<T extends object> = { [K in keyof T]?: Exclude<T[K], undefined> };

/**
 * Leaves out what is undefined, so that an optional field is absent instead of present and empty:
 * `{ id, ...given({ round, asOf }) }`. Keys keep their order; null, '' and false stay.
 */
export function given<T extends object>(fields: T): Given<T> {
  const kept: Given<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
