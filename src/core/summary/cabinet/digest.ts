import { codedWords, type Texts } from '../../texts';
import { STATUS_TABLE, STATUSES } from '../../template/statuses';
import { textDate } from '../../template/words/dates';
import { actWords, capitalised } from '../../template/words/planWords';
import { periodInPlan } from '../../template/words/periodWords';
import { paragraph, run, type DocumentBlock, type TextRun } from '../document';
import { percent, planGenitive } from '../officialWords';
import { activeMeasures, finalStatus } from '../summarise';
import { severalPeriods } from '../workbook/matrixSheet';
import type { BodyState, ProposedStatus } from '../types';
import { causeLine, causesOf } from './causes';
import type { CabinetContext } from './context';
import { returnsPicture, tasksPicture } from './pictures';
import { pointsNamed } from './pointsNamed';
import { controlWords } from './problems';
import { cabinetPoint } from './sender';
import { whoReported } from './whoReported';
import { addTo } from '../../groups';
import { wordExcerpt } from '../../text/excerpt';

/** What the two pages say at most of one kind; the rest is counted. */
const MOST_MEASURES = 8;
const MOST_CAUSES = 5;
const MOST_PROPOSALS = 3;
const MOST_DECISIONS = 8;
const TEXT = { align: 'both', indent: true } as const;

/**
 * Two pages for the secretariat: grounds, totals, what was not done and why, which decisions are asked for, who did
 * not report. `mark`: «Додаток до листа від …».
 */
export function digest(context: CabinetContext, mark: string): readonly DocumentBlock[] {
  const { consolidation, texts } = context;
  const { plan, settings } = consolidation;
  const point = cabinetPoint(plan);
  return [
    paragraph(mark, { look: 'annexHead' }),
    { kind: 'heading', level: 1, text: texts.t('summary.doc.title'), center: true },
    paragraph(texts.t('summary.doc.about', { plan: planGenitive(plan.requisites, texts) }), {
      align: 'center',
      bold: true,
    }),
    paragraph(texts.t('summary.doc.asOf', { date: textDate(settings.round.asOf, texts) }), { align: 'center' }),
    paragraph(
      texts.t(point === undefined ? 'summary.doc.introWithoutPoint' : 'summary.doc.intro', {
        point: point ?? '',
        act: actWords(plan, texts, 'genitive'),
        plan: planGenitive(plan.requisites, texts),
        date: textDate(settings.round.asOf, texts),
      }),
      TEXT,
    ),
    paragraph(whoReported(context), TEXT),
    { kind: 'heading', level: 2, text: texts.t('summary.doc.totals') },
    ...totals(context),
    ...tasksPicture(context),
    ...section('notDone', [...notDone(context), ...causes(context)], context),
    ...section('asked', asked(context), context),
    ...missing(context),
    ...returnsPicture(context),
  ];
}

/** Statuses that some measure has, in the order of the vocabulary, with their numbers. */
export function statusCounts({
  summary,
}: Pick<CabinetContext, 'summary'>): readonly (readonly [status: ProposedStatus, count: number])[] {
  return ([...STATUSES, 'insufficient', 'needsDecision'] as const)
    .filter((status, index, all) => all.indexOf(status) === index)
    .flatMap((status) => {
      const count = summary.totals[`measure.${status}`] ?? 0;
      return count === 0 ? [] : [[status, count] as const];
    });
}

function totals(context: CabinetContext): readonly DocumentBlock[] {
  const { summary, texts } = context;
  const all = summary.measures.length;
  const met = statusCounts(context);
  const ids = new Map<ProposedStatus, string[]>();
  for (const { measureId, final } of summary.measures) addTo(ids, final, measureId);
  const advanced = (summary.totals['measure.done'] ?? 0) + (summary.totals['measure.partly'] ?? 0);
  return [
    {
      kind: 'table',
      alt: texts.t('summary.doc.totals'),
      columns: [
        { header: texts.t('summary.dashboard.status'), width: 28 },
        { header: texts.t('summary.doc.count'), width: 14 },
        { header: texts.t('summary.doc.percent'), width: 13 },
        { header: texts.t('summary.doc.which'), width: 45 },
      ],
      rows: [
        ...met.map(([status, count]) => [
          { text: texts.t(`status.${status}`) },
          { text: String(count), align: 'center' as const },
          { text: `${percent(count, all)}`, align: 'center' as const },
          { text: idsWords(ids.get(status) ?? [], texts) },
        ]),
        [
          { text: texts.t('summary.doc.all'), bold: true },
          { text: String(all), align: 'center' as const, bold: true },
          { text: all === 0 ? '0' : '100', align: 'center' as const, bold: true },
          { text: '' },
        ],
      ],
      size: 12,
    },
    paragraph(texts.t('summary.doc.advanced', { count: advanced, percent: percent(advanced, all) }), {
      ...TEXT,
      bold: true,
    }),
  ];
}

/** Points that are all named in the totals; of more the rest is counted. */
const MOST_IDS = 40;

function idsWords(ids: readonly string[], texts: Texts): string {
  const left = ids.length - MOST_IDS;
  const named = ids.slice(0, MOST_IDS).join(', ');
  return left > 0 ? texts.t('summary.doc.andMore', { named, count: left }) : named;
}

