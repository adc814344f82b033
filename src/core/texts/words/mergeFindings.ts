/** Findings that only the whole set of returns gives, and those about a consolidation, by code. */
export interface MergeFindingWords {
  'merge-row-unknown': 'key';
  'merge-body-unknown': never;
  'merge-not-obliged': 'key';
  'merge-empty-return': never;
  'merge-same-bytes': 'file';
  'merge-earlier-round': 'expected' | 'expectedAsOf' | 'found' | 'foundAsOf';
  'merge-other-round': 'expected' | 'expectedAsOf' | 'found';
  'merge-undone': never;
  'return-late': 'due' | 'received';
  'merge-other-form': 'body';
  'merge-companion-unknown': never;
  'merge-after-closing': never;
  'merge-status-regressed': 'after' | 'before' | 'key' | 'round';
  'merge-receipt-conflict': 'field' | 'mine' | 'theirs';
  'indicators-alone': 'rows' | 'values';
  'merge-indicator-alone': 'key' | 'note' | 'value';
  'merge-other-plan': 'plan';
  'merge-unit-report': 'unit';
  'merge-log-line-missing': 'file' | 'sheet';
  'merge-rows-missing': 'file' | 'rows' | 'sheet';
  'merge-words-to-note': 'cell' | 'sheet' | 'words';
  'merge-words-to-channel': 'cell' | 'sheet' | 'words';
  'merge-reversal-unclear': 'cell' | 'sheet' | 'words';
  'merge-own-cells': 'cells' | 'count' | 'sheet';
  'merge-cell-overtyped': 'after' | 'before' | 'sheet' | 'where';
  'merge-cell-filled': 'after' | 'sheet' | 'where';
  'merge-cell-cleared': 'before' | 'sheet' | 'where';
  'merge-row-overtyped': 'row' | 'sheet' | 'words';
  'merge-cells-overtyped': 'cells' | 'count' | 'sheet';
  'merge-record-spoilt': 'row' | 'sheet';
}
