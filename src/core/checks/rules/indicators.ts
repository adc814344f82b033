import { addTo } from '../../groups';
import { shownDate } from '../../calendar/dotted';
import { numberIn, plainValue } from '../../workbook/cell';
import { held, type IssueCode, type ParamsOf } from '../../texts';
import { finding, type Issue, type IssueFix, type Severity } from '../../issues/issue';
import type { FieldValue, ReturnIndicator } from '../../returned/types';
import type { StampedIndicator } from '../../template/stampSheet';
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
  const stamped = new Map(returned.stampedIndicators.map((indicator) => [indicator.key, indicator]));
  const twice = answeredTwice(returned.indicators);
  return [
    ...keysMoved(returned.indicators),
    ...returned.indicators.flatMap((indicator) => {
      const plan = indicator.key === undefined ? undefined : stamped.get(indicator.key);
      const unit = unitFinding(indicator, plan);
      if (indicator.value === undefined) return unit;
      const found = indicator.value.text;
      if (stamped.size > 0 && plan === undefined) return [...unit, strangeRow(indicator, stamped, found)];
      const other = twice.get(indicator.key ?? '')?.find(({ value: theirs }) => theirs?.text !== found);
      const again =
        other === undefined
          ? []
          : [
              indicatorIssue(indicator, 'indicator-duplicated', 'error', {
                found,
                row: other.row,
                other: other.value?.text ?? '',
              }),
            ];
      return [...unit, ...again, ...judgeValue(indicator, indicator.value, plan)];
    }),
  ];
};

function indicatorIssue<C extends IssueCode>(
  indicator: ReturnIndicator,
  code: C,
  severity: Severity,
  params: ParamsOf<C, 'indicator'>,
  number?: number,
): Issue {
  const fix: IssueFix | undefined =
    number === undefined ? undefined : { kind: 'set', field: 'value', value: { type: 'number', number } };
  return {
    code,
    severity,
    params: held({ indicator: indicator.indicator, ...params }),
    at: {
      sheet: indicator.sheet,
      row: indicator.row,
      field: code === 'unit-changed' ? 'unit' : 'value',
      ...given({ rowKey: indicator.key, cell: indicator.value?.cell }),
    },
    ...given({ fix }),
  };
}

function unitFinding(indicator: ReturnIndicator, plan: StampedIndicator | undefined): readonly Issue[] {
  const { unit } = indicator;
  return plan === undefined || unit === undefined || foldKey(plan.unit) === foldKey(unit)
    ? []
    : [indicatorIssue(indicator, 'unit-changed', 'warning', { was: plan.unit, found: unit })];
}

/** A row that is none of the template's. */
function strangeRow(indicator: ReturnIndicator, stamped: ReadonlyMap<string, StampedIndicator>, found: string): Issue {
  const hidden = stamped.get(indicator.keyAsWritten ?? '');
  if (hidden !== undefined)
    return indicatorIssue(indicator, 'indicator-contradicts', 'error', { found, was: hidden.name });
  return indicatorIssue(indicator, indicator.indicator === '' ? 'indicator-unnamed' : 'indicator-unknown', 'error', {
    found,
  });
}

/** What is wrong with a value, or to be asked about it. */
function judgeValue(
  indicator: ReturnIndicator,
  { value, text: found }: FieldValue,
  plan: StampedIndicator | undefined,
): readonly Issue[] {
  const formula = typeof value === 'object' && value.kind === 'formula' ? `=${value.formula}` : undefined;
  const unit = plan?.unit ?? indicator.unit ?? '';
  const reading = readNumber(value, found, unit);
  if (reading.kind === 'unreadable') return unreadable(indicator, value, found, formula);
  const { number } = reading;
  const percent = percentFinding(indicator, value, number, unit);
  const shown = reading.kind === 'number' ? number : found;
  if (number < 0) return [...percent, indicatorIssue(indicator, 'number-negative', 'error', { found: shown })];
  if (!Number.isInteger(number) && countsThings(unit))
    return [...percent, indicatorIssue(indicator, 'number-not-whole', 'error', { found: shown, unit })];
  if (formula !== undefined) {
    const severity = linksOutside(formula.slice(1)) ? 'warning' : 'info';
    return [...percent, indicatorIssue(indicator, 'number-formula', severity, { formula, found: shown }, number)];
  }
  if (reading.kind !== 'text') return percent;
  // Plain digits in a text cell, as every table in text form has them, need no look.
  const severity = found === String(number) ? 'info' : 'warning';
  return [...percent, indicatorIssue(indicator, 'number-as-text', severity, { found, number }, number)];
}

/** A share that is shown in percent where the plan counts in another unit: asked about. */
function percentFinding(indicator: ReturnIndicator, value: CellValue, number: number, unit: string): readonly Issue[] {
  if (!isShownPercent(value) || number !== numberIn(value)) return [];
  const found = indicator.value?.text ?? '';
  return [indicatorIssue(indicator, 'number-shown-percent', 'warning', { found, number, unit })];
}

function unreadable(
  indicator: ReturnIndicator,
  value: CellValue,
  found: string,
  formula: string | undefined,
): readonly Issue[] {
  if (isError(value)) return [indicatorIssue(indicator, 'number-error-value', 'error', { found })];
  if (formula !== undefined && found === '')
    return [indicatorIssue(indicator, 'number-formula-without-value', 'error', { formula })];
  if (isDate(value)) {
    const params = { found: shownDate(found), typed: typedBefore(found) };
    return [indicatorIssue(indicator, 'number-became-date', 'error', params)];
  }
  return isNone(found) ? [] : [indicatorIssue(indicator, 'number-unreadable', 'error', { found })];
}

/** Rows that show another indicator than their hidden key is of: taken for what a person sees, reported once. */
function keysMoved(indicators: readonly ReturnIndicator[]): readonly Issue[] {
  const moved = indicators.filter(
    ({ key, keyAsWritten, value, note }) =>
      key !== undefined && keyAsWritten !== undefined && (value ?? note) !== undefined,
  );
  const [first] = moved;
  return first === undefined
    ? []
    : [
        finding(
          'indicator-keys-moved',
          'warning',
          { sheet: first.sheet, row: first.row, ...given({ cell: (first.value ?? first.note)?.cell }) },
          { rows: moved.length },
        ),
      ];
}

/** Indicators that stand in several rows with different values, by key: none of the values can be taken. */
export function answeredTwice(indicators: readonly ReturnIndicator[]): ReadonlyMap<string, readonly ReturnIndicator[]> {
  const rows = new Map<string, ReturnIndicator[]>();
  for (const indicator of indicators) {
    if (indicator.key === undefined || indicator.value === undefined) continue;
    addTo(rows, indicator.key, indicator);
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
