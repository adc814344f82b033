import { toExcelSerial } from '../../../core/calendar/excelSerial';
import type { ValidationRule, ValidationSpec } from '../../../core/workbook/spec';
import { small, type Operation } from './operation';

export function validationOperations(
  validations: readonly ValidationSpec[],
  renamed: (formula: string) => string,
): readonly Operation[] {
  return validations.map((spec) =>
    small((sheet) => applyValidation(sheet.getRange(spec.range).dataValidation, spec, renamed), { bytes: 3_000 }),
  );
}

export function applyValidation(
  target: Excel.DataValidation,
  spec: ValidationSpec,
  renamed: (formula: string) => string,
): void {
  const rule = ruleOf(spec.rule, renamed);
  if (rule !== undefined) {
    target.rule = rule;
    target.ignoreBlanks = spec.allowBlank ?? true;
    target.errorAlert = {
      showAlert: true,
      style: styleOf(spec.onError),
      title: spec.error?.title ?? '',
      message: spec.error?.message ?? '',
    };
  }
  if (spec.prompt !== undefined) target.prompt = { showPrompt: true, ...spec.prompt };
}

function styleOf(onError: ValidationSpec['onError']): 'Stop' | 'Warning' | 'Information' {
  if (onError === 'warning') return 'Warning';
  return onError === 'information' ? 'Information' : 'Stop';
}

/** Undefined for a prompt without a rule. Dates go as serials: a text would be read in the user's own language. */
function ruleOf(rule: ValidationRule, renamed: (formula: string) => string): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${renamed(rule.source)}` } };
    case 'date':
      return { date: { operator: 'Between', formula1: dateFormula(rule.from), formula2: dateFormula(rule.to) } };
    case 'decimal':
      return { decimal: limits(rule.min, rule.max) };
    case 'whole':
      return { wholeNumber: limits(rule.min, rule.max) };
    case 'textLength':
      return { textLength: { operator: 'LessThanOrEqualTo', formula1: rule.max } };
    case 'custom':
      return { custom: { formula: `=${renamed(rule.formula)}` } };
    case 'any':
      return undefined;
  }
}

function dateFormula(date: string): string {
  return `=${toExcelSerial(date)}`;
}

function limits(min: number, max: number | undefined): Excel.BasicDataValidation {
  return max === undefined
    ? { operator: 'GreaterThanOrEqualTo', formula1: min }
    : { operator: 'Between', formula1: min, formula2: max };
}