function section(
  title: 'notDone' | 'asked',
  items: readonly (readonly TextRun[])[],
  { texts }: CabinetContext,
): readonly DocumentBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: texts.t(`summary.doc.${title}`) },
    { kind: 'list', items },
  ];
}

function isNothingDone(status: ProposedStatus): boolean {
  const { work, leaves } = STATUS_TABLE[status];
  return work === 'none' && leaves === 'work';
}

/** Measures of which nothing is done, each with its words: those done in part stand in the table above. */
function notDone({ consolidation, summary, texts }: CabinetContext): readonly (readonly TextRun[])[] {
  const words = new Map(activeMeasures(consolidation).map(({ id, text }) => [id, text]));
  const open = summary.measures.filter(({ final }) => isNothingDone(final));
  const left = open.slice(MOST_MEASURES);
  return [
    ...open
      .slice(0, MOST_MEASURES)
      .map(({ measureId, final }) => [
        run(`${measureId} `, { bold: true }),
        run(`${wordExcerpt(words.get(measureId) ?? '', 90)} — ${texts.t(`status.${final}`)}.`),
      ]),
    ...(left.length === 0
      ? []
      : [
          [
            run(
              texts.t('summary.doc.moreMeasures', {
                count: left.length,
                list: left.map(({ measureId }) => measureId).join(', '),
              }),
            ),
          ],
        ]),
  ];
}

/** Why: reasons over the whole plan, each once, the most frequent first. */
function causes({ summary, texts }: CabinetContext): readonly (readonly TextRun[])[] {
  const all = causesOf(summary.clusters, 'reason');
  const left = all.slice(MOST_CAUSES);
  return [
    ...all
      .slice(0, MOST_CAUSES)
      .map((cause) => [run(`${texts.t('summary.doc.kind.reason')}: `, { bold: true }), run(causeLine(cause, texts))]),
    ...(left.length === 0 ? [] : [[run(texts.t('summary.doc.moreCauses', { count: left.length }))]]),
  ];
}

/** What is asked to be decided: the ministry's own proposals first, then open statuses, then the bodies' proposals. */
function asked(context: CabinetContext): readonly (readonly TextRun[])[] {
  const { summary, texts } = context;
  const decisions = [...controls(context), ...open(context)];
  const proposals = causesOf(summary.clusters, 'proposal');
  const left = decisions.length - MOST_DECISIONS;
  return [
    ...decisions.slice(0, MOST_DECISIONS),
    ...(left > 0 ? [[run(texts.t('summary.doc.moreDecisions', { count: left }))]] : []),
    ...proposals
      .slice(0, MOST_PROPOSALS)
      .map((cause) => [run(`${texts.t('summary.doc.kind.proposal')}: `, { bold: true }), run(causeLine(cause, texts))]),
  ];
}

/**
 * «зняти з контролю: пункти 1.1, 1.2»: measures with one decision stand together. The ministry's own word counts; of
 * what is not done and waits for it, what the rules propose.
 */
function controls({ summary, texts }: CabinetContext): readonly (readonly TextRun[])[] {
  const byWords = new Map<string, string[]>();
  const decided = new Set<string>();
  for (const { key, measureId, edit } of summary.rows) {
    if (edit?.control === undefined) continue;
    decided.add(key);
    addTo(byWords, controlWords(edit, texts), measureId);
  }
  for (const { key, measureId, causes, proposal } of summary.open) {
    const isNotDone = causes.includes('not-done') || causes.includes('no-report');
    if (isNotDone && !decided.has(key)) addTo(byWords, controlWords(proposal, texts), measureId);
  }
  return [...byWords].map(([words, ids]) => [
    run(`${capitalised(words)}: `, { bold: true }),
    run(`${pointsNamed(ids, texts)}.`),
  ]);
}

/** Rows whose status only a person can say; those with one reason stand together. */
function open({ consolidation, summary, texts }: CabinetContext): readonly (readonly TextRun[])[] {
  const several = severalPeriods(summary.rows);
  const byReason = new Map<string, string[]>();
  for (const row of summary.rows) {
    if (!['needsDecision', 'insufficient'].includes(finalStatus(row))) continue;
    const period = several.has(row.measureId) ? ` (${periodInPlan(row.periodId, texts, consolidation.plan)})` : '';
    addTo(byReason, codedWords(texts, 'summary.reason', row.reason), `${row.measureId}${period}`);
  }
  return [...byReason].map(([words, rows]) => [run(`${rows.join(', ')}: `, { bold: true }), run(words)]);
}

/** By their customary names: the full ones stand in the annex on request. */
function missing({ summary, texts, nameOf }: CabinetContext): readonly DocumentBlock[] {
  const named = (key: 'missingNamed' | 'invalidNamed', of: BodyState): readonly DocumentBlock[] => {
    const ids = summary.bodies.filter(({ state }) => state === of).map(({ id }) => id);
    if (ids.length === 0) return [];
    return [paragraph(texts.t(`summary.doc.${key}`, { count: ids.length, names: ids.map(nameOf).join(', ') }), TEXT)];
  };
  // Who sent something that could not be counted has reported: to call it silent would be a wrong word about a body.
  const blocks = [...named('missingNamed', 'missing'), ...named('invalidNamed', 'invalid')];
  return [
    { kind: 'heading', level: 2, text: texts.t('summary.doc.bodies') },
    ...(blocks.length === 0 ? [paragraph(texts.t('summary.doc.nobodyMissing'), TEXT)] : blocks),
  ];
}
