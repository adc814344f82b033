import type { Catalogue } from '../catalogue';

/** Why Excel, or the page, could not do it: `HostProblem`. `detail` is a place, a number or Excel's own words. */
export const host = {
  protected:
    'A cell, the sheet or the structure of the workbook is protected, so nothing was written. Unprotect it (Review → Unprotect) and try again.',
  'cell-format':
    'The cell {{detail}} has another format than in the template (mostly after a paste), so that a date or a number would become text in it. Press “Restore the template’s rules” and repeat; the answers stay.',
  'cell-editing':
    'A cell of the workbook is being edited, so Excel takes no changes. Press Enter or Esc and try again.',
  'other-workbook':
    'Excel shows another workbook and so takes no changes in this one; nothing was written. Return to this workbook and try again.',
  'protection-refused':
    'Excel does not let the protection of the sheet “{{detail}}” be changed. Unprotect it yourself (Review → Unprotect Sheet) and try again.',
  'read-only':
    'The workbook is open for reading only, so nothing was written. Enable editing, or save a copy and try again in it.',
  'too-old': 'This version of Excel lacks what the action needs. Update Excel, or use the PlanZvit page in a browser.',
  'sheet-missing':
    'A sheet that is needed is not in the workbook: it was renamed or removed. Bring it back, or open the file that you received.',
  'is-template':
    'This workbook is the report template of a body, so neither plan nor consolidation was written into it. Open an empty workbook and repeat.',
  'too-large':
    'There is too much data: Excel does not take it even in parts. Use the PlanZvit page in a browser, or the command line.',
  stale:
    'Somebody else changed the consolidation meanwhile (revision in the workbook: {{detail}}), so nothing was written. Read the workbook again and merge once more.',
  'being-written':
    'Another window is writing into this workbook, so nothing was written from here. Wait until it has finished and write again: all that was merged here is still here and joins what was written there.',
  'foreign-sheet':
    'The sheet “{{detail}}” was not made by PlanZvit, so it was left alone and nothing was written. Rename that sheet, or open an empty workbook, and try again.',
  refused: 'Excel did not do it. Its answer: {{detail}} Save the workbook, open it again and try once more.',
  'no-workbook': 'No workbook is open. Open one in Excel, or choose a file.',
  'start.waiting': 'Excel has not answered yet. We wait up to 30 seconds; then the page opens without a workbook.',
  'start.silent':
    'Excel did not answer, so the page works without the open workbook: choose and save files yourself. Should Excel answer later, the workbook is attached.',
  'omitted.print':
    'The data were written, but Excel did not take the print settings. Check them on the Page Layout tab.',
  'omitted.charts':
    'The data were written, but Excel did not make the charts. They are in a file saved from the PlanZvit page.',
  'omitted.view':
    'The data were written, but Excel did not change the look of all sheets (frozen rows, filter, gridlines). Return to this workbook and write again.',
  'omitted.protection':
    'The data were written, but Excel did not protect the sheets. Protect them yourself: Review → Protect Sheet.',
  'omitted.properties': 'The data were written, but Excel did not change the properties of the file (title, author).',
} as const satisfies Catalogue<'host', 'en'>;
