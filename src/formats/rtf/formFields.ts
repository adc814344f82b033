/** What a form's field holds (Rich Text Format 1.9.1, «Form Fields»). */
export interface FormData {
  readonly entries: string[];
  chosen?: number;
  usual?: number;
}

/** What a person sees of a box or a list; undefined for other fields, whose result is text. */
export function formText(instruction: string, { entries, chosen, usual = 0 }: FormData): string | undefined {
  const [, kind] = /^\s*FORM(CHECKBOX|DROPDOWN)\b/i.exec(instruction) ?? [];
  if (kind === undefined) return undefined;
  const value = chosen ?? usual;
  if (kind.toUpperCase() === 'CHECKBOX') return value === 1 ? '☒' : '☐';
  return entries[value] ?? '';
}
