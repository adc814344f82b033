import type { OfficerStatus } from '../../template/statuses';
import type { Texts } from '../../texts';
import { stanceOf } from '../clusters/answerClusters';
import { recordId } from '../recordId';
import { groupBy } from '../../groups';
import { hasGrounds, isCounted } from '../rollUp';
import type { DutyCell } from '../types';
import type { DraftContext } from './context';
import { areFew, FEW, inBrackets, joined } from './names';
import type { DraftSentence } from './types';

/** Bodies of a measure that are named one by one, also those that did it. */
const SMALL = 6;

/** «Виконали 55 із 65 органів, частково — 3»: goes on after a comma. */
const PARTLY = '\u0000';

/**
 * Statuses that may lead the sentence, in their order, each with its words behind another one. Who does not deny the
 * measure stands in one of them.
 */
const FOLLOWING = {
  done: 'partly',
  partly: 'partly',
  ongoing: 'ongoing',
  notDone: 'notDone',
  notStarted: 'notStarted',
  notDue: 'notDue',
} as const satisfies Readonly<Record<Exclude<OfficerStatus, 'notOurs'>, string>>;
type Leading = keyof typeof FOLLOWING;
const LEADING = Object.keys(FOLLOWING) as readonly Leading[];

/**
 * Who did it, in one sentence: counts over the bodies that are obliged, names where they are few, then those to whom
 * the measure does not belong, those who have nothing to report, those by consent. Nobody by consent ever fails.
 */
export function standing(cells: readonly DutyCell[], context: DraftContext): readonly DraftSentence[] {
  const counted = cells.filter(isCounted);
  const words = counted.length === 1 ? single(counted, context.texts) : ofMany(counted, context);
  const clauses = [...words, ...asides(cells, counted.length === 1, context)];
  if (clauses.length === 0) return nobody(cells, context);
  const stated = cells.filter((cell) => isCounted(cell) || cell.state === 'answered' || cell.state === 'declared');
  return [sentence(`${capital(clauses.join('; ').replaceAll(`; ${PARTLY}`, ', '))}.`, stated)];
}

/** One body alone has to do it: what its status says beside its own words. */
function single([cell]: readonly DutyCell[], texts: Texts): readonly string[] {
  if (cell === undefined) return [];
  if (cell.state === 'quarantined') return [texts.t('draft.single.refused')];
  if (cell.state === 'withdrawn') return [texts.t('draft.single.withdrawn')];
  if (cell.state !== 'answered') return [texts.t('draft.single.missing')];
  const status = cell.record?.answer.status;
  if (status === undefined || status === 'notOurs') return [];
  if (status === 'done' && (cell.record?.answer.narrative ?? '') !== '') return [];
  return [texts.t(`draft.single.${status}`)];
}

function ofMany(counted: readonly DutyCell[], context: DraftContext): readonly string[] {
  if (counted.length === 0) return [];
  const { texts } = context;
  const byStatus = groupBy(
    counted.filter(({ state }) => state === 'answered'),
    ({ record }) => record?.answer.status,
  );
  const of = (status: OfficerStatus): readonly DutyCell[] => byStatus.get(status) ?? [];
  const refused = counted.filter(({ state }) => state === 'quarantined');
  const withdrawn = counted.filter(({ state }) => state === 'withdrawn');
  const missing = counted.filter(({ state }) => state === 'missing' || state === 'declared');
  const total = counted.length;
  const all = texts.t('draft.ofBodies', { count: total });
  if (missing.length === total) return [texts.t('draft.nobody.missing', { all })];
  const lead = LEADING.find((status) => of(status).length > 0);
  return [
    ...(lead === undefined ? [] : leading(lead, of(lead), total, all, context)),
    ...LEADING.flatMap((status) =>
      status === lead || of(status).length === 0 ? [] : [following(status, of(status), lead, context)],
    ),
    ...named('draft.unclear', counted.filter(isUnclear), context),
    ...named('draft.notOursWithoutGrounds', of('notOurs'), context),
    ...named('draft.missing', missing, context),
    ...ofCount('draft.refused', refused, context),
    ...named('draft.withdrawn', withdrawn, context),
    ...contradicting(counted, context),
  ];
}

function leading(
  status: Leading,
  own: readonly DutyCell[],
  total: number,
  all: string,
  context: DraftContext,
): readonly string[] {
  const { texts } = context;
  if (own.length === total && (status === 'done' || status === 'notDone'))
    return [status === 'done' ? texts.t('draft.all.done', { total }) : texts.t('draft.all.notDone', { all })];
  const names =
    total <= SMALL || (status !== 'done' && own.length <= FEW) ? inBrackets(fewNames(own, context), context) : '';
  return [`${texts.t(`draft.leading.${status}`, { count: own.length, all })}${names}`];
}

