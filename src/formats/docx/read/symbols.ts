/** Boxes and ticks of the fonts of signs, by font and code. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6f: '☐',
    0x70: '☐',
    0x71: '☐',
    0x72: '☐',
    0x78: '☒',
    0xa8: '☐',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
    0xe0: '→',
    0xe8: '→',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '☐', 0x2a: '☐', 0x30: '☐' },
};
/** The font «Symbol»: Greek letters from A on, and signs of mathematics. */
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const MATHS: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xd6: '√',
  0xd7: '⋅',
  0xe5: '∑',
};
const FIRST_GREEK = 0x41;
/** What a font of pictures draws where nothing is known of it: an ornament; of other fonts nobody can say. */
const ORNAMENT = '▪';
const LOST = '\uFFFD';

/** A sign that Word stores by its place in a font of signs (`w:sym`, ECMA-376 Part 1, 17.3.3.30). */
export function symbolOf(font: string, char: string): string {
  const code = parseInt(char, 16);
  if (!Number.isInteger(code)) return '';
  const family = font.trim().toLowerCase();
  // Signs of fonts stand in the private area, F000 to F0FF; others are letters by their own number.
  if (code < 0xf000 || code > 0xf0ff) return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : LOST;
  const place = code & 0xff;
  if (family === 'symbol') return MATHS[place] ?? greek(place) ?? ascii(place);
  if (/^wingdings|^webdings|dingbats/.test(family)) return SIGNS[family]?.[place] ?? ORNAMENT;
  return ascii(place);
}

function greek(place: number): string | undefined {
  return place < FIRST_GREEK ? undefined : GREEK[place - FIRST_GREEK];
}

function ascii(place: number): string {
  return place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : LOST;
}
