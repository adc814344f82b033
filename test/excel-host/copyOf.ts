/**
 * A deep copy: what is done to it is not done to the original. Every object keeps its kind, and what is one object
 * there is one here. Cells and formats are never changed in place: both may hold the same.
 */
export function copyOf<T>(value: T, made = new Map<object, object>()): T {
  if (typeof value !== 'object' || value === null || isConstant(value)) return value;
  const known = made.get(value);
  if (known !== undefined) return known as T;
  const copy = emptyLike(value);
  made.set(value, copy);
  if (value instanceof Map) for (const [key, one] of value) (copy as typeof value).set(key, copyOf(one, made));
  else if (value instanceof Set) for (const one of value) (copy as typeof value).add(copyOf(one, made));
  else for (const [key, one] of Object.entries(value)) Object.assign(copy, { [key]: copyOf(one as unknown, made) });
  return copy as T;
}

function isConstant(value: object): boolean {
  return 'numberFormat' in value || ('format' in value && 'value' in value);
}

function emptyLike(value: object): object {
  if (value instanceof Map) return new Map<unknown, unknown>();
  if (value instanceof Set) return new Set<unknown>();
  return Array.isArray(value) ? [] : (Object.create(Object.getPrototypeOf(value) as object) as object);
}
