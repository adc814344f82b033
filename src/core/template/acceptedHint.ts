import { toExcelSerial } from '../calendar/excelSerial';
import type { Texts } from '../texts';
import { INPUT_FIELDS, type InputField } from './fields';
import { carriedValue } from './prefill';
import { ownCell } from './reportLayout';

/**
 * The hint of a row that was accepted: it says so while its answers stand as they were (days themselves, texts by their
 * length, for a formula holds no long text), and what `otherwise` says after they were changed.
 */
export function acceptedFormula(
  said: Readonly<Partial<Record<InputField, string>>>,
  otherwise: string,
  texts: Texts,
): string {
  const same = INPUT_FIELDS.map((field) => {
    const [cell, value] = [ownCell(field), carriedValue(field, said[field])];
    if (value === undefined) return `${cell}=""`;
    if (typeof value === 'object') return `${cell}=${toExcelSerial(value.date)}`;
    return `LEN(${cell})=${String(value).length}`;
  });
  const accepted = texts.t('template.hint.accepted').replace(/"/g, '""');
  return `IF(IFERROR(AND(${same.join(',')}),FALSE),"${accepted}",${otherwise})`;
}
