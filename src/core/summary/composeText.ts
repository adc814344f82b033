import type { Answer } from '../checks/types';
import type { Plan } from '../plan/types';
import { periodInPlan } from '../template/words/periodWords';
import type { Texts } from '../texts';
import { clean, foldKey } from '../text/clean';
import type { DutyCell } from './types';

export interface ComposeContext {
  readonly texts: Texts;
  /** Customary short name of a body. */
  readonly nameOf: (bodyId: string) => string;
}

/**
 * What the bodies did, a line for each answer, in the order of the cells; equal answers are one line
 * («Мінфін, МОН: …»). Last come those to whom the measure does not belong and those with nothing to report.
 */
export function composeText(cells: readonly DutyCell[], { texts, nameOf }: ComposeContext): string {
  const lines = new Map<string, { names: string[]; words: string }>();
  const add = (key: string, name: string, words: string): void => {
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { names: [name], words });
    else line.names.push(name);
  };
  const aside = { notOurs: [] as string[], declared: [] as string[] };
  for (const cell of cells) {
    const name = writtenName(cell, { texts, nameOf });
    const answer = cell.state === 'answered' ? cell.record?.answer : undefined;
    if (cell.state === 'declared') aside.declared.push(name);
    if (answer?.status === 'notOurs') aside.notOurs.push(name);
    else if (answer !== undefined) {
      const { mark, stated } = answerWords(answer, texts);
      add(`${mark}\n${foldKey(stated)}`, name, `${mark}: ${stated}`);
    }
  }
  return [
    ...[...lines.values()].map(({ names, words }) => `${names.join(', ')}${words}`),
    ...(aside.notOurs.length === 0 ? [] : [texts.t('summary.text.notOurs', { bodies: aside.notOurs.join(', ') })]),
    ...(aside.declared.length === 0 ? [] : [texts.t('summary.text.declared', { bodies: aside.declared.join(', ') })]),
  ].join('\n');
}

/** What a body did and why it did not do more; the status stands before it unless it is «виконано». */
function answerWords(
  { status, narrative, reason }: Answer,
  texts: Texts,
): { readonly mark: string; readonly stated: string } {
  const named = status === undefined || status === 'done' ? '' : texts.t(`status.${status}`);
  const words = [
    narrative,
    reason === undefined ? undefined : texts.t('summary.text.reason', { reason: clean(reason) }),
  ]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => sentence(clean(part ?? '')))
    .join(' ');
  if (words === '') return { mark: '', stated: sentence(named === '' ? texts.t('status.done') : named) };
  return { mark: named === '' ? '' : ` (${named})`, stated: words };
}

/** Several periods of one measure, each under its own heading. */
export function composePeriods(
  parts: readonly { readonly periodId: string; readonly text: string }[],
  texts: Texts,
  plan: Pick<Plan, 'period'>,
): string {
  if (parts.length <= 1) return parts[0]?.text ?? '';
  return parts
    .filter(({ text }) => text !== '')
    .map(({ periodId, text }) => `${periodInPlan(periodId, texts, plan)}.\n${text}`)
    .join('\n');
}

function writtenName({ bodyId, record, inheritedFrom }: DutyCell, { texts, nameOf }: ComposeContext): string {
  const name = nameOf(bodyId);
  if (record?.answeredBy !== undefined)
    return texts.t('summary.text.answeredBy', { body: nameOf(record.answeredBy), heir: name });
  return inheritedFrom === undefined
    ? name
    : texts.t('summary.text.inherited', {
        body: name,
        former:
          nameOf(inheritedFrom.bodyId) === inheritedFrom.bodyId ? inheritedFrom.name : nameOf(inheritedFrom.bodyId),
      });
}

function sentence(text: string): string {
  return text === '' || /[.!?…:;]$/.test(text) ? text : `${text}.`;
}
