import { verdictRemarks } from '../../checks/verdictRemarks';
import { anyWords, type Texts } from '../../texts';
import type { FileLogEntry } from '../../merge/types';
import type { SheetSpec } from '../../workbook/spec';
import { columnsOf, dateCell, footerOf, titleLines, type SheetContext } from './context';
import { linkFormula, rowWords } from './places';
import { logMark } from './realigned';
import { SIGNS, toneOf } from './styles';
import { ANY_DAY, columnRange, tableSheet, type TableRow } from './table';
import { given } from '../../given';
import { stableJson } from '../../text/digest';

/** «Надходження»: a line for every file that came, whatever became of it. */
export function logSheet(context: SheetContext): SheetSpec {
  const { consolidation, texts } = context;
  const title = titleLines(context, 'log');
  const columns = columnsOf(texts, [
    ['no', 5, 'number'],
    ['file', 34, 'text'],
    ['member', 22, 'small'],
    ['verdict', 18, 'text'],
    ['bodyName', 26, 'text'],
    ['body', 12, 'technical', 'hidden'],
    ['round', 9, 'center'],
    ['rowsRead', 10, 'number'],
    ['rowsAccepted', 10, 'number'],
    ['rowsSuperseded', 10, 'number'],
    ['rowsDuplicate', 10, 'number'],
    ['rowsQuarantined', 10, 'number'],
    ['receivedOn', 14, 'inputDate', 'input'],
    ['incomingNo', 14, 'inputText', 'input'],
    ['channel', 14, 'inputText', 'input'],
    ['declaration', 22, 'small'],
    ['signedOn', 11, 'date'],
    ['savedAt', 20, 'small'],
    ['form', 10, 'center'],
    ['recoveredFrom', 44, 'small'],
    ['undone', 10, 'center'],
    ['toData', 12, 'link'],
    ['bytes', 10, 'number'],
    ['sha256', 34, 'technical'],
    ['outerSha256', 34, 'technical'],
    ['hostReceivedOn', 11, 'date', 'hidden'],
    ['technical', 10, 'technical', 'hidden'],
  ]);
  return tableSheet({
    id: 'log',
    marked: true,
    name: texts.t('summary.sheet.log'),
    title,
    columns,
    tabColor: '5B7083',
    frozenColumns: 2,
    protected: true,
    footer: footerOf(context),
    printTo: 'channel',
    rows: consolidation.log.map((entry, i) => rowOf(entry, i, context)),
    validations: [
      {
        range: columnRange(columns, 'receivedOn', title.length, consolidation.log.length),
        rule: ANY_DAY,
        allowBlank: true,
        onError: 'stop',
      },
    ],
  });
}

function rowOf(entry: FileLogEntry, i: number, { texts, nameOf, long, places }: SheetContext): TableRow {
  const at = places.dataOfFile(entry.identity.sha256);
  const shown = at === undefined ? undefined : rowWords(at, texts);
  const { identity, ministry } = entry;
  const tone = entry.undone === true ? 'idle' : toneOf(entry.verdict);
  return {
    values: {
      no: i + 1,
      file: long.fit(identity.file),
      member: identity.member === undefined ? undefined : long.fit(identity.member),
      verdict: long.fit(`${SIGNS[tone]} ${verdictWords(entry, texts)}`),
      bodyName: entry.bodyId === undefined ? undefined : nameOf(entry.bodyId),
      body: entry.bodyId,
      round: entry.roundId,
      rowsRead: entry.rowsRead,
      rowsAccepted: entry.rowsAccepted,
      rowsSuperseded: entry.rowsSuperseded,
      rowsDuplicate: entry.rowsDuplicate,
      rowsQuarantined: entry.rowsQuarantined,
      receivedOn: dateCell(ministry?.receivedOn),
      incomingNo: ministry?.incomingNo,
      channel: ministry?.channel,
      declaration: entry.declaration === undefined ? undefined : long.fit(entry.declaration.grounds),
      signedOn: dateCell(entry.signedOn),
      savedAt: entry.savedAt,
      form: entry.form === undefined ? undefined : texts.t(`summary.form.${entry.form}`),
      recoveredFrom: entry.recoveredFrom.map((source) => anyWords(texts)(`summary.recovered.${source}`)).join(', '),
      undone: entry.undone === true ? texts.t('summary.yes') : undefined,
      toData: shown,
      sha256: identity.sha256,
      outerSha256: identity.outerSha256,
      bytes: identity.bytes,
      hostReceivedOn: dateCell(identity.receivedOn),
      technical: long.fit(
        stableJson({
          verdict: entry.verdict,
          from: entry.recoveredFrom,
          written: writtenCells(entry),
          shown: logMark(i + 1, identity.file, identity.member ?? '', identity.sha256),
          ...given({
            declares: entry.declaration === undefined ? undefined : true,
            form: entry.form,
            ministry,
            people: entry.people,
            correction: entry.correction,
            afterClosing: entry.afterClosing,
            clarifies: entry.clarifies,
          }),
        }),
      ),
    },
    styles: { verdict: `tone.${tone}` },
    ...given({
      formulas:
        at === undefined || shown === undefined
          ? undefined
          : { toData: linkFormula(texts.t('summary.sheet.data'), at, 'B', shown) },
    }),
  };
}

/** «прийнято; бракує рядків шаблону: 3». */
function verdictWords({ verdict, undone, issues }: FileLogEntry, texts: Texts): string {
  if (undone === true) return texts.t('summary.verdict.undone');
  return [texts.t(`summary.verdict.${verdict}`), ...verdictRemarks(issues, texts)].join('; ');
}

/** What stands in visible cells once more: it is read from here, whatever somebody has typed over those. */
function writtenCells({ identity, undone, ...entry }: FileLogEntry): Readonly<Record<string, string>> {
  const counts = ['rowsRead', 'rowsAccepted', 'rowsSuperseded', 'rowsDuplicate', 'rowsQuarantined'] as const;
  return {
    ...Object.fromEntries(counts.map((id) => [id, String(entry[id])])),
    bytes: String(identity.bytes),
    file: identity.file,
    sha256: identity.sha256,
    ...given({
      member: identity.member,
      outerSha256: identity.outerSha256,
      round: entry.roundId,
      signedOn: entry.signedOn,
      savedAt: entry.savedAt,
      declaration: entry.declaration?.grounds,
      undone: undone === true ? 'yes' : undefined,
    }),
  };
}
