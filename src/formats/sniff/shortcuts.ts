/** Shortcuts of Windows (.lnk) and aliases of macOS. */
export const BINARY_SHORTCUTS: readonly (readonly number[])[] = [
  [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0],
  [0x62, 0x6f, 0x6f, 0x6b, 0, 0, 0, 0, 0x6d, 0x61, 0x72, 0x6b],
];

/** Shortcuts of Windows (.url, .website), of Google Drive (.gsheet, .gdoc …), of macOS (.webloc) and of Linux. */
export function isShortcut(head: string, name: string): boolean {
  if (/^\[InternetShortcut\]/im.test(head) && /^(?:Base)?URL\s?=/im.test(head)) return true;
  if (/^\[Desktop Entry\][^]{0,400}^Type\s?=\s?Link/im.test(head)) return true;
  if (/\.webloc$/i.test(name) && head.includes('<key>URL</key>')) return true;
  return /^\{/.test(head) && head.length < 2000 && /"(?:doc_id|url)"\s*:\s*"/.test(head) && GOOGLE.test(name);
}

const GOOGLE = /\.(?:gsheet|gdoc|gslides|gform|gdraw)$/i;

/** Nothing but addresses, or a page that only leads to another one. */
export function isOnlyLink(head: string, size: number): boolean {
  if (size > LONGEST) return false;
  if (/^(?:https?:\/\/\S+\s*){1,5}$/i.test(head)) return true;
  const leads = /<meta\s[^>]*http-equiv\s?=\s?["']?refresh["']?[^>]*\burl\s?=/i.test(head);
  return leads && head.replace(/<(script|style|title)\b[^]*?<\/\1>|<[^>]*>/gi, '').trim().length < LEADING_WORDS;
}

/** Bytes of a page that only leads on, and letters of «Зачекайте, вас буде перенаправлено». */
const [LONGEST, LEADING_WORDS] = [4096, 120];
