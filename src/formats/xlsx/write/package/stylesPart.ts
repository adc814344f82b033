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
