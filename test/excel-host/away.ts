import { RichApiError } from './errors';

/** What fails while another workbook is active (Microsoft: «API limitations when the active workbook switches»). */
const GENERAL = new Set([
  'Worksheet.Activate',
  'Worksheet.Gridlines',
  'WorksheetCollection.Add',
  'WorksheetFreezePanes.FreezeAt',
  'WorksheetFreezePanes.FreezeRows',
  'WorksheetFreezePanes.FreezeColumns',
  'WorksheetFreezePanes.Unfreeze',
]);

export function checkAway(type: string, member: string): void {
  const location = `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  if (GENERAL.has(`${type}.${member}`))
    throw new RichApiError(
      'GeneralException',
      'There was an internal error while processing the request.',
      location,
      500,
    );
  if (type === 'Worksheet' && member === 'Delete')
    throw new RichApiError('InvalidSelection', 'The current selection is invalid for this operation.', location);
}
