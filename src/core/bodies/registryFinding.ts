import type { HeldParams } from '../texts';
import type { RegistryColumn } from './registryColumns';

/** A finding in a row: the 0-based number of the row among those given, and the column. */
export interface RegistryFinding {
  readonly row: number;
  readonly column: RegistryColumn;
  readonly code:
    | 'registry-id-twice'
    | 'registry-name-missing'
    | 'registry-date-unreadable'
    | 'registry-successor-unknown'
    | 'registry-successor-undated'
    | 'registry-dates-crossed'
    | 'registry-answer-unreadable';
  readonly params: HeldParams;
}
