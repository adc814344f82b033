import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { period } from '../../src/core/calendar/period';
import { parseExecutors } from '../../src/core/plan/executors/parseExecutors';
import type { Deadline, DeadlineKind, Executor, Measure, Plan, TaskForm } from '../../src/core/plan/types';
import { sha256Hex } from '../../src/core/text/digest';
import { foldKey } from '../../src/core/text/clean';
import { shippedBodies } from './registry';
import { given } from '../../src/core/given';

interface GoldMeasure {
  readonly id: string;
  readonly text: string;
  readonly deadline: {
    readonly text: string;
    readonly kind: string;
    readonly periods: readonly { readonly start: string; readonly end: string; readonly due?: string }[];
    readonly due?: string;
  };
  readonly raw: {
    readonly line: number;
    readonly cells: readonly string[];
    readonly deadline: string;
    readonly executors: string;
  };
  readonly executors_ditto_from?: string;
}
interface Gold {
  readonly tasks: readonly {
    readonly no: number;
    readonly name: string;
    readonly form?: string;
    readonly measures: readonly GoldMeasure[];
  }[];
  readonly terms: readonly { readonly term: string; readonly means: string }[];
}

const EXCLUDED: Measure = {
  id: '4.5',
  text: '',
  textHash: '',
  executors: [],
  indicators: [],
  deadline: { text: '', kind: 'none', periods: [] },
  exclusion: { act: 'Постанова КМ № 781 від 02.09.2020', date: '2020-09-02' },
  source: { line: 31, cells: [], deadline: '', executors: '' },
};

/** Requisites, reporting clause and period, as the act says them. */
const HEAD: Pick<Plan, 'requisites' | 'reporting' | 'period'> = {
  requisites: {
    issuer: 'Кабінет Міністрів України',
    kind: 'розпорядження',
    date: '2018-12-27',
    number: '1105-р',
    title:
      'Про затвердження плану заходів з реалізації Стратегії комунікацій у сфері запобігання ' +
      'та протидії корупції на 2019 рік',
    amendments: [
      {
        kind: 'постанова',
        issuer: 'Кабінет Міністрів України',
        number: '781',
        date: '2020-09-02',
        asWritten: '( Із змінами, внесеними згідно з Постановою КМ № 781 від 02.09.2020 )',
      },
    ],
  },
  reporting: {
    point: 2,
    recurrence: 'once',
    steps: [
      {
        who: [{ name: 'центральні органи виконавчої влади', kind: 'group' }],
        to: 'Міністерство інформаційної політики',
        text: 'до 15 лютого',
        due: ['2020-02-15'],
      },
      {
        who: [{ name: 'Міністерство інформаційної політики', kind: 'body' }],
        to: 'Кабінет Міністрів України',
        text: 'до 15 березня',
        due: ['2020-03-15'],
      },
    ],
  },
  period: { start: '2019-01-01', end: '2019-12-31' },
};

/** The seed's plan as typed by hand: independent of the parser of documents. */
export function goldSeedPlan(): Plan {
  const gold = JSON.parse(readFileSync(join(__dirname, '../fixtures/cases/seed.gold.json'), 'utf8')) as Gold;
  const executorsById = new Map<string, readonly Executor[]>();
  const measureOf = (measure: GoldMeasure): Measure => {
    const executors =
      measure.executors_ditto_from === undefined
        ? parseExecutors(measure.raw.executors, { bodies: shippedBodies, terms: gold.terms }).executors
        : (executorsById.get(measure.executors_ditto_from) ?? []);
    executorsById.set(measure.id, executors);
    return {
      id: measure.id,
      text: measure.text,
      textHash: sha256Hex(foldKey(measure.text)),
      executors,
      indicators: [],
      deadline: deadlineOf(measure),
      ...given({ executorsDittoFrom: measure.executors_ditto_from }),
      source: {
        line: measure.raw.line,
        cells: measure.raw.cells,
        deadline: measure.raw.deadline,
        executors: measure.raw.executors,
      },
    };
  };
  const tasks = gold.tasks.map((task) => ({
    no: String(task.no),
    title: task.name,
    form: (task.form ?? 'measures') as TaskForm,
    measures: task.measures.map(measureOf),
  }));
  return {
    id: 'кабінет міністрів україни|розпорядження|2018-12-27|1105-р',
    edition: sha256Hex('gold'),
    ...HEAD,
    tasks: tasks.map((task) => (task.no === '4' ? { ...task, measures: [...task.measures, EXCLUDED] } : task)),
    terms: gold.terms.map(({ term, means }) => ({ term, means })),
    diagnostics: [],
    dittoCells: 11,
  };
}

function deadlineOf({ deadline }: GoldMeasure): Deadline {
  return {
    text: deadline.text,
    kind: deadline.kind as DeadlineKind,
    periods: deadline.periods.map(({ start, end, due }) => period(start, end, due)),
    ...given({ due: deadline.due }),
  };
}
