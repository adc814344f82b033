const utf8 = new TextDecoder('utf-8', { fatal: true });
const UNICODE_PATH = 0x7075;

/**
 * The name of a zip entry. UTF-8 when the entry says so or when the bytes are valid UTF-8 (many
 * packers forget the flag); else code page 866, which Windows Explorer uses with Cyrillic, its Ukrainian sister 1125,
 * or Windows-1251: the name says by the letters that the others would make of it.
 */
export function entryName(raw: Uint8Array, extra: Uint8Array): string {
  return unicodePath(extra) ?? decodeUtf8(raw) ?? dosName(raw);
}

/** Frames and shades where letters are meant: the name was not written in code page 866. */
const FRAMES = /[\u2190-\u25FF]/;
/**
 * Code page 1125 has the Ukrainian letters where 866 has those of its neighbours; «ў» is no Ukrainian letter, and «і»
 * is in most names.
 */
const UKRAINIAN: Readonly<Record<string, string>> = {
  Є: 'Ґ',
  є: 'ґ',
  Ї: 'Є',
  ї: 'є',
  Ў: 'І',
  ў: 'і',
  '°': 'Ї',
  '∙': 'ї',
};

function dosName(raw: Uint8Array): string {
  const name = new TextDecoder('ibm866').decode(raw);
  if (FRAMES.test(name)) {
    const windows = new TextDecoder('windows-1251').decode(raw);
    if (/^[\p{L}\p{N}\p{P}\p{Zs}№+=~$^]+$/u.test(windows)) return windows;
  }
  return /[Ўў]/.test(name) ? name.replace(/[ЄєЇїЎў°∙]/g, (letter) => UKRAINIAN[letter] ?? letter) : name;
}

/** The name under which a part is looked up: parts of a package are case-insensitive, some writers use backslashes. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** Info-ZIP's own field for a Unicode name (APPNOTE 4.6.9). */
function unicodePath(extra: Uint8Array): string | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const id = (extra[at] ?? 0) | ((extra[at + 1] ?? 0) << 8);
    const size = (extra[at + 2] ?? 0) | ((extra[at + 3] ?? 0) << 8);
    if (id === UNICODE_PATH && size > 5) return decodeUtf8(extra.subarray(at + 9, at + 4 + size));
    at += 4 + size;
  }
  return undefined;
}

function decodeUtf8(raw: Uint8Array): string | undefined {
  try {
    return utf8.decode(raw);
  } catch {
    return undefined;
  }
}
