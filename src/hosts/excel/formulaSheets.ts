import { quoteSheetName } from '../../core/workbook/reference';

interface Mention {
  readonly kind: 'sheet' | 'table';
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The formula with sheets renamed; `renamed` gives the new name of a sheet, or undefined to keep it. */
export function renameSheets(formula: string, renamed: (name: string) => string | undefined): string {
  let result = '';
  let copied = 0;
  for (const { kind, start, end, name } of mentions(formula)) {
    if (kind !== 'sheet') continue;
    const replacement = renamed(name);
    if (replacement === undefined) continue;
    result += formula.slice(copied, start) + quoteSheetName(replacement);
    copied = end;
  }
  return result + formula.slice(copied);
}

/** Whether a formula names one of the sheets. */
export function namesSheet(formula: string, isOne: (name: string) => boolean): boolean {
  return mentions(formula).some(({ kind, name }) => kind === 'sheet' && isOne(name));
}

/**
 * Whether a formula looks into one of the tables, as Excel writes it when a person clicks on their cells:
 * `Table[Column]`.
 */
export function namesTable(formula: string, isOne: (name: string) => boolean): boolean {
  return mentions(formula).some(({ kind, name }) => kind === 'table' && isOne(name));
}

/**
 * Sheet names before `!`, quoted or bare, and table names before `[` or alone, outside of text. One pass over the
 * formula.
 */
function mentions(formula: string): readonly Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < formula.length) {
    const start = at;
    const sign = formula.charAt(at);
    if (sign === '"' || sign === "'") {
      at = closing(formula, at, sign);
      if (sign === "'" && formula.charAt(at) === '!')
        found.push({ kind: 'sheet', start, end: at, name: formula.slice(start + 1, at - 1).replaceAll("''", "'") });
    } else if (isWord(sign)) {
      while (at < formula.length && isWord(formula.charAt(at))) at += 1;
      const next = formula.charAt(at);
      if (next !== '(')
        found.push({ kind: next === '!' ? 'sheet' : 'table', start, end: at, name: formula.slice(start, at) });
    } else at += 1;
  }
  return found;
}

function closing(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula.charAt(at) !== quote) continue;
    if (formula.charAt(at + 1) !== quote) return at + 1;
    at += 1;
  }
  return formula.length;
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}_.]/u.test(sign);
}
