import type { Desk, MergedView, PlanView, Run } from '../../src/ports';
import type { PaneServices } from '../../src/pane/services';
import { textsFor } from '../../src/strings';

export const PLAN: PlanView = {
  title: 'План заходів з добору саджанців',
  act: 'розпорядження Кабінету Міністрів України від 20 листопада 2019 р. № 7-р',
  period: { start: '2019-01-01', end: '2019-12-31' },
  totals: { tasks: 1, measures: 2, excluded: 1, duties: 5, bodies: 2 },
  tasks: [
    {
      no: '1',
      title: 'Посадити сад',
      levels: [],
      measures: [
        {
          id: '1.1',
          text: 'Вибрати саджанці',
          deadline: 'до 1 травня',
          executors: [
            { name: 'Мінагро', consent: false },
            { name: 'громади', consent: true },
          ],
          periods: '2019',
          executorsText: 'Мінагро\nгромади (за згодою)',
          line: 7,
          source: '1) Вибрати саджанці | до 1 травня | Мінагро | громади (за згодою)',
        },
        {
          id: '1.2',
          text: '',
          deadline: '',
          executors: [],
          excluded: { act: 'Постанова № 5', date: '2019-06-01' },
          periods: '',
          executorsText: '',
          line: 9,
          source: '',
        },
      ],
    },
  ],
  diagnostics: [],
  notes: [],
  rounds: [{ id: '2019', asOf: '2019-12-31', due: '2020-02-15' }],
  warnings: [],
  corrections: [],
  round: { id: '2019', asOf: '2019-12-31', due: '2020-02-15' },
  choice: { language: 'uk', today: '2020-03-01' },
  groups: [],
  bodies: [
    {
      id: 'agro',
      name: 'Міністерство саду',
      abbreviation: 'Мінсад',
      duties: 3,
      why: [{ executor: 'Мінагро', how: 'named', rows: 3 }],
    },
    { id: 'water', name: 'Агентство води', abbreviation: 'Держвода', duties: 2, why: [] },
  ],
};

export const MERGED: MergedView = {
  kind: 'merged',
  totals: { files: 2, accepted: 1, unreadable: 1, rowsAccepted: 3, rowsQuarantined: 0 },
  files: [
    {
      file: 'sad.xlsx',
      sha256: 'aa',
      verdict: 'accepted',
      bodyName: 'Міністерство саду',
      rowsRead: 3,
      rowsAccepted: 3,
      rowsSuperseded: 0,
      rowsDuplicate: 0,
      rowsQuarantined: 0,
      tab: 'accepted',
      remarks: [],
      issueCount: 0,
      errorCount: 0,
    },
    {
      file: 'bad.xlsx',
      sha256: 'bb',
      verdict: 'unreadable',
      tab: 'unreadable',
      remarks: [],
      rowsRead: 0,
      rowsAccepted: 0,
      rowsSuperseded: 0,
      rowsDuplicate: 0,
      rowsQuarantined: 0,
      issueCount: 0,
      errorCount: 0,
    },
  ],
  bodies: [
    { id: 'agro', name: 'Міністерство саду', state: 'received' },
    { id: 'water', name: 'Агентство води', state: 'missing' },
  ],
  rows: [],
  measures: [],
  unknownStatuses: [],
  decisions: [],
  causes: [],
  bars: { tasks: [], periods: [] },
  levels: [],
  unwritten: true,
  remarks: [],
};

/** What a desk answers that knows nothing yet: screens ask it of themselves. */
const NOTHING: Partial<Desk> = {
  prepare: () => undefined,
  takeBeside: async () => undefined,
  kept: async () => ({ kind: 'kept', sittings: [] }),
  fileDetail: async () => undefined,
  templatePreview: async () => undefined,
  summaryDetail: async () => undefined,
  matrix: async () => ({ columns: [], rows: [] }),
  unsettled: async () => [],
  mergedElsewhere: async () => [],
  resubmissions: async () => [],
};

/** A desk whose every answer a test decides; what it is not asked to answer, it refuses loudly. */
export function fakeDesk(answers: Partial<Desk>): Desk {
  return new Proxy(
    { ...NOTHING, ...answers },
    {
      get: (target, name) =>
        Reflect.get(target, name) ??
        (() => {
          throw new Error(`the test does not expect ${String(name)}`);
        }),
    },
  ) as Desk;
}

export function settled<T>(value: T): Run<T> {
  return { done: Promise.resolve(value), cancel: () => undefined };
}

export interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function fakeServices(
  desk: Desk,
  more: { readonly [K in keyof PaneServices]?: Exclude<PaneServices[K], undefined> } = {},
): PaneServices & { readonly saved: Saved[] } {
  const saved: Saved[] = [];
  return {
    check: desk,
    desk,
    saved,
    language: 'uk',
    words: textsFor('uk'),
    theme: 'light',
    today: '2020-03-01',
    files: {
      save: async (file) => {
        saved.push('bytes' in file ? file : { name: file.name, bytes: new Uint8Array(await file.blob.arrayBuffer()) });
      },
    },
    ...more,
  };
}
