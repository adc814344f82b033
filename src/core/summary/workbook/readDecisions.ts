import { finding, type Issue } from '../../issues/issue';
import { given } from '../../given';
import { turned } from '../../merge/reversal';
import type { Decision } from '../../merge/types';
import { foldKey } from '../../text/clean';
import type { Texts } from '../../texts';
import { parsed } from './readState';
import type { ReadRow } from './readTable';

/** The day stands apart from its cell since somebody may type into that. */
type Written = Pick<Decision, 'kind' | 'params' | 'reversed' | 'lineage'> & Partial<Pick<Decision, 'on'>>;

interface ReadDecisions {
  readonly decisions: readonly Decision[];
  /** As they stood when the workbook was written. */
  readonly written: readonly Decision[];
  /** Words in the column that takes decisions back, which are no «так». */
  readonly issues: readonly Issue[];
  /** Somebody has taken a decision back, or renewed one, since the workbook was written. */
  readonly typed: boolean;
}

/** Decisions, with the ministry's «так» in the column that takes them back. */
export function readDecisions(rows: readonly ReadRow[], vocabularies: readonly Texts[]): ReadDecisions {
  const yes = new Set(vocabularies.map((texts) => foldKey(texts.t('summary.yes'))));
  const read = rows.flatMap((row) => {
    const technical = parsed<Written>(row.text('technical'));
    const on = technical?.on ?? row.date('on');
    if (technical === undefined || on === undefined) return [];
    const words = row.text('reversed');
    const { kind, params, reversed, lineage } = technical;
    const written = { id: row.text('id'), on, kind, params, ...given({ reversed, lineage }) };
    const decision = turned(written, yes.has(foldKey(words)));
    const at = { sheet: row.sheet, cell: row.cell('reversed'), row: row.row };
    const unclear: Issue = finding('merge-reversal-unclear', 'warning', at, { sheet: at.sheet, cell: at.cell, words });
    return [
      {
        decision,
        written,
        typed: decision.reversed !== technical.reversed,
        issues: words.trim() === '' || yes.has(foldKey(words)) ? [] : [unclear],
      },
    ];
  });
  return {
    decisions: read.map(({ decision }) => decision),
    written: read.map(({ written }) => written),
    issues: read.flatMap(({ issues }) => issues),
    typed: read.some(({ typed }) => typed),
  };
}
