import { isStatus, type ProposedStatus } from '../../template/statuses';
import { isCivilDate } from '../../calendar/civilDate';
import type { Control, MinistryEdit } from '../../merge/types';
import type { EditConflict } from '../../merge/combineEdits';
import { anyWords, type Texts } from '../../texts';
import { sentencesOf } from '../draft/sentences';
import type { SummaryRow } from '../types';
import { dotted } from '../../calendar/dotted';
import { excerpt, firstOf } from '../../text/excerpt';
import { changedBodies } from '../answersState';

/** Lines shown of each kind: the rest is seen in the text itself. */
const MOST = 6;
/** Letters of each. */
const LONGEST_LINE = 160;

/**
 * What the data say now that they did not say when the ministry wrote, and where two consolidations disagree;
 * empty when nothing.
 */
export function whatChanged(
  {
    edit,
    proposed,
    text,
    former,
    answersState,
  }: Pick<SummaryRow, 'edit' | 'proposed' | 'text' | 'former' | 'answersState'>,
  texts: Texts,
  nameOf: (bodyId: string) => string = (id) => id,
): string {
  if (edit === undefined) return '';
  const ofFormat1 = former !== undefined && isFormat1(edit.baseText ?? '', text, former.text);
  const now = ofFormat1 ? { text: former.text, status: former.status } : { text, status: proposed };
  const stated = [...statusChange(edit, now.status, texts)];
  if ((edit.text !== undefined || edit.status !== undefined) && edit.baseText !== undefined)
    stated.push(...textChanges(edit.baseText, now.text, ofFormat1, texts));
  if (stated.length === 0 && isDecision(edit))
    stated.push(...answerChanges(edit.baseAnswers, answersState, texts, nameOf));
  for (const conflict of edit.conflicts ?? [])
    stated.push(texts.t('summary.changed.conflict', conflictWords(conflict, texts)));
  return stated.join('\n');
}

/** A remark rests on no answer: it stays whatever they say. */
function isDecision({ status, text, control }: MinistryEdit): boolean {
  return (status ?? text ?? control) !== undefined;
}

function statusChange({ status, baseStatus }: MinistryEdit, now: ProposedStatus, texts: Texts): readonly string[] {
  if (status === undefined || baseStatus === undefined || baseStatus === now) return [];
  const before = texts.t(`status.${baseStatus}`);
  return [texts.t('summary.changed.status', { before, after: texts.t(`status.${now}`) })];
}

/** Answers that changed though the draft shows them as before: most are counted there, few are quoted. */
function answerChanges(
  before: string | undefined,
  now: string,
  texts: Texts,
  nameOf: (bodyId: string) => string,
): readonly string[] {
  if (before === undefined || before === now) return [];
  const bodies = changedBodies(before, now).map(nameOf);
  return [texts.t('summary.changed.answers', { bodies: bodies.length === 0 ? '…' : firstOf(bodies, MOST) })];
}

/** Was the base the bodies' answers one below the other, not a draft? Then a line of them still stands among those. */
function isFormat1(base: string, text: string, answers: string): boolean {
  if (base === text) return false;
  if (base === answers) return true;
  const lines = new Set(answers.split('\n'));
  return base.split('\n').some((line) => line !== '' && lines.has(line) && !text.includes(line));
}

/** Sentences of a draft that came and went; of format 1 the answers, line by line. */
function textChanges(base: string, text: string, ofFormat1: boolean, texts: Texts): readonly string[] {
  const parts = (whole: string): ReadonlySet<string> =>
    new Set((ofFormat1 ? whole.split('\n') : sentencesOf(whole)).filter((part) => part !== ''));
  const [before, after] = [parts(base), parts(text)];
  const added = [...after].filter((part) => !before.has(part));
  const removed = [...before].filter((part) => !after.has(part));
  return [
    ...(added.length === 0 ? [] : [texts.t('summary.changed.text-added', { lines: few(added) })]),
    ...(removed.length === 0 ? [] : [texts.t('summary.changed.text-removed', { lines: few(removed) })]),
  ];
}

/**
 * A conflict in the words of the workbook: the header of the column, statuses and ways of control as in the
 * drop-downs, dates as people write them.
 */
export function conflictWords(
  { field, mine, theirs }: Pick<EditConflict, 'field' | 'mine' | 'theirs'>,
  texts: Texts,
): { readonly field: string; readonly mine: string; readonly theirs: string } {
  const words = (value: string): string => {
    if (value === '') return texts.t('summary.changed.nothing');
    if (field === 'finalStatus' && isStatus(value)) return texts.t(`status.${value}`);
    if (field === 'control' && isControl(value)) return texts.t(`summary.control.${value}`);
    return isCivilDate(value) ? dotted(value) : value;
  };
  return {
    field: anyWords(texts)(`summary.column.${field}`).replace('✎ ', ''),
    mine: words(mine),
    theirs: words(theirs),
  };
}

function few(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST).map((line) => excerpt(line, LONGEST_LINE));
  return [...shown, ...(lines.length > MOST ? ['…'] : [])].join(' | ');
}

function isControl(value: string): value is Control {
  return ['remove', 'extend', 'keep'].includes(value);
}
