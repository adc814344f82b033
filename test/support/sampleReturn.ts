import { period, type Period } from '../../src/core/calendar/period';
import { checkReturn } from '../../src/core/checks/checkReturn';
import type { CheckContext } from '../../src/core/checks/context';
import type { CheckedReturn } from '../../src/core/checks/types';
import type { Round } from '../../src/core/duties/types';
import type { Deadline, DeadlineKind, Measure, Plan } from '../../src/core/plan/types';
import type { RecogniseContext } from '../../src/core/returned/context';
import { recognise } from '../../src/core/returned/recognise';
import type { FileIdentity, Return, ReturnOutcome } from '../../src/core/returned/types';
import { PROPERTY_PREFIX, STAMP_SHEET } from '../../src/core/template/fields';
import { stampLine, stampPairs, type Stamp } from '../../src/core/template/stamp';
import { stampSheetRows, type StampedDuty, type StampedIndicator } from '../../src/core/template/stampSheet';
import { foldKey } from '../../src/core/text/clean';
import { sha256Hex } from '../../src/core/text/digest';
import type { SheetContent, WorkbookContent } from '../../src/core/workbook/content';
import { markdownSheet, workbook, type SheetExtras } from './markdownWorkbook';
import { vocabularies } from './texts';
import { given } from '../../src/core/given';

const year = period('2019-01-01', '2019-12-31');
const H1 = period('2019-01-01', '2019-06-30');
const H2 = period('2019-07-01', '2019-12-31');

/** A small plan with one deadline of each sort that the rules keep apart. */
export const samplePlan: Plan = {
  id: 'кабінет міністрів україни|розпорядження|2018-12-27|1105-р',
  edition: sha256Hex('edition one'),
  requisites: {
    issuer: 'Кабінет Міністрів України',
    kind: 'розпорядження',
    date: '2018-12-27',
    number: '1105-р',
    amendments: [],
  },
  period: { start: '2019-01-01', end: '2019-12-31' },
  tasks: [
    {
      no: '1',
      title: 'Розроблення проекту плану',
      form: 'measures',
      measures: [
        measure(
          '1.1',
          'подання пропозицій до проекту плану',
          deadline('by_date', 'до 15 листопада', [period('2019-01-01', '2019-11-15', '2019-11-15')]),
        ),
      ],
    },
    {
      no: '2',
      title: 'Проведення регулярних медіа-заходів',
      form: 'measures',
      measures: [
        measure(
          '2.1',
          'проведення медіа-брифінгів з представниками засобів масової інформації',
          deadline('recurring', 'раз на півріччя', [H1, H2]),
        ),
        measure(
          '2.3',
          'публічне звітування керівництва про стан реформи',
          deadline('on_date', '9 грудня', [period('2019-12-09', '2019-12-09')]),
        ),
      ],
    },
    {
      no: '4',
      title: 'Розміщення публікацій',
      form: 'measures',
      measures: [
        measure(
          '4.1',
          'підтримання актуальної інформації на веб-сайті органу',
          deadline('year', 'протягом року', [year]),
        ),
        {
          ...measure('4.5', 'висвітлення результатів опитувань', deadline('year', 'протягом року', [year])),
          exclusion: { act: 'Постанова КМ № 781', date: '2020-09-02' },
        },
      ],
    },
    {
      no: '5',
      title: 'Проведення тренінгів для працівників',
      form: 'single_unnumbered_measure',
      measures: [measure('5', 'Проведення тренінгів для працівників', deadline('year', 'протягом року', [year]))],
    },
    {
      no: '6',
      title: 'Випуск комунікаційних продуктів',
      form: 'measures',
      measures: [
        measure(
          '6.2',
          'напрацювання плану розповсюдження продуктів',
          deadline('month', 'травень', [period('2019-05-01', '2019-05-31')]),
        ),
      ],
    },
  ],
  terms: [],
  diagnostics: [],
  dittoCells: 0,
};

function measure(id: string, text: string, own: Deadline): Measure {
  return {
    id,
    text,
    textHash: sha256Hex(foldKey(text)),
    deadline: own,
    executors: [],
    indicators: [],
    source: { line: 1, cells: [], deadline: own.text, executors: '' },
  };
}

function deadline(kind: DeadlineKind, text: string, periods: readonly Period[]): Deadline {
  const [only] = periods;
  return {
    kind,
    text,
    periods,
    ...given({ due: periods.length === 1 && only?.due !== undefined ? only.due : undefined }),
  };
}

/** Keys of the sample, short names for tests. */
export const KEYS = {
  byDate: '1.1@2019-01-01..2019-11-15',
  firstHalf: '2.1@2019-H1',
  secondHalf: '2.1@2019-H2',
  onDate: '2.3@2019-12-09',
  upkeep: '4.1@2019',
  single: '5@2019',
  month: '6.2@2019-05',
} as const;

export const finalRound: Round = { id: '2019', asOf: '2020-02-15', due: '2020-02-15' };
export const interimRound: Round = { id: '2019-H1', asOf: '2019-06-30', due: '2019-07-15' };

