import { columnLetters } from '../../workbook/reference';
import type { ConditionalFormatSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { INPUT_FIELDS } from '../fields';
import { OFFICER_STATUSES } from '../statuses';
import { cellTests, statusIs } from '../hint';
import { hintRules, type HintRule } from '../hintRules';
import { ownCell, REPORT_ROWS, reportColumn, reportRange } from '../reportLayout';
import { COLOURS } from '../styles';
import type { TemplateRow } from '../templateRows';

const MISSING = { fill: COLOURS.missingFill, color: COLOURS.missingInk } as const;
const WRONG = { fill: COLOURS.wrongFill, color: COLOURS.wrongInk } as const;
const READY = { fill: COLOURS.readyFill, color: COLOURS.readyInk, bold: true } as const;

/** Colours for what is missing, what contradicts and what is ready: the same rules as the hints. */
export function reportConditionals({ rows, texts }: TemplateContext): readonly ConditionalFormatSpec[] {
  if (rows.length === 0) return [];
  const statusBlank = `LEN(TRIM(${ownCell('status')}))=0`;
  const anything = INPUT_FIELDS.filter((field) => field !== 'status').map((field) => `LEN(TRIM(${ownCell(field)}))>0`);
  return [
    {
      range: reportRange('status', rows.length),
      formula: `AND(${statusBlank},OR(${anything.join(',')}))`,
      style: MISSING,
    },
    {
      range: reportRange('status', rows.length),
      formula: `AND(NOT(${statusBlank}),NOT(${statusIs(OFFICER_STATUSES, texts)}))`,
      style: WRONG,
    },
    ...runsByRule(rows).map(({ rule, from, to }): ConditionalFormatSpec => {
      const tests = [...(rule.statuses === undefined ? [] : [statusIs(rule.statuses, texts)]), ...cellTests(rule)];
      const letters = columnLetters(reportColumn(rule.field));
      return {
        range: `${letters}${from}:${letters}${to}`,
        formula: `AND(${tests.join(',')})`,
        style: rule.list === 'add' ? MISSING : WRONG,
      };
    }),
    {
      range: reportRange('hint', rows.length),
      formula: `AND(${ownCell('hint')}="${texts.t('template.hint.ready')}")`,
      style: READY,
    },
  ];
}

interface RuleRun {
  readonly rule: HintRule;
  readonly from: number;
  to: number;
}

/** Each rule with the unbroken runs of rows that it holds for: one format a run, not one a row. */
function runsByRule(rows: readonly TemplateRow[]): readonly RuleRun[] {
  const runs = new Map<string, RuleRun[]>();
  rows.forEach(({ kind }, index) => {
    const at = REPORT_ROWS.first + index;
    for (const rule of hintRules(kind)) {
      const key = `${rule.words}:${(rule.statuses ?? []).join('+')}:${rule.days?.from ?? ''}`;
      const own = runs.get(key) ?? [];
      const last = own.at(-1);
      if (last !== undefined && last.to === at - 1) last.to = at;
      else own.push({ rule, from: at, to: at });
      runs.set(key, own);
    }
  });
  return [...runs.values()].flat();
}
