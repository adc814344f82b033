import type { TemplateContext } from './context';
import type { InputField } from './fields';
import { hintFor } from './hint';
import { carriedValue } from './prefill';
import type { TemplateRow } from './templateRows';

/** The hint of a row as the template is handed out: its cached value. */
export function currentHint(row: TemplateRow, { earlier, texts }: Pick<TemplateContext, 'earlier' | 'texts'>): string {
  const said = Object.entries(earlier.rows.get(row.duty.key) ?? {});
  const inputs = Object.fromEntries(
    said.map(([field, text]) => [
      field,
      typeof carriedValue(field as InputField, text) === 'object' ? { date: text } : text,
    ]),
  );
  const { nothingToReport = '', grounds = '' } = earlier.contacts;
  const declared = nothingToReport !== '' && (grounds === '' ? 'groundless' : true);
  return hintFor({ inputs, declared, obligation: row.duty.obligation, ...row.kind, texts });
}
