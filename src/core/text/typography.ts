/** No-break space: what it joins stays on one line. */
const NBSP = '\u00A0';

/**
 * A text as Ukrainian printing wants it: no break in «№ 5», «2020 р.», «37 брифінгів», «20 %», «п. 2», between initials
 * and surname, and before a dash; straight quotes round words become «». Only spaces and quotes change, never a word.
 */
export function typographic(text: string, language: string): string {
  const joined = text
    .replace(/([№§]) +(?=\S)/gu, `$1${NBSP}`)
    .replace(/(\d) +(?=%)/gu, `$1${NBSP}`)
    .replace(/ +(?=[–—] )/gu, NBSP);
  return language === 'uk' ? ukrainian(joined) : joined;
}

const MONTHS = 'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня';
const COUNTED = 'р\\.|рр\\.|року|тис\\.|млн|млрд|грн|арк\\.|прим\\.|КБ|МБ';

const AFTER_NUMBER = new RegExp(`(\\d) +(?=(?:${MONTHS}|${COUNTED})(?![\\p{L}\\d]))`, 'gu');
const BEFORE_NUMBER = /(?<![\p{L}\d])(п\.|пп\.|ст\.|гл\.|розд\.|дод\.|с\.|м\.|вул\.|тел\.) +(?=\S)/gu;
const MONTH_YEAR = new RegExp(`(${MONTHS}) +(?=\\d{4})`, 'gu');
const INITIALS = /(?<!\p{L})(\p{Lu}\.) *(?:(\p{Lu}\.) *)?(?=\p{Lu}\p{Ll}|\p{Lu}{3})/gu;

function ukrainian(text: string): string {
  return text
    .replace(/"([^"\n]*)"/gu, '«$1»')
    .replace(/(?<=\p{L})['ʼ](?=\p{L})/gu, '’')
    .replace(/(?<![\p{L}\d])(\d+) +(?=\p{Ll})/gu, `$1${NBSP}`)
    .replace(AFTER_NUMBER, `$1${NBSP}`)
    .replace(MONTH_YEAR, `$1${NBSP}`)
    .replace(BEFORE_NUMBER, `$1${NBSP}`)
    .replace(INITIALS, (_, first: string, second: string | undefined) =>
      second === undefined ? `${first}${NBSP}` : `${first}${NBSP}${second}${NBSP}`,
    );
}
