import type { ConditionalFormatSpec } from '../../../core/workbook/spec';
import { small, type Operation } from './operation';

export function conditionalFormatOperations(
  formats: readonly ConditionalFormatSpec[],
  renamed: (formula: string) => string,
): readonly Operation[] {
  return formats.map((spec) =>
    small((sheet) => applyConditionalFormat(sheet.getRange(spec.range), spec, renamed), {
      actions: 20,
      addsAgain: true,
    }),
  );
}

export function applyConditionalFormat(
  range: Excel.Range,
  { formula, style }: ConditionalFormatSpec,
  renamed: (formula: string) => string,
): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=${renamed(formula)}`;
  if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
  if (style.color !== undefined) custom.format.font.color = `#${style.color}`;
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
}
