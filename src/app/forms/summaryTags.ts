import { codedWords, type Texts } from '../../core/texts';
import { dotted } from '../../core/calendar/dotted';
import type { CabinetContext } from '../../core/summary/cabinet/context';
import { causesOf } from '../../core/summary/cabinet/causes';
import { controlWords } from '../../core/summary/cabinet/problems';
import { periodInPlan } from '../../core/template/words/periodWords';
import { carriedColumns, carriedTogether } from '../../core/summary/planColumns';
import { composePeriods } from '../../core/summary/composeText';
import { groupedNumber } from '../../core/summary/numberWords';
import { percent } from '../../core/summary/officialWords';
import { activeMeasures, finalText } from '../../core/summary/summarise';
import { executorsOf, indicatorLines } from '../../core/summary/workbook/summarySheet';
import { typographic } from '../../core/text/typography';
import type { ExtraColumn } from '../../core/plan/sheet/ownColumns';
import type { Measure, Task } from '../../core/plan/types';
import type { ProposedStatus } from '../../core/summary/types';
import type { TagData, TagSpec } from '../../formats/docx/fill/tagNames';
import { LETTER_TAGS } from './letterTags';

const MEASURE: readonly TagSpec[] = [
  { names: ['№', 'no', 'пункт', 'номер', 'number'] },
  { names: ['захід', 'measure', 'зміст', 'назва', 'найменування', 'title'] },
  { names: ['завдання', 'task'] },
  { names: ['строк', 'deadline'] },
  { names: ['виконавці', 'executors', 'виконавець'] },
  { names: ['стан', 'status'] },
  { names: ['опис', 'text', 'текст', 'стан виконання'] },
  { names: ['показники', 'indicators'] },
  { names: ['обґрунтування', 'reason'] },
  { names: ['контроль', 'control'] },
  { names: ['примітка', 'note'] },
  { names: ['попередній стан', 'previous'] },
  { names: ['інше за планом', 'more', 'стовпці плану'] },
];
const BODY: readonly TagSpec[] = [
  { names: ['назва', 'name'] },
  { names: ['скорочення', 'abbreviation'] },
  { names: ['стан', 'state'] },
  { names: ['дата', 'date'] },
  { names: ['відповідей', 'answered'] },
];
const CAUSE: readonly TagSpec[] = [
  { names: ['зміст', 'words'] },
  { names: ['органи', 'names'] },
  { names: ['кількість', 'count'] },
  { names: ['заходи', 'measures'] },
];

/** Statuses that have a tag of their own, with what it is called. */
const COUNTS: Readonly<Record<Exclude<ProposedStatus, 'notOurs'>, readonly string[]>> = {
  done: ['виконано', 'done'],
  partly: ['виконано частково', 'partly'],
  ongoing: ['виконується', 'ongoing'],
  notStarted: ['не розпочато', 'notStarted'],
  notDone: ['не виконано', 'notDone'],
  notDue: ['строк не настав', 'notDue'],
  obsolete: ['втратило актуальність', 'obsolete'],
  noReport: ['інформацію не надано', 'noReport'],
  insufficient: ['недостатньо інформації', 'insufficient'],
  needsDecision: ['потребує рішення', 'needsDecision'],
};

/** Tags of the covering letter and of the ministry's own form of the annex; described in `docs/papers.md`. */
export const SUMMARY_TAGS: readonly TagSpec[] = [
  ...LETTER_TAGS,
  { names: ['усього', 'total'] },
  ...Object.values(COUNTS).map((names) => ({ names })),
  { names: ['відсоток виконаних', 'percent'] },
  { names: ['органів усього', 'bodies total'] },
  { names: ['органів подали', 'bodies reported'] },
  { names: ['заходи', 'measures'], items: MEASURE },
  {
    names: ['завдання', 'tasks'],
    items: [
      { names: ['номер', 'number'] },
      { names: ['назва', 'title'] },
      { names: ['заходи', 'measures'], items: MEASURE },
    ],
  },
  { names: ['органи', 'bodies'], items: BODY },
  { names: ['не подали', 'missing'], items: BODY },
  { names: ['причини', 'reasons'], items: CAUSE },
  { names: ['пропозиції', 'proposals'], items: CAUSE },
  {
    names: ['показники', 'indicators'],
    items: [
      { names: ['№', 'no'] },
      { names: ['період', 'period'] },
      { names: ['показник', 'indicator'] },
      { names: ['одиниця', 'unit'] },
      { names: ['сума', 'sum'] },
      { names: ['органів', 'bodies'] },
    ],
  },
];

