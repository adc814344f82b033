import type { Duty } from '../../duties/types';
import type { CellSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { currentHint } from '../currentHint';
import { REPORT_ROWS, reportColumn } from '../reportLayout';
import { columnLetters } from '../../workbook/reference';
import type { TemplateRow } from '../templateRows';
import { formula } from './cells';
import { contactCell } from './contactsSheet';

const HINT = columnLetters(reportColumn('hint'));

/** Proxy and conditional rows stand outside every count of duties. */
export function isCounted({ obligation }: Pick<Duty, 'obligation'>): boolean {
  return obligation === 'obliged' || obligation === 'consent';
}

/**
 * «Заповнено 7 з 18»: rows whose hint says that nothing more is needed. Where no row counts, all filled ones are
 * counted.
 */
export function progressCell(context: TemplateContext): CellSpec {
  const { rows, texts, earlier } = context;
  const counted = rows.filter(({ duty }) => isCounted(duty));
  const reported = counted.length === 0 ? rows : counted;
  const ready = texts.t('template.hint.ready');
  const declared = (earlier.contacts.nothingToReport ?? '') !== '';
  const done = reported.filter((row) => currentHint(row, context) === ready).length;
  const cells = runs(rows, (row) => counted.length === 0 || isCounted(row.duty))
    .map(([from, to]) => `COUNTIF($${HINT}$${from}:$${HINT}$${to},"${ready}")`)
    .join('+');
  const before = texts.t(counted.length === 0 ? 'template.progress.uncounted' : 'template.progress.before');
  const after = counted.length === 0 ? '' : ` ${texts.t('template.progress.after', { total: counted.length })}`;
  const text =
    `"${before} "&(${cells === '' ? '0' : cells})&"${after}"&IF(LEN(TRIM(` +
    `${contactCell('nothingToReport')}))>0,"${texts.t('template.progress.declared')}","")`;
  return formula(text, `${before} ${done}${after}${declared ? texts.t('template.progress.declared') : ''}`, 'progress');
}

/** Unbroken runs of the wanted rows, as first and last sheet row. */
function runs(
  rows: readonly TemplateRow[],
  isWanted: (row: TemplateRow) => boolean,
): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  rows.forEach((row, index) => {
    if (!isWanted(row)) return;
    const at = REPORT_ROWS.first + index;
    const last = result.at(-1);
    if (last !== undefined && last[1] === at - 1) last[1] = at;
    else result.push([at, at]);
  });
  return result;
}
