import type { ConditionalRule, DataValidation } from 'hucre';
import { toExcelSerial } from '../../../core/calendar/excelSerial';
import type { ConditionalFormatSpec, ValidationRule, ValidationSpec } from '../../../core/workbook/spec';
import { hucreDifferential } from './styles';

export function hucreValidation(spec: ValidationSpec): DataValidation {
  const { range, rule, allowBlank, onError, prompt, error } = spec;
  return {
    ...condition(rule),
    range,
    allowBlank: allowBlank ?? true,
    ...(rule.kind === 'any' ? {} : { showErrorMessage: true, errorStyle: onError ?? 'stop' }),
    ...(prompt === undefined ? {} : { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.message }),
    ...(error === undefined ? {} : { errorTitle: error.title, errorMessage: error.message }),
  };
}

type Condition = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

function condition(rule: ValidationRule): Condition {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: rule.source };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formula1: String(toExcelSerial(rule.from)),
        formula2: String(toExcelSerial(rule.to)),
      };
    case 'decimal':
    case 'whole':
      return rule.max === undefined
        ? { type: rule.kind, operator: 'greaterThanOrEqual', formula1: String(rule.min) }
        : { type: rule.kind, operator: 'between', formula1: String(rule.min), formula2: String(rule.max) };
    case 'textLength':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
    case 'custom':
      return { type: 'custom', formula1: rule.formula };
    // hucre's type leaves out `none` (a prompt without a rule, ECMA-376 18.18.21) and writes whatever it is given.
    case 'any':
      return { type: 'none' as 'custom' };
  }
}

export function hucreConditional(spec: ConditionalFormatSpec, index: number): ConditionalRule {
  return {
    type: 'expression',
    priority: index + 1,
    formula: spec.formula,
    range: spec.range,
    style: hucreDifferential(spec.style),
  };
}