/** What stands in their places, beside what the letter gives. */
export function summaryData(context: CabinetContext, letter: TagData): TagData {
  const { consolidation, summary, texts } = context;
  const counted = summary.bodies.filter(({ consentOnly }) => !consentOnly);
  const missing = counted.filter(({ state }) => state === 'missing' || state === 'invalid');
  const active = new Set(activeMeasures(consolidation).map(({ id }) => id));
  const tasks = consolidation.plan.tasks
    .map((task) => ({ task, own: task.measures.filter(({ id }) => active.has(id)) }))
    .filter(({ own }) => own.length > 0);
  const done = summary.totals['measure.done'] ?? 0;
  const carried = carriedColumns(consolidation, texts);
  return {
    ...letter,
    усього: String(summary.measures.length),
    ...Object.fromEntries(
      Object.entries(COUNTS).map(([status, [name]]) => [
        name ?? status,
        String(summary.totals[`measure.${status}`] ?? 0),
      ]),
    ),
    'відсоток виконаних': String(percent(done, summary.measures.length)),
    'органів усього': String(counted.length),
    'органів подали': String(counted.length - missing.length),
    заходи: tasks.flatMap(({ task, own }) => own.map((measure) => measureData(measure, task, carried, context))),
    завдання: tasks.map(({ task, own }) => ({
      номер: task.no,
      назва: set(task.title, texts),
      заходи: own.map((measure) => measureData(measure, task, carried, context)),
    })),
    органи: counted.map((line) => bodyData(line, context)),
    'не подали': missing.map((line) => bodyData(line, context)),
    причини: causeData('reason', context),
    пропозиції: causeData('proposal', context),
    показники: summary.rows.flatMap(({ measureId, periodId, indicators }) =>
      indicators.map(({ name, unit, total, bodies }) => ({
        '№': measureId,
        період: periodInPlan(periodId, texts, consolidation.plan),
        показник: name,
        одиниця: unit,
        сума: groupedNumber(total, texts),
        органів: String(bodies),
      })),
    ),
  };
}

function set(text: string, { language }: Texts): string {
  return typographic(text, language);
}

function measureData(
  measure: Measure,
  task: Task,
  carried: readonly ExtraColumn[],
  { consolidation, summary, texts, previous }: CabinetContext,
): TagData {
  const own = summary.rows.filter(({ measureId }) => measureId === measure.id);
  const final = summary.measures.find(({ measureId }) => measureId === measure.id)?.final ?? 'needsDecision';
  const before = previous?.get(measure.id);
  const lines = (words: readonly string[]): string => [...new Set(words.filter((one) => one !== ''))].join('\n');
  const text = composePeriods(
    own.map((row) => ({ periodId: row.periodId, text: finalText(row) })),
    texts,
    consolidation.plan,
  );
  return {
    '№': measure.id,
    захід: set(measure.text, texts),
    завдання: set(`${task.no === '' ? '' : `${task.no}. `}${task.title}`, texts),
    строк: set(measure.deadline.text, texts),
    виконавці: executorsOf(measure),
    стан: texts.t(`status.${final}`),
    опис: set(text === '' ? texts.t('status.noReport') : text, texts),
    показники: lines(own.map((row) => indicatorLines(row, texts))),
    обґрунтування: lines(own.map(({ reason }) => codedWords(texts, 'summary.reason', reason))),
    контроль: lines(own.map(({ edit }) => (edit === undefined ? '' : controlWords(edit, texts)))),
    примітка: lines(own.map(({ edit }) => edit?.note ?? '')),
    'попередній стан': before === undefined ? '—' : texts.t(`status.${before}`),
    'інше за планом': set(carriedTogether(carried, measure), texts),
  };
}

function bodyData(
  { id, state, receivedOn, answered, duties }: CabinetContext['summary']['bodies'][number],
  { nameOf, fullNameOf, texts }: CabinetContext,
): TagData {
  return {
    назва: fullNameOf(id),
    скорочення: nameOf(id),
    стан: texts.t(`summary.state.${state}`),
    дата: receivedOn === undefined ? '' : dotted(receivedOn),
    відповідей: `${answered} / ${duties}`,
  };
}

function causeData(field: 'reason' | 'proposal', { summary, texts }: CabinetContext): readonly TagData[] {
  return causesOf(summary.clusters, field).map(({ words, names, answers, measureIds }) => ({
    зміст: set(words, texts),
    органи: names.join(', '),
    кількість: String(answers),
    заходи: measureIds.join(', '),
  }));
}
