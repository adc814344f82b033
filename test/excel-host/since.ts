import { apiNotFound } from './errors';

/**
 * Requirement sets of types and members (Excel JavaScript API reference, "Api set"). What is not named belongs to 1.1,
 * or to the set of its type.
 */
const SINCE: Readonly<Record<string, string>> = {
  'Application.SuspendScreenUpdatingUntilNextSync': '1.9',
  'Application.SuspendApiCalculationUntilNextSync': '1.6',
  'Application.CreateWorkbook': '1.8',
  'Workbook.Properties': '1.7',
  'Workbook.Protection': '1.7',
  'Workbook.Settings': '1.4',
  'Workbook.Names': '1.1',
  'Workbook.Name': '1.7',
  'Workbook.ReadOnly': '1.8',
  'Workbook.GetActiveCell': '1.7',
  'WorksheetCollection.GetCount': '1.4',
  'WorksheetCollection.GetFirst': '1.5',
  'WorksheetCollection.GetLast': '1.5',
  'WorksheetCollection.GetItemOrNullObject': '1.4',
  'WorksheetCollection._RegisterDataChangedEvent': '1.9',
  'WorksheetCollection._RegisterAddedEvent': '1.7',
  'WorksheetCollection._RegisterDeletedEvent': '1.7',
  'Worksheet.AutoFilter': '1.9',
  'Worksheet.FreezePanes': '1.7',
  'Worksheet.PageLayout': '1.9',
  'Worksheet.Protection': '1.2',
  'Worksheet.ShowGridlines': '1.8',
  'Worksheet.Gridlines': '1.8',
  'Worksheet.TabColor': '1.7',
  'Worksheet.GetRangeByIndexes': '1.7',
  'Worksheet.GetRanges': '1.9',
  'Worksheet.GetUsedRangeOrNullObject': '1.4',
  'Worksheet._RegisterDataChangedEvent': '1.7',
  'WorksheetCollection._RegisterCalculatedEvent': '1.8',
  WorksheetProtection: '1.2',
  'WorksheetProtection.Unprotect': '1.7',
  'Range.ConditionalFormats': '1.6',
  'Range.DataValidation': '1.8',
  'Range.ColumnHidden': '1.2',
  'Range.RowHidden': '1.2',
  'Range.Hyperlink': '1.7',
  'Range.GetMergedAreasOrNullObject': '1.13',
  'Range.GetResizedRange': '1.2',
  'Range.GetRowProperties': '1.9',
  'Range.SetCellProperties': '1.9',
  'Range.SetRowProperties': '1.9',
  'Range.SetColumnProperties': '1.9',
  'Range.GetUsedRangeOrNullObject': '1.4',
  'Range.Merge': '1.2',
  RangeAreas: '1.9',
  'RangeFormat.ColumnWidth': '1.2',
  'RangeFormat.RowHeight': '1.2',
  'RangeFormat.IndentLevel': '1.9',
  'RangeFormat.TextOrientation': '1.7',
  'RangeFormat.Protection': '1.2',
  FormatProtection: '1.2',
  'NamedItemCollection.Add': '1.4',
  'NamedItemCollection.GetCount': '1.4',
  'NamedItemCollection.GetItemOrNullObject': '1.4',
  'NamedItem.Formula': '1.7',
  'NamedItem.Delete': '1.4',
  'NamedItem.Scope': '1.4',
  'NamedItem.Comment': '1.4',
  'NamedItem.GetRangeOrNullObject': '1.4',
  'TableCollection.GetCount': '1.4',
  'TableCollection.GetItemOrNullObject': '1.4',
  'ChartCollection.GetCount': '1.4',
  'Chart.Id': '1.7',
  'Chart.ChartType': '1.7',
  'ChartSeriesCollection.Add': '1.7',
  'ChartSeriesCollection.GetCount': '1.4',
  'ChartSeries.Delete': '1.7',
  'ChartSeries.SetValues': '1.7',
  'ChartSeries.SetXAxisValues': '1.7',
  WorkbookProtection: '1.7',
  WorkbookCreated: '1.8',
  DataValidation: '1.8',
  AutoFilter: '1.9',
  PageLayout: '1.9',
  HeaderFooterGroup: '1.9',
  HeaderFooter: '1.9',
  DocumentProperties: '1.7',
  CustomPropertyCollection: '1.7',
  CustomProperty: '1.7',
  SettingCollection: '1.4',
  Setting: '1.4',
  ConditionalFormatCollection: '1.6',
  ConditionalFormat: '1.6',
  CustomConditionalFormat: '1.6',
  ConditionalFormatRule: '1.6',
  ConditionalRangeFormat: '1.6',
  ConditionalRangeFont: '1.6',
  ConditionalRangeFill: '1.6',
};

/** Throws ApiNotFound when this Excel is older than the member. */
export function checkSince(type: string, member: string, newest: string): void {
  if (!isSince(type, member, newest)) throw apiNotFound(type, member);
}

export function isSince(type: string, member: string, newest: string): boolean {
  return atMost(SINCE[`${type}.${member}`] ?? SINCE[type] ?? '1.1', newest);
}

const compared = new Map<string, boolean>();

/** `1.7` is at most `1.14`. */
export function atMost(version: string, newest: string): boolean {
  const key = `${version} ${newest}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  const answer = isAtMost(version, newest);
  compared.set(key, answer);
  return answer;
}

function isAtMost(version: string, newest: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [newestMajor = 0, newestMinor = 0] = newest.split('.').map(Number);
  return major < newestMajor || (major === newestMajor && minor <= newestMinor);
}
