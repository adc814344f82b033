import { isStatus } from '../../template/statuses';
import { isCivilDate } from '../../calendar/civilDate';
import type { Control } from '../../merge/types';
import type { EditConflict } from '../../merge/combineEdits';
import { anyWords, type Texts } from '../../texts';
import type { SummaryRow } from '../types';
import { dotted } from '../../calendar/dotted';
import { excerpt } from '../../text/excerpt';

/** Lines told of each kind: the rest is seen in the text itself. */
const MOST = 6;
/** Letters of each. */
const LONGEST_LINE = 160;

/**
 * What the data say now that they did not say when the ministry wrote, and where two consolidations disagree;
 * empty when nothing.
 */
export function whatChanged(
  { edit, proposed, text }: Pick<SummaryRow, 'edit' | 'proposed' | 'text'>,
  texts: Texts,
): string {
  if (edit === undefined) return '';
  const told: string[] = [];
  if (edit.status !== undefined && edit.baseStatus !== undefined && edit.baseStatus !== proposed) {
    told.push(
      texts.t('summary.changed.status', {
        before: texts.t(`status.${edit.baseStatus}`),
        after: texts.t(`status.${proposed}`),
      }),
    );
  }
  if ((edit.text !== undefined || edit.status !== undefined) && edit.baseText !== undefined && edit.baseText !== text) {
    const before = new Set(edit.baseText.split('\n'));
    const after = new Set(text.split('\n'));
    const added = [...after].filter((line) => line !== '' && !before.has(line));
    const removed = [...before].filter((line) => line !== '' && !after.has(line));
    if (added.length > 0) told.push(texts.t('summary.changed.text-added', { lines: few(added) }));
    if (removed.length > 0) told.push(texts.t('summary.changed.text-removed', { lines: few(removed) }));
  }
  for (const conflict of edit.conflicts ?? [])
    told.push(texts.t('summary.changed.conflict', conflictWords(conflict, texts)));
  return told.join('\n');
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
