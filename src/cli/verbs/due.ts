import { refused } from '../../core/refused';
import { dueCalendarFile, dueView, type DueView } from '../../app/followUp/due';
import { dotted } from '../../core/calendar/dotted';
import { DEADLINE_STATES, type DeadlineItem } from '../../core/summary/deadlines';
import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import { rowWords } from '../../core/template/words/rowWords';
import type { CommonOptions, Context } from '../context';
import { openConsolidation } from '../consolidations';
import { UsageError, type ExitCode } from '../environment';
import { refuseExisting, writeResult } from '../files';

interface Options extends CommonOptions {
  readonly ics?: string;
  readonly asOf?: string;
  readonly within?: string;
  readonly shiftWeekends?: boolean;
  readonly json?: boolean;
}

/** `planzvit due FILE`: what is due to whom, what is late, who asked for more time; as an .ics file, too. */
export async function showDue(path: string, options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  await refuseExisting([options.ics], context, options.force);
  const { consolidation } = await openConsolidation(path, context);
  const asOf = options.asOf ?? environment.today;
  const view = dueView(consolidation, {
    asOf,
    ...given({
      within: options.within === undefined ? undefined : daysOf(options.within),
      shiftsRestDays: options.shiftWeekends,
    }),
  });
  if (options.ics !== undefined)
    await writeResult(options.ics, dueCalendarFile(consolidation, view, texts, asOf), context, options.force === true);
  environment.out(
    options.json === true
      ? `${JSON.stringify({ asOf, ...json(view, namesIn(consolidation)) }, null, 2)}\n`
      : `${lines(view, consolidation, context).join('\n')}\n`,
  );
  if (options.ics !== undefined && options.json !== true)
    environment.out(`${texts.t('cli.written', { path: options.ics })}\n`);
  return 0;
}

function daysOf(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > 366)
    throw new UsageError(refused('followUp.bad-days', { value: text }));
  return days;
}

function namesIn({ registry }: Consolidation): (id: string) => string {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function json(view: DueView, nameOf: (id: string) => string): Record<string, unknown> {
  const named = (item: DeadlineItem): Record<string, unknown> => ({ ...item, name: nameOf(item.bodyId) });
  return {
    ...view,
    items: view.items.map(named),
    moved: view.moved.map((one) => ({ ...one, asked: one.asked.map(named) })),
  };
}

function lines(view: DueView, consolidation: Consolidation, { texts }: Context): readonly string[] {
  const nameOf = namesIn(consolidation);
  const { due, cabinetDue, items, calendar } = view;
  const day = ({ day: date, restDay, isShifted }: DueView['due']): string =>
    restDay === undefined
      ? dotted(date)
      : `${dotted(date)} (${texts.t(isShifted ? 'followUp.shifted' : 'followUp.rest-day', { day: dotted(restDay) })})`;
  return [
    texts.t('followUp.due-report', { day: day(due) }),
    ...(cabinetDue === undefined ? [] : [texts.t('followUp.due-cabinet', { day: day(cabinetDue) })]),
    ...DEADLINE_STATES.flatMap((state) => {
      const own = items.filter(({ states }) => states.includes(state));
      if (own.length === 0) return [];
      return [
        texts.t(`followUp.state.${state}`, { count: own.length }),
        ...own.map((item) => `  ${itemLine(item, nameOf(item.bodyId), texts)}`),
      ];
    }),
    texts.t('followUp.due-days', { count: calendar.length }),
    ...calendar.map(({ kind, date, measures, bodies }) => {
      const rows = measures.map((key) => rowWords(key, texts)).join(', ');
      return `  ${dotted(date)}  ${texts.t(`followUp.due-day.${kind}`, { rows, count: bodies.length })}`;
    }),
  ];
}

function itemLine(
  { key, term, newDue, reportedOn, signedBy, isUnsigned }: DeadlineItem,
  name: string,
  texts: Context['texts'],
): string {
  return [
    `${rowWords(key, texts)}: ${name}`,
    ...(term === undefined ? [] : [texts.t('followUp.term', { day: dotted(term) })]),
    ...(reportedOn === undefined ? [] : [texts.t('followUp.reported-on', { day: dotted(reportedOn) })]),
    ...(newDue === undefined ? [] : [texts.t('followUp.asks', { day: dotted(newDue) })]),
    ...(signedBy === undefined ? [] : [texts.t('followUp.signed-by', { who: signedBy })]),
    ...(isUnsigned === true ? [texts.t('followUp.unsigned')] : []),
  ].join('; ');
}
