const FONT = /<font>(.*?)<\/font>/gs;
const CHILD = /<([a-zA-Z]+)(?: [^<>]*)?\/>/g;
/** The order of CT_Font as Office checks it (ECMA-376 Part 1, 18.8.22). */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** hucre writes the colour of a font before its size; Office's schema wants it after. */
export function orderFonts(styles: string): string {
  return styles.replace(FONT, (_, inner: string) => {
    const children = [...inner.matchAll(CHILD)].map(([xml, name]) => ({ xml, rank: ORDER.indexOf(name ?? '') }));
    return `<font>${children
      .sort((a, b) => a.rank - b.rank)
      .map(({ xml }) => xml)
      .join('')}</font>`;
  });
}

const NORMAL = /(<cellStyleXfs [^>]*><xf [^>]*?)\/>/;
const CELLS = /<cellXfs count="(\d+)"><xf ([^>]*?)\/>/;
const UNLOCKED = ' applyProtection="1"><protection locked="0"/></xf>';

/**
 * The style Normal unlocked, and a last format as plain as it but locked: {@link lockedFormat} is its index. hucre
 * knows only a locked Normal.
 */
export function unlockNormal(styles: string): string {
  return styles
    .replace(NORMAL, `$1${UNLOCKED}`)
    .replace(
      CELLS,
      (_, count: string, plain: string) => `<cellXfs count="${Number(count) + 1}"><xf ${plain}${UNLOCKED}`,
    )
    .replace(
      '</cellXfs>',
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1">' +
        '<protection locked="1"/></xf></cellXfs>',
    );
}

/** Index of the plain locked format in a part that {@link unlockNormal} is going to change. */
export function lockedFormat(styles: string): number {
  return Number(CELLS.exec(styles)?.[1] ?? 0);
}
