const MONTHS: readonly (readonly [stem: string, endings: string])[] = [
  ['січ', 'ень|ня|ні|нем'],
  ['лют', 'ий|ого|ому'],
  ['берез', 'ень|ня|ні|нем'],
  ['квіт', 'ень|ня|ні|нем'],
  ['трав', 'ень|ня|ні|нем'],
  ['черв', 'ень|ня|ні|нем'],
  ['лип', 'ень|ня|ні|нем'],
  ['серп', 'ень|ня|ні|нем'],
  ['верес', 'ень|ня|ні|нем'],
  ['жовт', 'ень|ня|ні|нем'],
  ['листопад', '|а|і|ом'],
  ['груд', 'ень|ня|ні|нем'],
];
const OTHERS =
  'протягом упродовж впродовж постійно щокварталу щоквартально щомісяця щомісячно щороку щорічно щопівроку ' +
  'щопівріччя щотижня щотижнево щодня щоденно квартал кварталу квартали півріччя півріччі року роки років рік ' +
  'році місяця місяців починаючи пізніше раніше систематично невідкладно негайно';
const WORDS: ReadonlySet<string> = new Set([
  ...OTHERS.split(' '),
  ...MONTHS.flatMap(([stem, endings]) => endings.split('|').map((ending) => stem + ending)),
]);

/**
 * Words of time that the edge of a narrow column broke without a hyphen, whole again: «щокварта лу», «вересен ь».
 * What is no word of time together, or is one in parts, stays.
 */
export function withoutTornTimes(text: string): string {
  const parts = text.split(/(\s+)/);
  const whole: string[] = [];
  for (const part of parts) {
    const half = whole.at(-2);
    const isTorn = half !== undefined && /^\s+$/.test(whole.at(-1) ?? '') && isWord(half, part);
    if (isTorn) whole.splice(-2, 2, half + part);
    else whole.push(part);
  }
  return whole.join('');
}

function isWord(half: string, rest: string): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/[.,;)]+$/, '');
  if (!/^[(«"]?\p{L}+$/u.test(half) || !/^\p{Ll}/u.test(rest)) return false;
  const own = bare(half).replace(/^[(«"]/, '');
  return WORDS.has(own + bare(rest)) && !WORDS.has(bare(rest)) && (!WORDS.has(own) || bare(rest).length < 3);
}
