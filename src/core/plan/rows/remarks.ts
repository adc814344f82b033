import { clean } from '../../text/clean';
import { excerpt } from '../../text/excerpt';
import { actsIn } from '../requisites/acts';
import type { Looks } from '../likeness/likeness';
import { withoutNotes } from '../marks/inlineNotes';
import { closingFrom } from '../layout/closing';
import { numberOf } from '../marks/lead';
import { isSignatureOf } from '../marks/signature';
import { excludeIn } from './excludeIn';
import { excludedBy } from './exclusions';
import type { RowRecord } from './rowRecord';
import { report, setAside, type State } from './state';

/** Remarks inside cells name amending acts and are no part of the words. */
export function withoutRemarks(record: RowRecord, state: State): RowRecord {
  const cleaned = Object.entries(record.text).map(([role, words]) => {
    const { text, notes } = withoutNotes(words);
    // A cell that is nothing but a remark is the row's own business.
    if (notes.length === 0 || text === '') return [role, words] as const;
    for (const one of notes.flatMap((note) => actsIn(note))) state.amendments.push(one);
    return [role, text] as const;
  });
  return { ...record, text: Object.fromEntries(cleaned) };
}

/** The signature that closes a table's page («Директор департаменту | І. РУДЕНКО») is no row of the plan. */
export function isSignature({ cells, text, filled }: RowRecord): boolean {
  return (
    numberOf(text.number) === undefined && filled <= 2 && isSignatureOf(cells.map(clean).filter((cell) => cell !== ''))
  );
}

/** Rows at a table's end where those who sign the plan stand: a post, room for the hand and a name, nothing else. */
export function closingOf(records: readonly RowRecord[], looks: Looks): ReadonlySet<RowRecord> {
  const rows = records.map(({ cells }) => cells.join('\n'));
  const closing = records.slice(closingFrom(rows, looks.likeDeadline));
  // Cells merged with those above answer for their row, too.
  return new Set(closing.some(({ above }) => above.size > 0) ? [] : closing);
}

/** An editors' remark: amending acts, and what they took out. */
export function readNote(kind: 'excluded' | 'amended', note: string, record: RowRecord, state: State): void {
  for (const one of actsIn(note)) state.amendments.push(one);
  setAside(record, state);
  if (/^(?:розділ|підрозділ)\p{L}* .*(?:виключ|вилуч|скасов)/iu.test(note))
    report(state, 'section-excluded', 'warning', record.line, { text: excerpt(note) });
  if (kind !== 'excluded') return;
  const inRow = numberOf(record.text.number);
  const ids = excludedBy(note);
  const excluded = excludeIn(
    state.tasks,
    ids.items.length > 0 || inRow === undefined ? ids : { ...ids, items: [inRow], wholeTask: true },
    record.line,
    note,
  );
  if (!excluded.named)
    report(state, 'exclusion-number-assumed', 'warning', record.line, { text: excerpt(note), measure: excluded.id });
}
