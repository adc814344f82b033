import type { SheetState } from '../../core/workbook/content';

/** How Office.js names the three states of a sheet. */
const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export function visibilityOf(state: SheetState): 'Visible' | 'Hidden' | 'VeryHidden' {
  return VISIBILITIES[state];
}

export function stateOf(visibility: string): SheetState {
  if (visibility === 'VeryHidden') return 'veryHidden';
  return visibility === 'Hidden' ? 'hidden' : 'visible';
}
