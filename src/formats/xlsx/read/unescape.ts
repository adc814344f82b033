const NAMED: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);
const ENTITY = /&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);/g;
const EXCEL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Text with the predefined and numeric entities of XML resolved; others stay as written (there is no DTD to define them). */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_, entity: string) => {
    const named = NAMED.get(entity);
    if (named !== undefined) return named;
    const code = entity[1] === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/** Excel writes characters that XML forbids as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_` (ECMA-376 Part 1, 22.9.2.19). */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(EXCEL_ESCAPE, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
