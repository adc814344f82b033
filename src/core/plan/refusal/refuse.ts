import { diagnostic } from '../../issues/issue';
import { clean } from '../../text/clean';
import type { SourceDocument } from '../source';
import type { PlanOutcome } from '../types';

/**
 * Why a document in which no plan was found is none, with hints at what would help. Hints are keys of words
 * (`plan.hint.<key>`).
 */
export function refuse(document: SourceDocument, hasTable: boolean): PlanOutcome & { kind: 'not-a-plan' } {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'line' ? [block.text] : block.rows.flatMap((row) => row.cells.map((cell) => cell.text)),
  );
  const letters = texts.reduce((sum, text) => sum + clean(text).length, 0);
  if (letters === 0) return outcome('empty', ['choose-another-file']);
  if (
    texts.some((text) => /[\u0000-\u0008\uFFFD]/.test(text)) &&
    texts.join('').replace(/[^\u0000-\u0008\uFFFD]/g, '').length * 20 > letters
  )
    return outcome('binary', ['save-as-text']);
  return hasTable
    ? outcome('no-measures', ['needs-deadline-column', 'needs-executors-column'])
    : outcome('no-table', ['copy-with-table', 'header-words']);
}

function outcome(
  reason: 'empty' | 'binary' | 'no-measures' | 'no-table',
  hints: readonly string[],
): PlanOutcome & { kind: 'not-a-plan' } {
  return { kind: 'not-a-plan', reason, hints, diagnostics: [diagnostic(reason, 'error', 1, {})] };
}
