import { diagnostic } from '../../issues/issue';
import { clean } from '../../text/clean';
import type { PlanOutcome } from '../types';
import type { SourceDocument } from '../source';

const TITLE = /^про (?:внесення змін|зміни|визнання так(?:им|ими)|доповнення)(?:,| |$)/i;
const OPERATION =
  /(?:замін(?:ити|ивши)|викла(?:сти|вши)|доповни(?:ти|вши)|виключи(?:ти|вши)|вилучи(?:ти|вши)|визнати так)/i;

/**
 * An act that only changes another one («Про внесення змін до плану заходів …») is no plan, though it
 * quotes rows of one. Its changes are listed word for word. An act that approves a plan and changes
 * other acts on the side is a plan.
 */
export function amendingAct(document: SourceDocument): (PlanOutcome & { kind: 'not-a-plan' }) | undefined {
  const lines = document.blocks
    .flatMap((block) =>
      block.kind === 'line'
        ? [{ line: block.line, text: clean(block.text) }]
        : block.rows.map((row) => ({ line: row.line, text: clean(row.cells.map((cell) => cell.text).join(' ')) })),
    )
    .filter(({ text }) => text !== '');
  const title = lines.slice(0, 40).find(({ text }) => /^Про\s/.test(text)) ?? changesAlone(lines);
  if (
    title === undefined ||
    !(TITLE.test(title.text) || /^ЗМІНИ/.test(title.text)) ||
    /затвердження (операційного |календарного )?плану/i.test(title.text)
  )
    return undefined;
  if (isWholeAnew(lines.map(({ text }) => text))) return undefined;
  const changes = changesIn(lines.filter(({ line }) => line >= title.line).map(({ text }) => text));
  return {
    kind: 'not-a-plan',
    reason: 'amending-act',
    hints: ['parse-the-amended-edition'],
    changes,
    diagnostics: [diagnostic('amending-act', 'error', title.line, { title: title.text, count: changes.length })],
  };
}

/** «виклавши план заходів у новій редакції (додається)»: what follows is no change, it is the plan. */
function isWholeAnew(texts: readonly string[]): boolean {
  return texts.some((text) => WHOLE_ANEW.test(text));
}

const WHOLE_ANEW = /викла(?:сти|вши)[^.;]{0,80} новій редакції[^;]{0,300}(?:що )?дода(?:є|ю)ться/iu;

/** «ЗМІНИ, що вносяться до плану заходів» without the act that approves them. */
function changesAlone(lines: readonly { line: number; text: string }[]): { line: number; text: string } | undefined {
  const at = lines.slice(0, 20).findIndex(({ text }) => /^ЗМІНИ(?:,|$)/.test(text));
  const first = lines[at];
  return first !== undefined && /що вносяться до/i.test(`${first.text} ${lines[at + 1]?.text ?? ''}`)
    ? first
    : undefined;
}

/** One entry per numbered point of the changes, with the words that it brings in. */
function changesIn(texts: readonly string[]): readonly string[] {
  const start = texts.findIndex((text) => /^ЗМІНИ/.test(text));
  const body = texts.slice(start + 1);
  const changes: string[] = [];
  let quoted = 0;
  for (const text of body) {
    const starts = quoted <= 0 && (/^\d{1,3}[.)]\s/.test(text) || OPERATION.test(text));
    if (starts) changes.push(text);
    else if (changes.length > 0 && (quoted > 0 || /^[«“"„]/.test(text))) changes[changes.length - 1] += `\n${text}`;
    quoted += balance(text);
    if (/[»”]\s?[.;]$/.test(text)) quoted = 0;
  }
  return changes.filter((change) => OPERATION.test(change));
}

function balance(text: string): number {
  const count = (signs: string): number => [...text].filter((sign) => signs.includes(sign)).length;
  return count('«“„') - count('»”');
}
