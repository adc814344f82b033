import type { Issue } from '../../issues/issue';
import { equalData } from '../../merge/equalData';
import { sortIssues } from '../../merge/findings';
import { RECEIPT_COLUMNS, retyped } from '../../merge/ministryCells';
import { toldInLog } from '../../merge/toldInLog';
import type { FileLogEntry, FileVerdict, QuarantinedRow, ReceiptColumns } from '../../merge/types';
import { wordsMoved } from './ownWords';
import { parsed } from './readState';
import type { ReadRow } from './readTable';
import { given } from '../../given';
import { addTo } from '../../groups';

/** Rows in quarantine, and the findings that belong to a file alone, by its name and digest. */
export function readIssues(rows: readonly ReadRow[]): {
  readonly quarantine: readonly QuarantinedRow[];
  readonly ofFile: ReadonlyMap<string, readonly Issue[]>;
} {
  const quarantine: QuarantinedRow[] = [];
  const ofFile = new Map<string, Issue[]>();
  for (const row of rows) {
    const kept = parsed<{ row?: QuarantinedRow; issue?: Issue }>(row.text('technical'));
    if (kept?.row !== undefined) quarantine.push(kept.row);
    if (kept?.issue !== undefined) {
      const name = fileKey(row.text('file'), row.text('member'), row.text('sha256'));
      addTo(ofFile, name, kept.issue);
    }
  }
  return { quarantine, ofFile };
}

interface ReadLog {
  readonly log: readonly FileLogEntry[];
  readonly issues: readonly Issue[];
  /** The ministry has filled something in since the workbook was written. */
  readonly typed: boolean;
}

/**
 * Lines of «Надходження», with what the ministry filled in; a day of receipt that cannot be read goes to the
 * channel's column, and is told.
 */
export function readLog(rows: readonly ReadRow[], issues: ReturnType<typeof readIssues>): ReadLog {
  const unread = rows.filter(
    (row) => row.text('technical') !== '' && row.text('receivedOn') !== '' && row.date('receivedOn') === undefined,
  );
  const lines = entriesOf(rows, issues);
  return {
    log: lines.map(({ entry }) => entry),
    typed: lines.some(({ entry, before }) => !equalData(entry.ministry ?? {}, before)),
    issues: unread.map((row) => wordsMoved('merge-words-to-channel', row, 'receivedOn', row.text('receivedOn'))),
  };
}

function entriesOf(
  rows: readonly ReadRow[],
  issues: ReturnType<typeof readIssues>,
): readonly { readonly entry: FileLogEntry; readonly before: ReceiptColumns }[] {
  const errors = new Map<string, Issue[]>();
  for (const row of issues.quarantine) addTo(errors, row.provenance.sha256, ...row.issues);
  return rows.flatMap((row) => {
    const technical = parsed<{
      verdict: FileVerdict;
      from: readonly string[];
      declares?: true;
      form?: 'otherForm';
      ministry?: ReceiptColumns;
    }>(row.text('technical'));
    if (technical === undefined) return [];
    const text = (id: string): string | undefined => (row.text(id) === '' ? undefined : row.text(id));
    const [file, member, sha256] = [row.text('file'), text('member'), row.text('sha256')];
    const receivedOn = row.date('receivedOn');
    const channel = [text('channel'), receivedOn === undefined ? text('receivedOn') : undefined]
      .filter((part) => part !== undefined)
      .join('; ');
    const { values, ...states } = retyped(
      technical.ministry ?? {},
      { receivedOn, incomingNo: text('incomingNo'), channel: channel === '' ? undefined : channel },
      RECEIPT_COLUMNS,
    );
    const ministry = { ...values, ...states };
    const copy = technical.verdict === 'duplicate' && row.number('rowsDuplicate') === row.number('rowsRead');
    const own = issues.ofFile.get(fileKey(file, member ?? '', sha256)) ?? [];
    const entry: FileLogEntry = {
      identity: {
        file,
        sha256,
        bytes: row.number('bytes'),
        ...defined({ member, outerSha256: text('outerSha256'), receivedOn: row.date('hostReceivedOn') }),
      },
      verdict: technical.verdict,
      recoveredFrom: technical.from,
      rowsRead: row.number('rowsRead'),
      rowsAccepted: row.number('rowsAccepted'),
      rowsSuperseded: row.number('rowsSuperseded'),
      rowsDuplicate: row.number('rowsDuplicate'),
      rowsQuarantined: row.number('rowsQuarantined'),
      issues: sortIssues([...own, ...(copy ? [] : toldInLog(errors.get(sha256) ?? [], own))]),
      ...defined({
        bodyId: text('body'),
        roundId: text('round'),
        form: technical.form,
        signedOn: row.date('signedOn'),
        savedAt: text('savedAt'),
      }),
      ...given({
        declaration: technical.declares === true ? { grounds: row.text('declaration') } : undefined,
        ministry: Object.keys(ministry).length === 0 ? undefined : ministry,
        undone: row.text('undone') === '' ? undefined : true,
      }),
    };
    return [{ entry, before: technical.ministry ?? {} }];
  });
}

function fileKey(file: string, member: string, sha256: string): string {
  return `${file}\n${member}\n${sha256}`;
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
function defined<T extends Readonly<Record<string, unknown>>>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}
