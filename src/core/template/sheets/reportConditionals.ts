import type { ConditionalFormatSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { INPUT_FIELDS, OFFICER_STATUSES } from '../fields';
import { cellTests, statusIs } from '../hint';
import { hintRules } from '../hintRules';
import { REPORT_ROWS, reportCell, reportRange } from '../reportLayout';
import { asksForDay } from '../requirements';
import { COLOURS } from '../styles';
import type { TemplateRow } from '../templateRows';

const MISSING = { fill: COLOURS.missingFill, color: COLOURS.missingInk } as const;
const WRONG = { fill: COLOURS.wrongFill, color: COLOURS.wrongInk } as const;
const READY = { fill: COLOURS.readyFill, color: COLOURS.readyInk, bold: true } as const;

/** Colours for what is missing, what contradicts and what is ready: the same rules as the hints. */
export function reportConditionals({ rows, texts }: TemplateContext): readonly ConditionalFormatSpec[] {
  if (rows.length === 0) return [];
  const first = REPORT_ROWS.first;
  const statusBlank = `LEN(TRIM(${reportCell('status', first)}))=0`;
  const anything = INPUT_FIELDS.filter((field) => field !== 'status').map((field) => `LEN(TRIM(${reportCell(field, first)}))>0`);
  const hint = reportCell('hint', first);
  return [
    { range: reportRange('status', rows.length), formula: `AND(${statusBlank},OR(${anything.join(',')}))`, style: MISSING },
    { range: reportRange('status', rows.length), formula: `AND(NOT(${statusBlank}),NOT(${statusIs(first, OFFICER_STATUSES, texts)}))`, style: WRONG },
    ...rangesByKind(rows).flatMap(({ kind, from, to }) => hintRules(kind).filter((rule) => rule.field !== 'doneOn' || rule.when !== 'missing' || asksForDay(kind)).map((rule): ConditionalFormatSpec => {
      const tests = [...(rule.statuses === undefined ? [] : [statusIs(from, rule.statuses, texts)]), ...cellTests(rule, from)];
      const letters = reportCell(rule.field, from).replace(/[$\d]/g, '');
      return { range: `${letters}${from}:${letters}${to}`, formula: `AND(${tests.join(',')})`, style: rule.list === 'add' ? MISSING : WRONG };
    })),
    { range: reportRange('hint', rows.length), formula: `${hint}="${texts.t('template.hint.ready')}"`, style: READY },
  ];
}

/** Runs of rows whose deadlines ask for the same: the rules depend on nothing else. */
function rangesByKind(rows: readonly TemplateRow[]): readonly { readonly kind: string; readonly from: number; readonly to: number }[] {
  const runs: { kind: string; from: number; to: number }[] = [];
  rows.forEach((row, index) => {
    const { kind } = row.measure.deadline;
    const at = REPORT_ROWS.first + index;
    const last = runs.at(-1);
    if (last !== undefined && asksForDay(last.kind) === asksForDay(kind)) last.to = at;
    else runs.push({ kind, from: at, to: at });
  });
  return runs;
}
