/** What may stand before the name of a head's post: deputies, acting heads, ranks. */
const BEFORE = [
  '(?:т\\.? ?)?в\\.? ?о\\.? ',
  "(?:тимчасово )?виконувач\\p{L}* обов['’ʼ]язк\\p{L}+ ",
  'перш\\p{L}+ ',
  'заступни\\p{L}+ ',
  'генеральн\\p{L}+ ',
  'державн\\p{L}+ ',
  "віце-?прем['’ʼ]єр-?",
];
/** Posts at the head of a body. */
const POSTS =
  "міністр|прем['’ʼ]єр|голов[аиуі]|керівни|директор|начальни|президент|секретар|ректор|прокурор|командувач|аудитор|" +
  'minister|head|director|chair|president|deputy|chief|commissioner';
const HEAD = new RegExp(`^(?:${BEFORE.join('|')})*(?:${POSTS})`, 'iu');
/** A part of a body: who stands at its head does not stand at the head of the body. */
const UNIT = new RegExp(
  'відділ|сектор|підрозділ|управлінн|департамент|груп[аи]|патронатн|секретаріат|служб[аи] |' +
    'unit|division|department|section',
  'iu',
);

/**
 * Does the head of the body, or a deputy, hold this post, as far as its words show? A department of its own
 * («Департамент охорони здоров’я») is headed by its director.
 */
export function isHead(post: string, bodyName: string): boolean {
  const words = post.trim().replace(/\s+/g, ' ');
  if (!HEAD.test(words)) return false;
  const unit = UNIT.exec(words)?.[0].trim().toLowerCase();
  return unit === undefined || bodyName.toLowerCase().includes(unit);
}
