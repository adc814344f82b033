const utf8 = new TextDecoder('utf-8', { fatal: true });
const UNICODE_PATH = 0x7075;

/**
 * The name of a zip entry. UTF-8 when the entry says so or when the bytes are valid UTF-8 (many
 * packers forget the flag); else code page 866, which Windows Explorer uses with Cyrillic.
 */
export function entryName(raw: Uint8Array, extra: Uint8Array): string {
  return unicodePath(extra) ?? decodeUtf8(raw) ?? new TextDecoder('ibm866').decode(raw);
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
