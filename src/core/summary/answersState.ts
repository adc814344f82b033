import { INPUT_FIELDS } from '../template/fields';
import type { DutyCell } from './types';

/** With more bodies only one mark stands for all: a cell must hold it. */
const MOST_BODIES = 200;

/**
 * A mark of each body's answer (`minfin:1x2y3z`), so that a later look says whose answer changed: a draft counts most
 * of them and quotes few.
 */
export function answersState(cells: readonly DutyCell[]): string {
  const marks = cells.flatMap(({ bodyId, key, state, record }) => {
    if (state !== 'answered' || record === undefined) return [];
    const said = INPUT_FIELDS.map((field) => record.answer[field] ?? '').join('\n');
    // A body that answers for another one as well has two answers.
    return [`${bodyId}${key.includes('~') ? '~' : ''}:${mark(said)}`];
  });
  return marks.length <= MOST_BODIES
    ? [...marks].sort().join(' ')
    : `${marks.length}:${mark([...marks].sort().join(' '))}`;
}

/** Bodies whose answers differ between two states; none where a state does not name them. */
export function changedBodies(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map(
    (state) => new Map(state.split(' ').map((one) => one.split(':') as [string, string])),
  );
  if (old === undefined || now === undefined) return [];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((body) => old.get(body) !== now.get(body) && !/^\d+$/.test(body))
    .map((body) => body.replace('~', ''));
}

/** FNV-1a over the letters, in base 36: a mark to compare by, not a digest to prove by. */
function mark(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
