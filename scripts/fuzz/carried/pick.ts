export type Random = () => number;

export const HEAD = ['№', 'Захід', 'Стан виконання', 'Стислий опис'];
export const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function pick<T>(random: Random, from: readonly T[]): T {
  const [first] = from;
  const one = from[Math.floor(random() * from.length)] ?? first;
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
