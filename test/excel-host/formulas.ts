import { quotedSheet } from './address';

/**
 * A formula after a sheet was renamed, or deleted (`after` undefined). Text in double quotes stays as it is.
 * Excel also shortens the path of other workbooks here; they are not emulated.
 */
export function renameInFormula(formula: string, before: string, after: string | undefined): string {
  if (!formula.includes('!')) return formula;
  let out = '';
  let at = 0;
  while (at < formula.length) {
    const start = at;
    const char = formula[at] ?? '';
    if (char === '"') {
      at = endOfQuoted(formula, at, '"');
      out += formula.slice(start, at);
    } else if (char === "'") {
      at = endOfQuoted(formula, at, "'");
      out += sheetToken(formula.slice(start, at), formula[at] === '!', before, after);
    } else if (/[\p{L}\p{N}_.]/u.test(char)) {
      while (at < formula.length && /[\p{L}\p{N}_.]/u.test(formula[at] ?? '')) at += 1;
      out += sheetToken(formula.slice(start, at), formula[at] === '!', before, after);
    } else {
      out += char;
      at += 1;
    }
    if (out.endsWith('#REF!') && formula[at] === '!') at += 1;
  }
  return out;
}

/**
 * A formula after a table was renamed: its name stands before `[`, or alone where the whole table is meant. Text stays
 * as it is.
 */
export function renameTableInFormula(formula: string, before: string, after: string): string {
  return formula.replace(/"[^"]*"|'[^']*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.!(])/gu, (token) =>
    token.toLowerCase() === before.toLowerCase() ? after : token,
  );
}

/** Sheets that a formula names. */
export function sheetsNamed(formula: string): readonly string[] {
  const names: string[] = [];
  for (const match of formula.replace(/"[^"]*"/g, '""').matchAll(/'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu))
    names.push((match[1] ?? match[2] ?? '').replaceAll("''", "'"));
  return names;
}

function sheetToken(token: string, isSheet: boolean, before: string, after: string | undefined): string {
  if (!isSheet) return token;
  const name = token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
  if (name.toLowerCase() !== before.toLowerCase()) return token;
  return after === undefined ? '#REF!' : quotedSheet(after);
}

function endOfQuoted(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula[at] === quote && formula[at + 1] === quote) at += 2;
    else if (formula[at] === quote) return at + 1;
    else at += 1;
  }
  return formula.length;
}
