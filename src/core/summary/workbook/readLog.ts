import type { Issue } from '../../issues/issue';
import { equalData } from '../../merge/equalData';
import { sortIssues } from '../../merge/findings';
import { RECEIPT_COLUMNS, refilled } from '../../merge/ministryCells';
import { reportedInLog } from '../../merge/reportedInLog';
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
  /** Findings about the workbook itself. */
  readonly overtyped: readonly Issue[];
} {
  const overtyped: Issue[] = [];
  const quarantine: QuarantinedRow[] = [];
  const ofFile = new Map<string, Issue[]>();
  for (const row of rows) {
    const kept = parsed<KeptFinding>(row.text('technical'));
    if (kept?.overtyped !== undefined) overtyped.push(kept.overtyped);
    if (kept?.row !== undefined) quarantine.push(kept.row);
    if (kept?.issue !== undefined) {
      // The visible columns may have been sorted without the hidden ones; versions before kept the name in these alone.
      const [file, member] =
        kept.file === undefined ? [row.text('file'), row.text('member')] : [kept.file, kept.member];
      const name = fileKey(file, member ?? '', row.text('sha256'));
      addTo(ofFile, name, kept.issue);
    }
  }
  return { quarantine, ofFile, overtyped };
}

/** A line of «Зауваження» says one of three things. */
interface KeptFinding {
  readonly row?: QuarantinedRow;
  readonly issue?: Issue;
  readonly overtyped?: Issue;
  readonly file?: string;
  readonly member?: string;
}

interface ReadLog {
  readonly log: readonly FileLogEntry[];
  /** The lines as they stood when the workbook was written. */
  readonly written: readonly FileLogEntry[];
  readonly issues: readonly Issue[];
  /** The ministry has filled something in since the workbook was written. */
  readonly typed: boolean;
}

/**
 * Lines of «Надходження», with what the ministry filled in; a day of receipt that cannot be read goes to the
 * channel's column, and is reported.
 */
export function readLog(rows: readonly ReadRow[], issues: ReturnType<typeof readIssues>): ReadLog {
  const unread = rows.filter(
    (row) =>
      row.text('technical') !== '' && filled(row, 'receivedOn') !== undefined && row.date('receivedOn') === undefined,
  );
  const lines = entriesOf(rows, issues);
  return {
    log: lines.map(({ entry }) => entry),
    written: [...lines]
      .sort((a, b) => a.no - b.no)
      .map(({ entry: { ministry: _, ...entry }, before }) => ({
        ...entry,
        ...given({ ministry: Object.keys(before).length === 0 ? undefined : before }),
      })),
    typed: lines.some(({ entry, before }) => !equalData(entry.ministry ?? {}, before)),
    issues: unread.map((row) => wordsMoved('merge-words-to-channel', row, 'receivedOn', row.text('receivedOn'))),
  };
}

interface ReadEntry {
  readonly entry: FileLogEntry;
  /** The ministry's columns as they were written. */
  readonly before: ReceiptColumns;
  readonly no: number;
}

/** What a line has no column for. */
interface LogTechnical {
  readonly verdict: FileVerdict;
  readonly from: readonly string[];
  readonly declares?: true;
  readonly form?: 'otherForm';
  readonly ministry?: ReceiptColumns;
  readonly people?: FileLogEntry['people'];
  readonly correction?: FileLogEntry['correction'];
  readonly afterClosing?: string;
  readonly clarifies?: true;
}

function entriesOf(rows: readonly ReadRow[], issues: ReturnType<typeof readIssues>): readonly ReadEntry[] {
  const errors = new Map<string, Issue[]>();
  for (const row of issues.quarantine)
    if (row.closedBy === undefined) addTo(errors, row.provenance.sha256, ...row.issues);
  return rows.flatMap((row): readonly ReadEntry[] => {
    const technical = parsed<LogTechnical>(row.text('technical'));
    if (technical === undefined) return [];
    const entry = entryOf(row, technical);
    const { file, member = '', sha256 } = entry.identity;
    const own = issues.ofFile.get(fileKey(file, member, sha256)) ?? [];
    const isCopy = technical.verdict === 'duplicate' && entry.rowsDuplicate === entry.rowsRead;
    const ofRows = isCopy ? [] : reportedInLog(errors.get(sha256) ?? [], own);
    return [
      {
        entry: { ...entry, issues: sortIssues([...own, ...ofRows]) },
        before: technical.ministry ?? {},
        no: row.number('no'),
      },
    ];
  });
}

function entryOf(row: ReadRow, technical: LogTechnical): FileLogEntry {
  const ministry = receiptOf(row, technical);
  return {
    identity: {
      file: row.text('file'),
      sha256: row.text('sha256'),
      bytes: row.number('bytes'),
      ...given({
        member: filled(row, 'member'),
        outerSha256: filled(row, 'outerSha256'),
        receivedOn: row.date('hostReceivedOn'),
      }),
    },
    verdict: technical.verdict,
    recoveredFrom: technical.from,
    rowsRead: row.number('rowsRead'),
    rowsAccepted: row.number('rowsAccepted'),
    rowsSuperseded: row.number('rowsSuperseded'),
    rowsDuplicate: row.number('rowsDuplicate'),
    rowsQuarantined: row.number('rowsQuarantined'),
    issues: [],
    ...given({
      bodyId: filled(row, 'body'),
      roundId: filled(row, 'round'),
      form: technical.form,
      people: technical.people,
      correction: technical.correction,
      afterClosing: technical.afterClosing,
      clarifies: technical.clarifies,
      signedOn: row.date('signedOn'),
      savedAt: filled(row, 'savedAt'),
      declaration: technical.declares === true ? { grounds: row.text('declaration') } : undefined,
      ministry: Object.keys(ministry).length === 0 ? undefined : ministry,
      undone: row.text('undone') === '' ? undefined : (true as const),
    }),
  };
}

/** What the ministry filled in; a day that cannot be read stands beside the channel. */
function receiptOf(row: ReadRow, technical: LogTechnical): ReceiptColumns {
  const receivedOn = row.date('receivedOn');
  const channel = [filled(row, 'channel'), receivedOn === undefined ? filled(row, 'receivedOn') : undefined]
    .filter((part) => part !== undefined)
    .join('; ');
  const { values, ...states } = refilled(
    technical.ministry ?? {},
    { receivedOn, incomingNo: filled(row, 'incomingNo'), channel: channel === '' ? undefined : channel },
    RECEIPT_COLUMNS,
  );
  return { ...values, ...states };
}

/** Spaces alone look like an empty cell. */
function filled(row: ReadRow, id: string): string | undefined {
  return row.text(id).trim() === '' ? undefined : row.text(id);
}

function fileKey(file: string, member: string, sha256: string): string {
  return `${file}\n${member}\n${sha256}`;
}
