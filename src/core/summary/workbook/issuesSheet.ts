import { partsOfKey } from '../../duties/rowKey';
import { anyWords, wordsIfKnown } from '../../texts';
import { isCivilDate } from '../../calendar/civilDate';
import type { Issue } from '../../issues/issue';
import { canonicalJson } from '../../text/digest';
import { closingOfFindings, type Closing } from '../../merge/closedFindings';
import type { FileLogEntry, QuarantinedRow } from '../../merge/types';
import { INPUT_FIELDS } from '../../template/fields';
import type { LargeSheetSpec } from '../../workbook/spec';
import { shortPeriod } from '../../template/words/periodWords';
import { activeMeasures } from '../summarise';
import { columnsOf, footerOf, titleLines, type SheetContext } from './context';
import { mayRunOver } from './longText';
import { SIGNS, toneOf } from './styles';
import { lazyRows } from './lazyRows';
import { largeTableSheet, type TableRow } from './table';
import { dotted } from '../../calendar/dotted';
import { stableJson } from '../../text/digest';
import { fileLabel } from '../../returned/fileLabel';
import { compareText } from '../../text/order';

/** «Зауваження»: rows that were not accepted, word for word, then every other finding about a file. */
export function issuesSheet(context: SheetContext): LargeSheetSpec {
  const { consolidation, texts } = context;
  const closingOf = closingOfFindings(consolidation);
  const stated = new Map<string, Set<string>>();
  for (const { provenance, issues } of consolidation.quarantine) {
    const known = stated.get(provenance.sha256) ?? new Set<string>();
    for (const issue of issues) known.add(canonicalJson(issue));
    stated.set(provenance.sha256, known);
  }
  const others = consolidation.log.flatMap((entry) =>
    entry.issues
      .filter(
        (issue) => entry.issues.length > 0 && stated.get(entry.identity.sha256)?.has(canonicalJson(issue)) !== true,
      )
      .map((issue): Line => ({ kind: 'finding', entry, issue, closing: closingOf(entry, issue) })),
  );
  return largeTableSheet({
    id: 'issues',
    marked: true,
    name: texts.t('summary.sheet.issues'),
    title: titleLines(context, 'issues'),
    tabColor: 'B42318',
    protected: true,
    footer: footerOf(context),
    columns: columnsOf(texts, [
      ['severity', 15, 'text'],
      ['bodyName', 22, 'strong'],
      ['file', 26, 'small'],
      ['member', 16, 'small'],
      ['where', 18, 'small'],
      ['no', 13, 'center'],
      ['what', 56, 'text'],
      ['verbatim', 56, 'text'],
      ['sha256', 18, 'technical', 'hidden'],
      ['technical', 10, 'technical', 'hidden'],
    ]),
    rows: lazyRows(
      [
        ...(consolidation.overtyped ?? []).map((issue): Line => ({ kind: 'overtyped', issue })),
        ...consolidation.quarantine.map((row): Line => ({ kind: 'row', row })),
        ...others,
      ],
      (line) => rowOf(line, context),
      mayGoOn,
    ),
  });
}

/** A row that was not accepted, another finding about a file, or what somebody typed over our words. */
type Line =
  | { readonly kind: 'overtyped'; readonly issue: Issue }
  | { readonly kind: 'row'; readonly row: QuarantinedRow }
  | {
      readonly kind: 'finding';
      readonly entry: FileLogEntry;
      readonly issue: Issue;
      readonly closing: Closing | undefined;
    };

function rowOf(line: Line, context: SheetContext): TableRow {
  switch (line.kind) {
    case 'overtyped':
      return overtypedRow(line.issue, context);
    case 'row':
      return quarantineRow(line.row, context);
    case 'finding':
      return fileRow(line.entry, line.issue, context, line.closing);
  }
}

function mayGoOn(line: Line): boolean {
  switch (line.kind) {
    case 'overtyped':
      return mayRunOver(line.issue);
    case 'row':
      return mayRunOver(line.row);
    case 'finding':
      return mayRunOver([line.issue, line.entry.identity]);
  }
}

function overtypedRow(issue: Issue, { texts, long }: SheetContext): TableRow {
  const { after, words } = issue.params;
  return {
    values: {
      severity: severityWords(issue.severity, texts),
      where: placeWords(issue, texts),
      what: long.fit(messageOf(issue, texts)),
      verbatim: long.fit(String(after ?? words ?? '')),
      technical: long.fit(stableJson({ overtyped: issue })),
    },
    styles: { severity: `tone.${toneOf(issue.severity)}` },
  };
}