export const sampleStamp: Stamp = {
  kind: 'template',
  format: 1,
  planId: samplePlan.id,
  edition: samplePlan.edition,
  round: finalRound,
  body: { id: 'minfin', name: 'Міністерство фінансів України' },
  language: 'uk',
  registryDate: '2020-01-01',
  created: '2020-01-10',
};

const PERIOD_WORDS: Readonly<Record<string, string>> = {
  '2019': '2019 рік',
  '2019-H1': 'I півріччя 2019 р.',
  '2019-H2': 'II півріччя 2019 р.',
  '2019-05': 'травень 2019 р.',
};

export function stampedDuties(plan: Plan = samplePlan): readonly StampedDuty[] {
  return plan.tasks.flatMap((task) =>
    task.measures
      .filter(({ exclusion }) => exclusion === undefined)
      .flatMap((found) =>
        found.deadline.periods.map((own): StampedDuty => ({
          key: `${found.id}@${own.id}`,
          measureId: found.id,
          periodId: own.id,
          obligation: 'obliged',
          deadlineKind: found.deadline.kind,
          periodStart: own.start,
          periodEnd: own.end,
          ...given({ due: own.due }),
          textHash: found.textHash,
          locked: {
            no: found.id,
            task: task.title,
            measure: found.text,
            deadline: found.deadline.text,
            period: PERIOD_WORDS[own.id] ?? own.id,
            role: 'виконавець',
          },
        })),
      ),
  );
}

export function stampSheet(
  stamp: Stamp,
  duties: readonly StampedDuty[] = stampedDuties(),
  indicators: readonly StampedIndicator[] = [],
): SheetContent {
  return {
    name: STAMP_SHEET,
    state: 'veryHidden',
    merges: [],
    rows: stampSheetRows(stamp, duties, indicators).map((cells, i) => ({
      row: i + 1,
      cells: cells.map((cell) => (cell === '' ? undefined : cell)),
    })),
  };
}

export function stampProperties(stamp: Stamp): ReadonlyMap<string, string> {
  return new Map(stampPairs(stamp).map(([key, value]) => [`${PROPERTY_PREFIX}${key}`, value]));
}

export interface Stamped {
  readonly stamp?: Stamp;
  /** Which stamps the workbook carries; all three unless given. */
  readonly stamps?: readonly ('sheet' | 'properties' | 'title')[];
  readonly duties?: readonly StampedDuty[];
  readonly indicators?: readonly StampedIndicator[];
  readonly extras?: SheetExtras;
  readonly name?: string;
  /** More sheets. */
  readonly sheets?: readonly SheetContent[];
  readonly more?: Partial<WorkbookContent>;
}

/** A returned template whose report sheet is the Markdown table (from sheet row 7, under the title line). */
export function returnedWorkbook(table: string, options: Stamped = {}): WorkbookContent {
  const stamp = options.stamp ?? sampleStamp;
  const stamps = options.stamps ?? ['sheet', 'properties', 'title'];
  const report = markdownSheet(options.name ?? 'Звіт', table, { firstRow: 7, ...options.extras });
  const title = { row: 2, cells: [undefined, `Службовий рядок, не змінюйте: ${stampLine(stamp)}`] };
  return workbook(
    [
      stamps.includes('title') ? { ...report, rows: [title, ...report.rows] } : report,
      ...(options.sheets ?? []),
      ...(stamps.includes('sheet') ? [stampSheet(stamp, options.duties, options.indicators)] : []),
    ],
    { ...given({ properties: stamps.includes('properties') ? stampProperties(stamp) : undefined }), ...options.more },
  );
}

export const identity: FileIdentity = { file: 'zvit.xlsx', sha256: sha256Hex('file'), bytes: 1 };

export const recogniseContext: RecogniseContext = { plan: samplePlan, round: finalRound, vocabularies };

export function recogniseWorkbook(
  content: WorkbookContent,
  context: RecogniseContext = recogniseContext,
  file: FileIdentity = identity,
): ReturnOutcome {
  return recognise(content, file, context);
}

/** The return, or a failed test that says why it is none. */
export function returnOf(
  content: WorkbookContent,
  context: RecogniseContext = recogniseContext,
  file: FileIdentity = identity,
): Return {
  const outcome = recognise(content, file, context);
  if (outcome.kind !== 'return')
    throw new Error(`${outcome.kind}: ${outcome.issues.map(({ code }) => code).join(', ')}`);
  return outcome.returned;
}

export function checkTable(table: string, options: Stamped & Partial<CheckContext> = {}): CheckedReturn {
  const stamp = options.stamp ?? sampleStamp;
  const returned = returnOf(returnedWorkbook(table, options), { plan: samplePlan, round: stamp.round, vocabularies });
  return checkReturn(returned, {
    plan: samplePlan,
    today: '2020-02-20',
    vocabularies,
    ...given({ aliases: options.aliases, today: options.today }),
  });
}

/** Codes of all findings but those that the short tables of tests always have (absent rows, no contacts). */
export function codesOf(checked: CheckedReturn): readonly string[] {
  const usual = new Set(['rows-missing', 'contacts-missing', 'contacts-sheet-missing', 'rows-unanswered']);
  return checked.issues.map(({ code }) => code).filter((code) => !usual.has(code));
}
