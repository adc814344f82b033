const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгдежиклмнпрстуфхцшщюя';

/**
 * A count as a list shows it, in one of the formats of Word (ECMA-376 Part 1, 17.18.59); unknown ones count in
 * figures.
 */
export function writtenNumber(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letter(count, LATIN).toUpperCase();
    case 'lowerLetter':
      return letter(count, LATIN);
    case 'russianUpper':
      return letter(count, CYRILLIC).toUpperCase();
    case 'russianLower':
      return letter(count, CYRILLIC);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

function roman(count: number): string {
  let left = Math.min(count, 3999);
  let written = '';
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) written += sign;
  return written;
}

/** Behind the last letter of the alphabet letters are doubled: z, aa, bb. */
function letter(count: number, alphabet: string): string {
  if (count < 1) return String(count);
  const times = Math.min(Math.ceil(count / alphabet.length), 10);
  return (alphabet[(count - 1) % alphabet.length] ?? '').repeat(times);
}