function quarantineRow(row: QuarantinedRow, context: SheetContext): TableRow {
  const { texts, nameOf, long } = context;
  const { provenance, verbatim, issues, bodyId, key, closedBy } = row;
  const words = issues.map((issue) => messageOf(issue, texts)).join('\n');
  const lines = Object.entries(verbatim)
    .sort(([a], [b]) => fieldOrder(a) - fieldOrder(b) || compareText(a, b))
    .map(([field, text]) => `${fieldName(field, texts)}: ${isCivilDate(text) ? dotted(text) : text}`);
  const indicators = row.indicators.map(
    ({ key: of, value, note }) =>
      `${indicatorName(of, context)}: ${[value, note].filter((part) => part !== undefined).join(' — ')}`,
  );
  return {
    values: {
      severity: closedBy === undefined ? severityWords('error', texts) : closedWords(closedBy, context),
      bodyName: bodyId === undefined ? undefined : nameOf(bodyId),
      file: long.fit(provenance.file),
      member: provenance.member === undefined ? undefined : long.fit(provenance.member),
      where: `${provenance.sheet}, ${texts.t('summary.column.row').toLowerCase()} ${provenance.row}`,
      no: rowName(key, context),
      what: long.fit(words),
      verbatim: long.fit([...lines, ...indicators].join('\n')),
      sha256: provenance.sha256,
      technical: long.fit(stableJson({ row })),
    },
    styles: { severity: closedBy === undefined ? 'tone.bad' : 'tone.good' },
  };
}

function closedWords(closing: Closing, { texts, long }: SheetContext): string {
  return closing === 'decided'
    ? texts.t('summary.finding-decided')
    : texts.t('summary.finding-closed', { file: long.fit(fileLabel(closing)) });
}

/** The indicator's name in the plan; its key where the plan has none such. */
function indicatorName(key: string, { consolidation }: SheetContext): string {
  const measure = activeMeasures(consolidation).find(({ id }) => key.startsWith(`${id}@`));
  return measure?.indicators.find(({ no }) => key.endsWith(`#${no}`))?.name ?? key;
}

function fileRow(entry: FileLogEntry, issue: Issue, context: SheetContext, closing: Closing | undefined): TableRow {
  const { identity, bodyId } = entry;
  const { texts, nameOf, long } = context;
  return {
    values: {
      severity: closing === undefined ? severityWords(issue.severity, texts) : closedWords(closing, context),
      bodyName: bodyId === undefined ? undefined : nameOf(bodyId),
      file: long.fit(identity.file),
      member: identity.member === undefined ? undefined : long.fit(identity.member),
      where: placeWords(issue, texts),
      no: rowName(issue.at.rowKey, context),
      what: long.fit(messageOf(issue, texts)),
      sha256: identity.sha256,
      technical: long.fit(stableJson({ issue, file: identity.file, member: identity.member })),
    },
    styles: { severity: closing === undefined ? `tone.${toneOf(issue.severity)}` : 'tone.good' },
  };
}

function placeWords({ at: { sheet, cell, row } }: Issue, texts: SheetContext['texts']): string {
  const place = cell ?? (row === undefined ? undefined : `${texts.t('summary.column.row').toLowerCase()} ${row}`);
  return [sheet, place].filter((part) => part !== undefined).join(', ');
}

/** «2.1, I пів.» for the key `2.1@2019-H1`. */
function rowName(key: string | undefined, { consolidation, texts }: SheetContext): string | undefined {
  const { measureId = '', periodId = '' } = key === undefined ? {} : partsOfKey(key);
  return periodId === '' ? key : `${measureId}, ${shortPeriod(periodId, texts, consolidation.plan)}`;
}

/** The finding in words; one that a newer version of the program left in the workbook stands with its code. */
function messageOf({ code, params }: Issue, texts: SheetContext['texts']): string {
  return (
    wordsIfKnown(texts, 'issue', { code, params }) ??
    [code, ...Object.entries(params).map(([name, value]) => `${name}: ${value}`)].join('; ')
  );
}

function severityWords(severity: Issue['severity'], texts: SheetContext['texts']): string {
  return `${SIGNS[toneOf(severity)]} ${texts.t(`summary.severity.${severity}`)}`;
}

/** Our fields in the order of the template, foreign cells after them. */
function fieldOrder(field: string): number {
  const at = (INPUT_FIELDS as readonly string[]).indexOf(field);
  return at < 0 ? INPUT_FIELDS.length : at;
}

/** Verbatim cells of columns that are not ours stand under their reference (`P12`). */
function fieldName(field: string, texts: SheetContext['texts']): string {
  return /^[A-Z]+\d+$/.test(field) ? field : anyWords(texts)(`template.field.${field}`);
}
