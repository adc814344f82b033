import { noteIn } from './notes';

const OPENING = '({[';
const CLOSING = ')}]';
/** A remark inside a cell is at most so long. */
const LONGEST = 400;

/**
 * A cell without the editors' remarks inside it («{в редакції Постанови КМ № 5 від 01.06.2021} III квартал»), and
 * those remarks. Other brackets stay.
 */
export function withoutNotes(text: string): { readonly text: string; readonly notes: readonly string[] } {
  if (!/(редакці|змінам|доповнен|внесен)/i.test(text)) return { text, notes: [] };
  const notes: string[] = [];
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const kind = OPENING.indexOf(text[i] ?? ' ');
    if (kind < 0) continue;
    const end = text.slice(i, i + LONGEST).indexOf(CLOSING[kind] ?? ')');
    const inner = end < 0 ? '' : text.slice(i, i + end + 1);
    if (noteIn(inner)?.kind !== 'amended') continue;
    notes.push(inner.slice(1, -1).trim());
    kept += text.slice(from, i);
    from = i + inner.length;
    i = from - 1;
  }
  return { text: notes.length === 0 ? text : (kept + text.slice(from)).trim(), notes };
}
