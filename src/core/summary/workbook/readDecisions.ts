import { finding, type Issue } from '../../issues/issue';
import { given } from '../../given';
import { turned } from '../../merge/reversal';
import type { Decision } from '../../merge/types';
import { foldKey } from '../../text/clean';
import type { Texts } from '../../texts';
import { parsed } from './readState';
import type { ReadRow } from './readTable';

interface ReadDecisions {
  readonly decisions: readonly Decision[];
  /** Words in the column that takes decisions back, which are no «так». */
  readonly issues: readonly Issue[];
  /** Somebody has taken a decision back, or renewed one, since the workbook was written. */
  readonly typed: boolean;
}

/** Decisions, with the ministry's «так» in the column that takes them back. */
export function readDecisions(rows: readonly ReadRow[], vocabularies: readonly Texts[]): ReadDecisions {
  const yes = new Set(vocabularies.map((texts) => foldKey(texts.t('summary.yes'))));
  const read = rows.flatMap((row) => {
    const technical = parsed<Pick<Decision, 'kind' | 'params' | 'reversed' | 'lineage'>>(row.text('technical'));
    const on = row.date('on');
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
        typed: decision.reversed !== technical.reversed,
        issues: words.trim() === '' || yes.has(foldKey(words)) ? [] : [unclear],
      },
    ];
  });
  return {
    decisions: read.map(({ decision }) => decision),
    issues: read.flatMap(({ issues }) => issues),
    typed: read.some(({ typed }) => typed),
  };
}
