/** Page numbers, «Продовження додатка», asterisk notes: what a page carries besides the table. */
export function isFurniture(text: string): boolean {
  return /^[-–—]?\s?\d{1,3}\s?[-–—]?$|^продовження |^сторінка \d|^_{3,}$|^[*†‡¹²³⁰⁴-⁹]|^примітк/i.test(text);
}
