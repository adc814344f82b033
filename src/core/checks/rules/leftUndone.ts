import { given } from '../../given';
import { isRefusedBox } from '../declaration';
import type { ReturnRule } from '../context';
import { finding, type Issue } from '../../issues/issue';
import type { Return } from '../../returned/types';

/**
 * What a person would ask about before taking the file: it says that it is not ready, or a sheet of the template is
 * gone.
 */
export const leftUndone: ReturnRule = ({ returned }) => [...notReady(returned), ...indicatorsGone(returned)];

function notReady({ contacts: { ready }, contactsSheet }: Return): readonly Issue[] {
  if (ready === undefined || !isRefusedBox(ready)) return [];
  const at = { cell: ready.cell, field: 'ready', ...given({ sheet: contactsSheet }) };
  return [finding('marked-not-ready', 'warning', at, { found: ready.text })];
}

/** A file with corrected rows only may do without its numbers; one that still has the whole table lost them. */
function indicatorsGone({ stampedDuties, stampedIndicators, indicators, rows }: Return): readonly Issue[] {
  if (stampedIndicators.length === 0 || indicators.length > 0 || rows.length < stampedDuties.length) return [];
  return [finding('indicators-missing', 'warning', {}, { indicators: stampedIndicators.length })];
}
