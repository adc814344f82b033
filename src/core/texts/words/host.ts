/** Why Excel, or the page, could not do it. */
export interface HostWords {
  protected: never;
  'cell-format': 'detail';
  'cell-editing': never;
  'other-workbook': never;
  'protection-refused': 'detail';
  'read-only': never;
  'too-old': never;
  'sheet-missing': never;
  'is-template': never;
  'too-large': never;
  stale: 'detail';
  'being-written': never;
  'foreign-sheet': 'detail';
  refused: 'detail';
  'no-workbook': never;
  'start.waiting': never;
  'start.silent': never;
  'omitted.print': never;
  'omitted.charts': never;
  'omitted.view': never;
  'omitted.protection': never;
  'omitted.properties': never;
}
