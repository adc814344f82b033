import { OFFICER_STATUSES } from '../template/statuses';
import type { Consolidation } from '../merge/types';
import type { Task } from '../plan/types';
import { codedWords, type Texts } from '../texts';
import { periodInPlan } from '../template/words/periodWords';
import { carriedColumns, carriedText } from './planColumns';
import { activeMeasures, finalStatus, finalText } from './summarise';
import type { Summary } from './types';
import { executorsOf, indicatorLines } from './workbook/summarySheet';
import { dotted } from '../calendar/dotted';
import { levelAt, levelColumns, type LevelColumn } from './levelColumns';

const COUNTS = [
  'obliged',
  ...OFFICER_STATUSES.filter((status) => status !== 'notOurs'),
  'missing',
  'notOurs',
  'declared',
  'consentAnswered',
] as const;

const WORDS = [
  'no',
  'task',
  'measure',
  'deadline',
  'executors',
  'period',
  'proposed',
  'reason',
  'final',
  'text',
  'indicators',
  'control',
  'extendTo',
  'note',
] as const;
type Word = (typeof WORDS)[number];

/** The headings that every summary's CSV file has, in their order; some plans have more between them. */
export function summaryCsvHeader(texts: Texts): readonly string[] {
  return [...WORDS.map((id) => texts.t(`summary.csv.${id}`)), ...COUNTS.map((id) => texts.t(`summary.count.${id}`))];
}

/** The summary as rows of a CSV file, header first; final words where the ministry has spoken. No personal data. */
export function summaryCsvRows(
  consolidation: Consolidation,
  summary: Summary,
  texts: Texts,
): readonly (readonly (string | number)[])[] {
  const { plan } = consolidation;
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  const tasks = new Map(plan.tasks.flatMap((task) => task.measures.map(({ id }) => [id, task] as const)));
  const levels = levelColumns(plan);
  const carried = carriedColumns(consolidation, texts);
  const heads = new Map<Word, readonly string[]>([
    ['no', levelHeads(levels, texts)],
    ['executors', carried.map(({ title }) => title)],
  ]);
  return [
    [
      ...WORDS.flatMap((id) => [texts.t(`summary.csv.${id}`), ...(heads.get(id) ?? [])]),
      ...COUNTS.map((id) => texts.t(`summary.count.${id}`)),
    ],
    ...summary.rows.map((row) => {
      const measure = measures.get(row.measureId);
      const task = tasks.get(row.measureId);
      const { edit } = row;
      return [
        row.measureId,
        ...levelCells(levels, task),
        task?.title ?? '',
        measure?.text ?? '',
        measure?.deadline.text ?? '',
        executorsOf(measure),
        ...carried.map((column) => carriedText(column, measure)),
        periodInPlan(row.periodId, texts, plan),
        texts.t(`status.${row.proposed}`),
        codedWords(texts, 'summary.reason', row.reason),
        texts.t(`status.${finalStatus(row)}`),
        finalText(row),
        indicatorLines(row, texts),
        edit?.control === undefined ? '' : texts.t(`summary.control.${edit.control}`),
        edit?.extendTo === undefined ? '' : dotted(edit.extendTo),
        edit?.note ?? '',
        ...COUNTS.map((id) => row.counts[id] ?? 0),
      ];
    }),
  ];
}

function levelCells(levels: readonly LevelColumn[], task: Task | undefined): readonly string[] {
  if (levels.length === 0) return [];
  const over = levels.flatMap((level) => {
    const { no, title, kind } = levelAt(level, task);
    return [no, level.kind === '' && kind !== '' ? `${kind}: ${title}` : title];
  });
  return [...over, task?.no ?? ''];
}

/** Number and title of each level over the tasks, then the task’s number, which distinguishes tasks of one title. */
function levelHeads(levels: readonly LevelColumn[], texts: Texts): readonly string[] {
  if (levels.length === 0) return [];
  const over = levels.flatMap(({ depth, kind }) => {
    const level =
      kind === '' ? texts.t('summary.level.csv', { depth }) : texts.t('summary.level.csvOf', { depth, kind });
    return [texts.t('summary.level.csvNo', { level }), texts.t('summary.level.csvTitle', { level })];
  });
  return [...over, texts.t('summary.level.csvTask')];
}
