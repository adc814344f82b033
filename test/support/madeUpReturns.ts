import { held } from '../../src/core/texts';
import type { IssueCode } from '../../src/core/texts';
import type { Body, Registry } from '../../src/core/bodies/types';
import type { Answer, CheckedReturn, CheckedRow } from '../../src/core/checks/types';
import type { Duty, Obligation, Round } from '../../src/core/duties/types';
import type { Issue } from '../../src/core/issues/issue';
import type { ConsolidationSettings, ReadFile } from '../../src/core/merge/types';
import type { Deadline, Indicator, Measure, Plan } from '../../src/core/plan/types';
import type { FileIdentity } from '../../src/core/returned/types';
import { INPUT_FIELDS, type InputField } from '../../src/core/template/fields';
import { sha256Hex } from '../../src/core/text/digest';
import { given } from '../../src/core/given';

/** A small plan, its registry and duties, and checked returns for it: everything a merge takes, without files. */
export const ROUND: Round = { id: '2019', asOf: '2020-02-15', due: '2020-02-15' };
export const INTERIM: Round = { id: '2019-H1', asOf: '2019-06-30', due: '2019-07-15' };

const YEAR: Deadline = {
  text: 'протягом року',
  kind: 'year',
  periods: [{ id: '2019', start: '2019-01-01', end: '2019-12-31' }],
};
const HALVES: Deadline = {
  text: 'раз на півріччя',
  kind: 'recurring',
  periods: [
    { id: '2019-H1', start: '2019-01-01', end: '2019-06-30' },
    { id: '2019-H2', start: '2019-07-01', end: '2019-12-31' },
  ],
};
const BRIEFINGS: readonly Indicator[] = [{ no: 1, name: 'проведено медіа-брифінгів', unit: 'од.' }];

export function measure(id: string, deadline: Deadline = YEAR, indicators: readonly Indicator[] = []): Measure {
  return {
    id,
    text: `проведення заходу ${id}`,
    textHash: sha256Hex(id),
    deadline,
    indicators,
    executors: [
      { name: 'ЦОВВ', asWritten: 'центральні органи виконавчої влади', kind: 'group', consent: false },
      { name: 'НАБУ', asWritten: 'НАБУ (за згодою)', kind: 'body', consent: true },
    ],
    source: {
      line: 1,
      cells: [],
      deadline: deadline.text,
      executors: 'центральні органи виконавчої влади; НАБУ (за згодою)',
    },
  };
}

export function madeUpPlan(measures: readonly Measure[] = [measure('1.1'), measure('2.1', HALVES, BRIEFINGS)]): Plan {
  return {
    id: 'кабінет міністрів україни|розпорядження|2018-12-27|1105-р',
    edition: 'e'.repeat(64),
    period: { start: '2019-01-01', end: '2019-12-31' },
    requisites: {
      issuer: 'Кабінет Міністрів України',
      kind: 'розпорядження',
      date: '2018-12-27',
      number: '1105-р',
      planTitle: 'план заходів на 2019 рік',
      amendments: [],
    },
    reporting: {
      point: 2,
      recurrence: 'once',
      steps: [
        { who: [{ name: 'ЦОВВ', kind: 'group' }], to: 'МКІП', text: 'до 15 лютого', due: ['2020-02-15'] },
        {
          who: [{ name: 'МКІП', kind: 'body' }],
          to: 'Кабінет Міністрів України',
          text: 'до 15 березня',
          due: ['2020-03-15'],
        },
      ],
    },
    tasks: [...new Set(measures.map(({ id }) => id.split('.')[0] ?? id))].map((no) => ({
      no,
      title: `Завдання ${no}`,
      form: 'measures' as const,
      measures: measures.filter(({ id }) => id.split('.')[0] === no),
    })),
    terms: [],
    diagnostics: [],
    dittoCells: 0,
  };
}

const BODIES: readonly (readonly [id: string, name: string, abbreviation: string, cls: string])[] = [
  ['minfin', 'Міністерство фінансів України', 'Мінфін', 'міністерство'],
  ['mon', 'Міністерство освіти і науки України', 'МОН', 'міністерство'],
  ['moz', 'Міністерство охорони здоров’я України', 'МОЗ', 'міністерство'],
  ['dps', 'Державна податкова служба України', 'ДПС', 'служба'],
];

export function madeUpRegistry(more = 0): Registry {
  const bodies: readonly Body[] = [
    ...BODIES.map(([id, name, abbreviation, cls]): Body => ({
      id,
      name,
      abbreviations: [abbreviation],
      cls,
      central: true,
      verified: true,
    })),
    {
      id: 'nabu',
      name: 'Національне антикорупційне бюро України',
      abbreviations: ['НАБУ'],
      cls: 'інший державний орган',
      central: false,
      verified: true,
    },
    ...Array.from({ length: more }, (_, i): Body => ({
      id: `body${i}`,
      name: `Державне агентство № ${i}`,
      abbreviations: [`Агентство ${i}`],
      cls: 'агентство',
      central: true,
      verified: true,
    })),
  ];
  return { date: '2019-12-31', bodies, successions: [] };
}

