import type { ValidationRule, ValidationSpec } from '../../workbook/spec';
import type { EndOf } from '../../texts';
import type { TemplateContext } from '../context';
import { FIELDS, INPUT_FIELDS, isDate, type InputField } from '../fields';
import { REPORT_ROWS, reportColumn, reportRange } from '../reportLayout';
import { columnLetters } from '../../workbook/reference';
import { listSource } from './listsSheet';

/** Longest text that an input takes: below Excel's 32,767, so that a mark may be added. */
const LONGEST_ANSWER = 32000;

/** The last day that a planned date takes without asking back. */
const LAST_PLANNED = '2099-12-31';

/** Lists, dates and lengths for the inputs of «Звіт», each with a prompt that says what belongs in the cell. */
export function reportValidations(context: TemplateContext): readonly ValidationSpec[] {
  const { rows, texts, plan, round } = context;
  if (rows.length === 0) return [];
  const spec = (
    field: InputField,
    rule: ValidationRule,
    error: EndOf<'template.error'>,
    onError: ValidationSpec['onError'] = 'stop',
    range = reportRange(field, rows.length),
  ): ValidationSpec => ({
    range,
    rule,
    onError,
    prompt: { title: texts.t(`template.field.${field}`), message: texts.t(`template.prompt.${field}`) },
    error: { title: texts.t('template.error.title'), message: texts.t(`template.error.${error}`) },
  });
  return INPUT_FIELDS.flatMap((field) => {
    if (isDate(field)) {
      // An honest completion in January must not be blocked: a date outside the span only asks back.
      const to = FIELDS[field].days === 'done' ? round.asOf : LAST_PLANNED;
      return [spec(field, { kind: 'date', from: plan.period.start, to }, field, 'warning')];
    }
    return FIELDS[field].kind === 'status'
      ? statusRanges(context).map(({ range, list }) =>
          spec(field, { kind: 'list', source: listSource(list, texts) }, 'status', 'stop', range),
        )
      : [spec(field, { kind: 'textLength', max: LONGEST_ANSWER }, 'length')];
  });
}

/** Runs of rows that offer the same statuses. */
function statusRanges({
  rows,
}: TemplateContext): readonly { readonly range: string; readonly list: 'status' | 'statusWithNotDue' }[] {
  const letters = columnLetters(reportColumn('status'));
  const runs: { list: 'status' | 'statusWithNotDue'; from: number; to: number }[] = [];
  rows.forEach((row, index) => {
    const list = row.statuses.includes('notDue') ? 'statusWithNotDue' : 'status';
    const last = runs.at(-1);
    if (last?.list === list) last.to = index;
    else runs.push({ list, from: index, to: index });
  });
  return runs.map(({ list, from, to }) => ({
    list,
    range: `${letters}${REPORT_ROWS.first + from}:${letters}${REPORT_ROWS.first + to}`,
  }));
}
