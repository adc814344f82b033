import { PROPOSED_STATUSES } from '../../template/statuses';
import { textDate } from '../../template/words/dates';
import { actWords } from '../../template/words/planWords';
import { paragraph, run, type DocumentBlock } from '../document';
import { percent, planGenitive, planName } from '../officialWords';
import { activeMeasures } from '../summarise';
import type { ProposedStatus } from '../types';
import type { CabinetContext } from './context';
import { addTo } from '../../groups';

/** Heading, grounds, who reported, how many measures stand where, and each task in one line. */
export function digest(context: CabinetContext): readonly DocumentBlock[] {
  const { consolidation, texts } = context;
  const { plan, settings } = consolidation;
  const planTitle = planName(plan.requisites, texts);
  return [
    paragraph(texts.t('summary.doc.annex'), { align: 'right' }),
    { kind: 'heading', level: 1, text: texts.t('summary.doc.title'), center: true },
    paragraph(planTitle, { align: 'center', bold: true }),
    paragraph(texts.t('summary.doc.asOf', { date: textDate(settings.round.asOf, texts) }), { align: 'center' }),
    paragraph(
      texts.t(plan.reporting?.point === undefined ? 'summary.doc.introWithoutPoint' : 'summary.doc.intro', {
        point: plan.reporting?.point ?? '',
        act: actWords(plan, texts, 'genitive'),
        plan: planGenitive(plan.requisites, texts),
        date: textDate(settings.round.asOf, texts),
      }),
      { align: 'both', indent: true },
    ),
    paragraph(whoReported(context), { align: 'both', indent: true }),
    { kind: 'heading', level: 2, text: texts.t('summary.doc.totals') },
    ...totals(context),
    { kind: 'heading', level: 2, text: texts.t('summary.doc.byTask') },
    ...byTask(context),
  ];
}

function whoReported({ summary, texts }: CabinetContext): string {
  const counted = summary.bodies.filter(({ consentOnly }) => !consentOnly);
  const reported = counted.filter(({ state }) => state !== 'missing' && state !== 'invalid').length;
  const late = counted.filter(({ late: is }) => is).length;
  const consents = summary.bodies.filter(({ consentOnly, duties }) => consentOnly && duties > 0);
  return [
    texts.t('summary.doc.reported', { reported, total: counted.length, percent: percent(reported, counted.length) }),
    ...(late === 0 ? [] : [texts.t('summary.doc.reportedLate', { late })]),
    ...(consents.length === 0
      ? []
      : [
          texts.t('summary.doc.reportedByConsent', {
            reported: consents.filter(({ state }) => state !== 'consentMissing').length,
            total: consents.length,
          }),
        ]),
  ].join(' ');
}

function totals({ summary, texts }: CabinetContext): readonly DocumentBlock[] {
  const count = (status: ProposedStatus): number => summary.totals[`measure.${status}`] ?? 0;
  const all = summary.measures.length;
  const met = PROPOSED_STATUSES.filter((status) => count(status) > 0);
  const advanced = count('done') + count('partly');
  return [
    paragraph(texts.t('summary.doc.measures', { count: all }), { align: 'both', indent: true }),
    {
      kind: 'table',
      columns: [
        { header: texts.t('summary.dashboard.status'), width: 60 },
        { header: texts.t('summary.doc.count'), width: 20 },
        { header: texts.t('summary.doc.percent'), width: 20 },
      ],
      rows: [
        ...met.map((status) => [
          { text: texts.t(`status.${status}`) },
          { text: String(count(status)), align: 'center' as const },
          { text: `${percent(count(status), all)}`, align: 'center' as const },
        ]),
        [
          { text: texts.t('summary.doc.all'), bold: true },
          { text: String(all), align: 'center' as const, bold: true },
          { text: all === 0 ? '0' : '100', align: 'center' as const, bold: true },
        ],
      ],
    },
    paragraph(texts.t('summary.doc.advanced', { count: advanced, percent: percent(advanced, all) }), {
      align: 'both',
      indent: true,
      bold: true,
    }),
  ];
}

/** One item a task: its measures by status, in the order of the plan. */
function byTask({ consolidation, summary, texts }: CabinetContext): readonly DocumentBlock[] {
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const active = new Set(activeMeasures(consolidation).map(({ id }) => id));
  const items = consolidation.plan.tasks.flatMap(({ no, title, measures }) => {
    const own = measures.filter(({ id }) => active.has(id));
    if (own.length === 0) return [];
    const groups = new Map<ProposedStatus, string[]>();
    for (const { id } of own) addTo(groups, finals.get(id) ?? 'needsDecision', id);
    const words = [...groups].map(([status, ids]) => `${texts.t(`status.${status}`)} — ${ids.join(', ')}`).join('; ');
    return [[run(`${no}. ${title.replace(/\s*\(далі[^)]{0,200}\)/u, '')}:`, { bold: true }), run(` ${words}.`)]];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