/** Every central body is obliged to everything, НАБУ by consent. */
export function madeUpDuties(plan: Plan, registry: Registry): readonly Duty[] {
  return registry.bodies.flatMap((body) =>
    plan.tasks
      .flatMap((task) => task.measures)
      .filter(({ exclusion }) => exclusion === undefined)
      .flatMap((one) =>
        one.deadline.periods.map(({ id }) => duty(`${one.id}@${id}`, body.id, body.central ? 'obliged' : 'consent')),
      ),
  );
}

export function duty(
  key: string,
  bodyId: string,
  obligation: Obligation = 'obliged',
  inheritedFrom?: Duty['inheritedFrom'],
): Duty {
  const [measureId = '', period = ''] = key.split('@');
  return {
    key,
    measureId,
    periodId: period.split('~')[0] ?? '',
    bodyId,
    obligation,
    role: 'executor',
    executor: 'ЦОВВ',
    ...given({ inheritedFrom }),
  };
}

export function madeUpSettings(round: Round = ROUND): ConsolidationSettings {
  return {
    round,
    on: '2019-12-31',
    registryDate: '2019-12-31',
    asOf: '2020-02-20',
    membership: new Map(),
    aliases: new Map(),
    // Few of the made-up bodies answer: what they say counts nevertheless.
    threshold: 0,
  };
}

export interface MadeUpRow extends Answer {
  readonly key?: string;
  /** What stands in the status cell, when it is not the status itself. */
  readonly statusTyped?: string;
  readonly error?: IssueCode;
  readonly errorField?: InputField;
  readonly value?: number;
  readonly unit?: string;
}

export interface MadeUpReturn {
  readonly file: string;
  readonly body?: string;
  readonly round?: Round;
  readonly rows: readonly MadeUpRow[];
  readonly receivedOn?: string;
  readonly signedOn?: string;
  readonly savedAt?: string;
  readonly declaration?: string;
  readonly form?: 'otherForm';
  readonly member?: string;
  /** The digest; by default of what the return says, not of its name. */
  readonly sha256?: string;
}

const COLUMN: Readonly<Record<InputField, string>> = {
  status: 'H',
  narrative: 'I',
  doneOn: 'J',
  reason: 'K',
  proposal: 'L',
  newDue: 'M',
  evidence: 'N',
};

/** A return as it comes out of the checks. */
export function madeUpReturn(made: MadeUpReturn): ReadFile {
  const { file: _, member: __, sha256, ...content } = made;
  const identity: FileIdentity = {
    file: made.file,
    sha256: sha256 ?? sha256Hex(JSON.stringify(content)),
    bytes: 1000 + JSON.stringify(content).length,
    ...given({ member: made.member, receivedOn: made.receivedOn }),
  };
  const rows = made.rows.map((row, i) => checkedRow(row, i + 8));
  const indicators = made.rows.flatMap(({ key, value }, i) =>
    key === undefined || value === undefined ? [] : [{ key: `${key}#1`, value, sheet: 'Показники', cell: `E${i + 5}` }],
  );
  const checked: CheckedReturn = {
    returned: {
      identity,
      form: made.form ?? 'template',
      recoveredFrom: ['sheet', 'properties', 'title'],
      stampedDuties: [],
      stampedIndicators: [],
      issues: [],
      stamp: {
        kind: 'template',
        format: 1,
        planId: madeUpPlan().id,
        edition: 'e'.repeat(64),
        round: made.round ?? ROUND,
        language: 'uk',
        registryDate: '2019-12-31',
        created: '2020-01-10',
        ...given({ body: made.body === undefined ? undefined : { id: made.body, name: made.body } }),
      },
      rows: rows.map(({ row }) => row),
      indicators: made.rows.flatMap(({ key, unit }, i) =>
        key === undefined || unit === undefined
          ? []
          : [{ key: `${key}#1`, sheet: 'Показники', row: i + 5, indicator: 'показник', unit }],
      ),
      contacts:
        made.signedOn === undefined ? {} : { signedOn: { cell: 'B12', value: made.signedOn, text: made.signedOn } },
      ...given({ savedAt: made.savedAt }),
    },
    rows,
    indicators,
    issues: rows.flatMap(({ issues }) => issues),
    ...given({ declaration: made.declaration === undefined ? undefined : { grounds: made.declaration } }),
  };
  return { kind: 'return', identity, checked };
}

function checkedRow(
  { key, statusTyped, error, errorField, value: _, unit: __, ...answer }: MadeUpRow,
  row: number,
): CheckedRow {
  const typed: Partial<Record<InputField, string>> = {
    ...answer,
    ...given({ status: statusTyped }),
  };
  const issues: readonly Issue[] =
    error === undefined
      ? []
      : [
          {
            code: error,
            severity: 'error',
            at: {
              sheet: 'Звіт',
              row,
              ...given({ rowKey: key, field: errorField }),
            },
            params: held({}),
          },
        ];
  return {
    row: {
      matchedBy: key === undefined ? 'none' : 'key',
      sheet: 'Звіт',
      row,
      locked: {},
      extra: [],
      inputs: Object.fromEntries(
        INPUT_FIELDS.flatMap((field) =>
          typed[field] === undefined
            ? []
            : [[field, { cell: `${COLUMN[field]}${row}`, value: typed[field], text: typed[field] }]],
        ),
      ),
      ...given({ key }),
    },
    answer,
    issues,
  };
}
