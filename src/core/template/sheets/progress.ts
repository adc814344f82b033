import type { CellSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { currentHint } from '../currentHint';
import { REPORT_ROWS, reportCell } from '../reportLayout';
import type { TemplateRow } from '../templateRows';
import { formula } from './cells';
import { declaredCell } from './contactsSheet';

/** Proxy and conditional rows stand outside every count of duties. */
export function isCounted({ duty }: TemplateRow): boolean {
  return duty.obligation === 'obliged' || duty.obligation === 'consent';
}

/** «Заповнено 7 з 18»: rows whose hint says that nothing more is needed. */
export function progressCell(context: TemplateContext): CellSpec {
  const { rows, texts, earlier } = context;
  const total = rows.filter(isCounted).length;
  const ready = texts.t('template.hint.ready');
  const declared = (earlier.contacts.nothingToReport ?? '') !== '';
  const done = rows.filter((row) => isCounted(row) && currentHint(row, context) === ready).length;
  const counted = runs(rows).map(([from, to]) => `COUNTIF(${reportCell('hint', from)}:${reportCell('hint', to)},"${ready}")`).join('+');
  const text = `"${texts.t('template.progress.before')} "&(${counted === '' ? '0' : counted})&" ${texts.t('template.progress.after', { total })}"&IF(LEN(TRIM(${declaredCell(texts)}))>0,"${texts.t('template.progress.declared')}","")`;
  return formula(text, `${texts.t('template.progress.before')} ${done} ${texts.t('template.progress.after', { total })}${declared ? texts.t('template.progress.declared') : ''}`, 'progress');
}

/** Unbroken runs of counted rows, as first and last sheet row. */
function runs(rows: readonly TemplateRow[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  rows.forEach((row, index) => {
    if (!isCounted(row)) return;
    const at = REPORT_ROWS.first + index;
    const last = result.at(-1);
    if (last !== undefined && last[1] === at - 1) last[1] = at;
    else result.push([at, at]);
  });
  return result;
}
