import { given } from '../../given';
import { isReadyBox } from '../declaration';
import type { ReturnRule } from '../context';
import { finding, type Issue } from '../../issues/issue';
import type { Return } from '../../returned/types';

/**
 * What a person would ask about before taking the file: it says that it is not ready, or a sheet of the template is
 * gone.
 */
export const leftUndone: ReturnRule = ({ returned }) => [...notReady(returned), ...indicatorsGone(returned)];

/** Whatever else stands there («не готово», «чекаємо на підпис») says that it is not ready, and is quoted. */
function notReady({ contacts: { ready }, contactsSheet }: Return): readonly Issue[] {
  if (ready === undefined || isReadyBox(ready)) return [];
  const at = { cell: ready.cell, field: 'ready', ...given({ sheet: contactsSheet }) };
  return [finding('marked-not-ready', 'warning', at, { found: ready.text })];
}

/** A file with corrected rows only may do without its numbers; one that still has the whole table lost them. */
function indicatorsGone({ stampedDuties, stampedIndicators, indicators, rows }: Return): readonly Issue[] {
  if (stampedIndicators.length === 0 || indicators.length > 0 || rows.length < stampedDuties.length) return [];
  return [finding('indicators-missing', 'warning', {}, { indicators: stampedIndicators.length })];
}
