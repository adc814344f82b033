import type { ChartSpec } from '../../workbook/spec';
import { COLOURS } from './styles';

/**
 * Done, partly, under way, not done, other: in a grey print 42 %, 77 %, 62 %, 16 % and 88 % light, so that each stays
 * apart from its neighbours.
 */
const TONES = ['2E8B57', 'F4C542', '6FA8DC', '8B0000', 'DDE2E8'] as const;
/** Lines: what came over time, and what is awaited. */
const LINES = [COLOURS.navy, '8A94A0'] as const;

/** A single series needs no distinguishing. */
export function colourOf(kind: ChartSpec['kind'], drawn: number, index: number): string {
  if (drawn === 1) return COLOURS.navy;
  return (kind === 'line' ? LINES : TONES)[index] ?? COLOURS.navy;
}
