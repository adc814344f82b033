import { shownDate } from '../../calendar/dotted';
import { numberIn, plainValue } from '../../workbook/cell';
import type { IssueCode } from '../../texts';
import type { Issue, Severity } from '../../issues/issue';
import type { ReturnIndicator } from '../../returned/types';
import { countsThings } from '../../template/units';
import { foldKey } from '../../text/clean';
import type { CellValue } from '../../workbook/content';
import type { ReturnRule } from '../context';
import { linksOutside } from './cellContent';
import { isShownPercent, readNumber } from '../vocabulary/typedNumber';
import { typedBefore } from '../vocabulary/becameDate';
import { given } from '../../given';

/**
 * Numbers of «Показники»: a number, not negative, whole where things or people are counted, in the unit of the plan.
 */
export const indicators: ReturnRule = ({ returned }) => {
  const issues: Issue[] = [...keysMoved(returned.indicators)];
  const stamped = new Map(returned.stampedIndicators.map((indicator) => [indicator.key, indicator]));
  const twice = answeredTwice(returned.indicators);
  for (const indicator of returned.indicators) {
    const plan = indicator.key === undefined ? undefined : stamped.get(indicator.key);
    const add = (code: IssueCode, severity: Severity, params: Issue['params'], fix?: number): void => {
      issues.push({
        code,
        severity,
        params: { indicator: indicator.indicator, ...params },
        at: {
          sheet: indicator.sheet,
          row: indicator.row,
          field: code === 'unit-changed' ? 'unit' : 'value',
          ...given({ rowKey: indicator.key, cell: indicator.value?.cell }),
        },
        ...given({
          fix:
            fix === undefined
              ? undefined
              : ({ kind: 'set', field: 'value', value: { type: 'number', number: fix } } as const),
        }),
      });
    };
    if (plan !== undefined && indicator.unit !== undefined && foldKey(plan.unit) !== foldKey(indicator.unit))
      add('unit-changed', 'warning', { was: plan.unit, found: indicator.unit });
    if (indicator.value === undefined) continue;
    const found = indicator.value.text;
    if (stamped.size > 0 && plan === undefined) {
      const hidden = stamped.get(indicator.keyAsWritten ?? '');
      if (hidden !== undefined) add('indicator-contradicts', 'error', { found, was: hidden.name });
      else add(indicator.indicator === '' ? 'indicator-unnamed' : 'indicator-unknown', 'error', { found });
      continue;
    }
    const other = twice.get(indicator.key ?? '')?.find(({ value: theirs }) => theirs?.text !== found);
    if (other !== undefined)
      add('indicator-duplicated', 'error', { found, row: other.row, other: other.value?.text ?? '' });
    const { value } = indicator.value;
    const formula =
      typeof value === 'object' && value.kind === 'formula' ? { formula: `=${value.formula}`, found } : undefined;
    const unit = plan?.unit ?? indicator.unit;
    const reading = readNumber(value, found, unit);
    if (reading.kind === 'unreadable') {
      if (isError(value)) add('number-error-value', 'error', { found });
      else if (formula !== undefined && found === '')
        add('number-formula-without-value', 'error', { formula: formula.formula });
      else if (isDate(value))
        add('number-became-date', 'error', { found: shownDate(found), typed: typedBefore(found) });
      else if (!isNone(found)) add('number-unreadable', 'error', { found });
      continue;
    }
    if (isShownPercent(value) && reading.number === numberIn(value))
      add('number-shown-percent', 'warning', { found, number: reading.number, unit: unit ?? '' });
    const shown = reading.kind === 'number' ? reading.number : found;
    if (reading.number < 0) add('number-negative', 'error', { found: shown });
    else if (!Number.isInteger(reading.number) && countsThings(unit))
      add('number-not-whole', 'error', { found: shown, unit: unit ?? '' });
    else if (formula !== undefined)
      add(
        'number-formula',
        linksOutside(formula.formula.slice(1)) ? 'warning' : 'info',
        { ...formula, found: shown },
        reading.number,
      );
    // Plain digits in a text cell, as every table in text form has them, need no look.
    else if (reading.kind === 'text')
      add(
        'number-as-text',
        found === String(reading.number) ? 'info' : 'warning',
        { found, number: reading.number },
        reading.number,
      );
  }
  return issues;
};

/** Rows that show another indicator than their hidden key is of: taken for what a person sees, told once. */
function keysMoved(indicators: readonly ReturnIndicator[]): readonly Issue[] {
  const moved = indicators.filter(
    ({ key, keyAsWritten, value, note }) =>
      key !== undefined && keyAsWritten !== undefined && (value ?? note) !== undefined,
  );
  const [first] = moved;
  return first === undefined
    ? []
    : [
        {
          code: 'indicator-keys-moved',
          severity: 'warning',
          at: { sheet: first.sheet, row: first.row, ...given({ cell: (first.value ?? first.note)?.cell }) },
          params: { rows: moved.length },
        },
      ];
}

/** Indicators that stand in several rows with different values, by key: none of the values can be taken. */
export function answeredTwice(indicators: readonly ReturnIndicator[]): ReadonlyMap<string, readonly ReturnIndicator[]> {
  const rows = new Map<string, ReturnIndicator[]>();
  for (const indicator of indicators) {
    if (indicator.key === undefined || indicator.value === undefined) continue;
    const known = rows.get(indicator.key);
    if (known === undefined) rows.set(indicator.key, [indicator]);
    else known.push(indicator);
  }
  return new Map([...rows].filter(([, same]) => same.some(({ value }) => value?.text !== same[0]?.value?.text)));
}

function isDate(value: CellValue): boolean {
  const plain = plainValue(value);
  return typeof plain === 'object' && plain.kind === 'date';
}

function isError(value: CellValue): boolean {
  const plain = plainValue(value);
  return typeof plain === 'object' && plain.kind === 'error';
}

/** A dash for «немає»: no number, and no mistake. */
function isNone(text: string): boolean {
  return /^[-–—]$/.test(text) || ['немає', 'нема', 'н/д', 'none', 'n/a'].includes(text.toLowerCase());
}

/** The value that counts: read, not negative, whole where it must be. */
export function acceptedNumber(indicator: ReturnIndicator, unit: string | undefined): number | undefined {
  if (indicator.value === undefined) return undefined;
  const reading = readNumber(indicator.value.value, indicator.value.text, unit);
  if (reading.kind === 'unreadable' || reading.number < 0) return undefined;
  return Number.isInteger(reading.number) || !countsThings(unit) ? reading.number : undefined;
}
