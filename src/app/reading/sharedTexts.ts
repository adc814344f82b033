/**
 * Holds equal texts once, in plain data that came from another thread: crossing over gives each place a copy of its
 * own, of a digest for every row, of an answer for every part of its record. Works in place, on data that nobody else
 * has, and remembers texts from one call to the next. Bytes are left alone.
 */
export function createTextSharing(): <T>(data: T) => T {
  const known = new Map<string, string>();
  const one = (value: unknown): unknown => {
    if (typeof value !== 'string') {
      visit(value);
      return value;
    }
    const same = known.get(value);
    if (same === undefined) known.set(value, value);
    return same ?? value;
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (let i = 0; i < value.length; i += 1) value[i] = one(value[i]);
    else if (value instanceof Map) for (const [key, item] of value) value.set(key, one(item));
    else if (isObject(value)) for (const key in value) value[key] = one(value[key]);
  };
  return (data) => {
    visit(data);
    return data;
  };
}

/** Bytes are left out: each of them would be a property. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}
