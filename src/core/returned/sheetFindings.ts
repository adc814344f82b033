import { finding, type Issue } from '../issues/issue';
import type { ReportField } from '../template/fields';
import type { RowContent, SheetContent, WorkbookContent } from '../workbook/content';
import type { KnownDuties } from './match/knownDuties';
import type { FoundTable } from './table/findTables';
import type { Vocabulary } from './vocabulary';
import { wordsOfSheets } from './wordsBeside';

/** «Звіт» was left empty, and «Друк» was filled in. */
export function standOnPrint(
  report: readonly FoundTable<ReportField>[],
  onPrint: readonly FoundTable<ReportField>[],
): readonly Issue[] {
  const [first] = onPrint;
  const [empty] = report;
  if (first === undefined || empty === undefined) return [];
  const params = { print: first.sheet.name, report: empty.sheet.name };
  return [finding('answers-on-print', 'warning', { sheet: first.sheet.name }, params)];
}

/** What is to be said of how the tables stand in the workbook. */
export function structureIssues(
  content: WorkbookContent,
  report: readonly FoundTable<ReportField>[],
): readonly Issue[] {
  const issues: Issue[] = [];
  if (report.length > 1) {
    issues.push(
      finding(
        'report-tables-several',
        'warning',
        { sheet: report[1]?.sheet.name ?? '', row: report[1]?.headerRow ?? 1 },
        { tables: report.length, sheets: sheetNames(report.map(({ sheet }) => sheet)) },
      ),
    );
  }
  for (const { sheet, headerRow, renamed } of report)
    for (const { field, words } of renamed ?? [])
      issues.push(
        finding(
          'column-renamed',
          'warning',
          { sheet: sheet.name, row: headerRow, field },
          { column: field, found: words },
        ),
      );
  for (const { sheet, by } of report)
    if (by === 'order') issues.push(finding('header-missing', 'warning', { sheet: sheet.name }, {}));
  const [hidden] = report.filter(({ sheet }) => sheet.state !== 'visible');
  if (hidden !== undefined) issues.push(finding('report-sheet-hidden', 'info', { sheet: hidden.sheet.name }, {}));
  if (content.externalLinks > 0)
    issues.push(finding('external-links', 'warning', {}, { links: content.externalLinks }));
  return issues;
}

/**
 * Sheets of the body's own: what stands there goes nowhere, which somebody should know. A row with a measure of the
 * plan and a status may be an answer, of a table whose columns nobody named.
 */
export function notRead(
  unread: readonly SheetContent[],
  report: readonly FoundTable<ReportField>[],
  { isStatus }: Vocabulary,
  { measuresOf }: Pick<KnownDuties, 'measuresOf'>,
): readonly Issue[] {
  // Without a table of answers the sheets are named by the finding that says so.
  if (unread.length === 0 || report.length === 0) return [];
  const mayAnswer = ({ cells }: RowContent): boolean => {
    const texts = cells.filter((cell) => typeof cell === 'string');
    return texts.some((text) => isStatus(text.trim())) && texts.some((text) => measuresOf(text).length > 0);
  };
  return [
    finding(
      'sheets-not-read',
      unread.some(({ rows }) => rows.some(mayAnswer)) ? 'warning' : 'info',
      { sheet: unread[0]?.name ?? '' },
      { sheets: sheetNames(unread.slice(0, LISTED)), words: wordsOfSheets(unread) },
    ),
  ];
}

const LISTED = 12;

function sheetNames(sheets: readonly SheetContent[]): string {
  return [...new Set(sheets.map(({ name }) => `«${name}»`))].join(', ');
}
