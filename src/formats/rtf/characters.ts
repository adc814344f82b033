/** Code pages by the character set of a font (`\fcharset`). */
const CODE_PAGES: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);
/** Code pages that a decoder knows by another name. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [10007, 'x-mac-cyrillic'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [65001, 'utf-8'],
]);

export function codePageOf(charset: number): number | undefined {
  return CODE_PAGES.get(charset);
}

/** Bytes given as characters of their codes, as text of a code page; an unknown one is taken for windows-1251. */
export function decodeBytes(bytes: string, codePage: number): string {
  if (!/[\u0080-\u00ff]/.test(bytes)) return bytes;
  return decoderOf(codePage).decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}

function decoderOf(codePage: number): TextDecoder {
  const isWindows = codePage >= 1250 && codePage <= 1258;
  return new TextDecoder(LABELS.get(codePage) ?? (isWindows ? `windows-${codePage}` : 'windows-1251'));
}
