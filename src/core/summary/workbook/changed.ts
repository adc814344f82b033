import type { Texts } from '../../texts';
import type { SummaryRow } from '../types';

/** Lines told of each kind: the rest is seen in the text itself. */
const MOST = 6;

/** What the data say now that they did not say when the ministry wrote, and where two consolidations disagree; empty when nothing. */
export function whatChanged({ edit, proposed, text }: Pick<SummaryRow, 'edit' | 'proposed' | 'text'>, texts: Texts): string {
  if (edit === undefined) return '';
  const told: string[] = [];
  if (edit.status !== undefined && edit.baseStatus !== undefined && edit.baseStatus !== proposed) {
    told.push(texts.t('summary.changed.status', { before: texts.t(`status.${edit.baseStatus}`), after: texts.t(`status.${proposed}`) }));
  }
  if ((edit.text !== undefined || edit.status !== undefined) && edit.baseText !== undefined && edit.baseText !== text) {
    const before = new Set(edit.baseText.split('\n'));
    const after = new Set(text.split('\n'));
    const added = [...after].filter((line) => line !== '' && !before.has(line));
    const removed = [...before].filter((line) => line !== '' && !after.has(line));
    if (added.length > 0) told.push(texts.t('summary.changed.text-added', { lines: few(added) }));
    if (removed.length > 0) told.push(texts.t('summary.changed.text-removed', { lines: few(removed) }));
  }
  for (const { field, mine, theirs } of edit.conflicts ?? []) {
    told.push(texts.t('summary.changed.conflict', { field: texts.t(`summary.column.${field}`).replace('✎ ', ''), mine, theirs }));
  }
  return told.join('\n');
}

function few(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST).map((line) => (line.length > 160 ? `${line.slice(0, 160)}…` : line));
  return [...shown, ...(lines.length > MOST ? ['…'] : [])].join(' | ');
}
