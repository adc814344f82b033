import type { Body } from '../../../src/core/bodies/types';
import type { Duty, Round } from '../../../src/core/duties/types';
import type { Deadline, DeadlineKind, Indicator, Measure, Plan } from '../../../src/core/plan/types';
import { period } from '../../../src/core/calendar/period';
import type { EarlierAnswers } from '../../../src/core/template/prefill';
import { prefilledTemplate, templateSpec, type TemplateInput } from '../../../src/core/template/templateSpec';
import { anyWords, type Texts } from '../../../src/core/texts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../../src/core/workbook/spec';
import { parseCellReference } from '../../../src/core/workbook/reference';
import { uk } from '../../support/texts';

export const ROUND: Round = { id: '2019', asOf: '2020-02-15', due: '2020-02-15' };
export const INTERIM: Round = { id: '2019-H1', asOf: '2019-06-30', due: '2019-07-15' };

function deadline(kind: DeadlineKind, text: string, ...periods: readonly (readonly [string, string])[]): Deadline {
  return { kind, text, periods: periods.map(([start, end]) => period(start, end)) };
}

export const DEADLINES = {
  byDate: deadline('by_date', 'до 15 листопада', ['2019-01-01', '2019-11-15']),
  halfYearly: deadline('recurring', 'раз на півріччя', ['2019-01-01', '2019-06-30'], ['2019-07-01', '2019-12-31']),
  year: deadline('year', 'протягом року', ['2019-01-01', '2019-12-31']),
};

export function measure(id: string, text: string, due: Deadline, indicators: readonly Indicator[] = []): Measure {
  return {
    id,
    text,
    textHash: `hash of ${id}`,
    deadline: due,
    executors: [],
    indicators,
    source: { line: 1, cells: [], deadline: due.text, executors: '' },
  };
}

export function planOf(measures: readonly Measure[], rest: Partial<Plan> = {}): Plan {
  return {
    id: 'kmu|розпорядження|2018-12-27|1105-р',
    edition: 'e'.repeat(64),
    requisites: {
      issuer: 'Кабінет Міністрів України',
      kind: 'розпорядження',
      date: '2018-12-27',
      number: '1105-р',
      planTitle: 'з реалізації Стратегії на 2019 рік',
      amendments: [],
    },
    period: { start: '2019-01-01', end: '2019-12-31' },
    tasks: [{ no: '2', title: 'Проведення регулярних медіа-заходів', form: 'measures', measures }],
    terms: [],
    diagnostics: [],
    dittoCells: 0,
    ...rest,
  };
}

export const PLAN = planOf([
  measure('1.1', 'подання пропозицій до проекту плану', DEADLINES.byDate),
  measure('2.1', 'проведення медіа-брифінгів', DEADLINES.halfYearly, [
    { no: 1, name: 'медіа-брифінгів', unit: 'од.' },
    { no: 2, name: 'учасників', unit: 'осіб' },
  ]),
  measure('4.1', 'підтримання актуальної інформації', DEADLINES.year),
]);

export const BODY: Body = {
  id: 'mkms',
  name: 'Міністерство культури, молоді та спорту України',
  abbreviations: ['МКМС'],
  cls: 'міністерство',
  central: true,
  verified: true,
};

export function duty(measureId: string, periodId: string, rest: Partial<Duty> = {}): Duty {
  return {
    key: `${measureId}@${periodId}`,
    measureId,
    periodId,
    bodyId: BODY.id,
    obligation: 'obliged',
    role: 'executor',
    executor: 'центральні органи виконавчої влади',
    ...rest,
  };
}

export const DUTIES: readonly Duty[] = [
  duty('1.1', '2019-01-01..2019-11-15'),
  duty('2.1', '2019-H1'),
  duty('2.1', '2019-H2'),
  duty('4.1', '2019'),
];

export function inputOf(rest: Partial<TemplateInput> = {}): TemplateInput {
  return {
    plan: PLAN,
    round: ROUND,
    body: BODY,
    duties: DUTIES,
    texts: uk,
    registryDate: '2019-12-31',
    created: '2020-01-15',
    ...rest,
  };
}

export function template(rest: Partial<TemplateInput> = {}): WorkbookSpec {
  return templateSpec(inputOf(rest));
}

export function prefilled(
  earlier: Partial<EarlierAnswers>,
  rest: Partial<TemplateInput> = {},
): ReturnType<typeof prefilledTemplate> {
  return prefilledTemplate(
    inputOf({ ...rest, earlier: { rows: new Map(), indicators: new Map(), contacts: {}, ...earlier } }),
  );
}

export function sheetOf(spec: WorkbookSpec, role: string, texts: Texts = uk): SheetSpec {
  const name = role.startsWith('_') ? role : anyWords(texts)(`template.sheet.${role}`);
  const sheet = spec.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellAt(sheet: SheetSpec, reference: string): CellSpec | undefined {
  const position = parseCellReference(reference);
  return sheet.rows.find(({ row }) => row === position?.row)?.cells[(position?.column ?? 0) - 1];
}
