/**
 * The answers to the texts of late: the same names and headings come again and again in a plan and in the returns of
 * one template; those of a hostile file are not kept without end.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held.value;
    const value = answer(text);
    if (text.length > LONGEST) return value;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, { value });
    return value;
  };
}

const MOST_REMEMBERED = 5000;
const LONGEST = 400;