function following(
  status: Leading,
  own: readonly DutyCell[],
  lead: Leading | undefined,
  context: DraftContext,
): string {
  const { texts } = context;
  if (status === 'partly' && lead === 'done') {
    const words = texts.t('draft.following.partlyAfterDone', { count: own.length });
    return `${PARTLY}${words}${inBrackets(fewNames(own, context), context)}`;
  }
  return named(`draft.following.${FOLLOWING[status]}`, own, context).join('');
}

type ClauseKey =
  | `draft.following.${(typeof FOLLOWING)[Leading]}`
  | 'draft.missing'
  | 'draft.withdrawn'
  | 'draft.unclear'
  | 'draft.notOursWithoutGrounds'
  | 'draft.consent'
  | 'draft.additional'
  | 'draft.declared';

/** «не виконали Держкіно та ДКА»; «не виконав 1 орган (ДКА)»; «не виконали 7 органів». */
function named(key: ClauseKey, cells: readonly DutyCell[], context: DraftContext): readonly string[] {
  const { texts } = context;
  const count = cells.length;
  if (count === 0) return [];
  const names = fewNames(cells, context);
  const bodies = texts.t('draft.bodies', { count });
  if (count > 1 && (names.length === 0 || !areFew(names, context.signs))) return [texts.t(key, { count, who: bodies })];
  return [texts.t(key, { count, who: count === 1 ? `${bodies} (${names.join('')})` : joined(names, texts) })];
}

function contradicting(counted: readonly DutyCell[], context: DraftContext): readonly string[] {
  const own = counted.filter((cell) => cell.state === 'answered' && stanceOf(cell) === 'contradicts');
  return ofCount('draft.contradicts', own, context);
}

/** «потребує доопрацювання інформація 2 органів (МЗС та НАЗК)»: names stay in the nominative, in brackets. */
function ofCount(
  key: 'draft.contradicts' | 'draft.notOurs' | 'draft.refused',
  cells: readonly DutyCell[],
  context: DraftContext,
): readonly string[] {
  const { texts } = context;
  return cells.length === 0
    ? []
    : [`${texts.t(key, { count: cells.length })}${inBrackets(fewNames(cells, context), context)}`];
}

/** None of more bodies than are ever named: thousands may have answered. */
function fewNames(cells: readonly DutyCell[], { nameOf }: DraftContext): readonly string[] {
  return cells.length > FEW ? [] : cells.map(nameOf);
}

function asides(cells: readonly DutyCell[], alone: boolean, context: DraftContext): readonly string[] {
  const answered = cells.filter(({ state }) => state === 'answered');
  const notOurs = answered.filter((cell) => isOwed(cell) && isGrounded(cell));
  const consents = answered.filter(({ obligation, volunteer }) => obligation === 'consent' && volunteer !== true);
  const additional = answered.filter(({ volunteer }) => volunteer === true);
  const declared = cells.filter((cell) => cell.state === 'declared' && cell.obligation === 'obliged');
  return [
    ...ofCount('draft.notOurs', notOurs, context),
    ...named('draft.declared', declared, context),
    ...(alone && consents.length <= FEW ? [] : named('draft.consent', consents, context)),
    ...named('draft.additional', additional, context),
  ];
}

/** Neither a body that counts nor an answer: why there is nothing to say. */
function nobody(cells: readonly DutyCell[], { texts }: DraftContext): readonly DraftSentence[] {
  const spoken = cells.some(({ state }) => state === 'answered');
  return spoken || cells.some(({ obligation }) => obligation === 'obliged')
    ? []
    : [sentence(texts.t('draft.nobody.obliged'), [])];
}

function isOwed({ obligation }: DutyCell): boolean {
  return obligation === 'obliged' || obligation === 'conditional';
}
function isGrounded(cell: DutyCell): boolean {
  return cell.record?.answer.status === 'notOurs' && hasGrounds(cell);
}
function isUnclear({ state, record }: DutyCell): boolean {
  return state === 'answered' && record?.answer.status === undefined;
}

export function sentence(text: string, cells: readonly DutyCell[]): DraftSentence {
  return {
    text,
    kind: 'count',
    bodies: [...new Set(cells.map(({ bodyId }) => bodyId))],
    records: cells.flatMap(({ state, record }) =>
      state === 'answered' && record !== undefined ? [recordId(record)] : [],
    ),
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
