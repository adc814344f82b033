/**
 * An id of Latin letters (resolution of the Cabinet no. 55 of 27.01.2010,
 * without its initial variants), at most 40 long.
 */
export function idFrom(name: string): string {
  const id = [...name.toLowerCase()]
    .map((letter) => LATIN.get(letter) ?? (/[a-z0-9-]/.test(letter) ? letter : ''))
    .join('');
  return id.slice(0, 40) || 'body';
}

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'y',
    і: 'i',
    ї: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ю: 'iu',
    я: 'ia',
    ' ': '-',
  }),
);
