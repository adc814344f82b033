import { nearest } from '../../../core/text/similarity';
import { given } from '../../../core/given';
import type { FormPlace, FoundTag } from './scanTags';
import { specNamed, type TagSpec } from './tagNames';

/** A tag that cannot be filled: where it stands, how it is written, and what was probably meant. */
export interface TagFault {
  readonly kind: 'unknown' | 'half' | 'not-a-list' | 'list-as-value' | 'not-closed' | 'not-opened';
  readonly written: string;
  readonly place: FormPlace;
  /** With braces. */
  readonly nearest?: string;
}

interface OpenList {
  readonly tag: FoundTag;
  readonly spec: TagSpec;
}

/** Faults of the tags of one part, in reading order; none where every tag can be filled. */
export function checkTags(tags: readonly FoundTag[], specs: readonly TagSpec[]): readonly TagFault[] {
  const faults: TagFault[] = [];
  const lists: OpenList[] = [];
  const fault = (kind: TagFault['kind'], { written, place }: FoundTag, meant?: string): unknown =>
    faults.push({ kind, written, place, ...given({ nearest: meant }) });
  for (const tag of tags) {
    // What may stand here: the tags of the innermost list first, those around it, too.
    const known = [...lists.flatMap(({ spec }) => spec.items ?? []).reverse(), ...specs];
    const spec = specNamed(known, tag.name);
    const last = lists.at(-1);
    if (tag.kind === 'half') fault('half', tag);
    else if (tag.kind === 'close') {
      if (last !== undefined && (spec === last.spec || tag.name === '')) lists.pop();
      else fault('not-opened', tag, last === undefined ? undefined : `{/${last.tag.name}}`);
    } else if (spec === undefined) fault('unknown', tag, likely(tag, known));
    else if (tag.kind === 'open') {
      if (spec.items === undefined) fault('not-a-list', tag, `{${spec.names[0] ?? ''}}`);
      else lists.push({ tag, spec });
    } else if (spec.items !== undefined) fault('list-as-value', tag, `{#${spec.names[0] ?? ''}}`);
  }
  for (const { tag } of lists) fault('not-closed', tag, `{/${tag.name}}`);
  return faults;
}

/** Short names differ by a letter or two: a low threshold, and the first of the list where nothing is alike. */
function likely({ name, kind }: FoundTag, known: readonly TagSpec[]): string | undefined {
  const fitting = known.filter(({ items }) => (items !== undefined) === (kind === 'open'));
  const names = (fitting.length === 0 ? known : fitting).flatMap((spec) => spec.names);
  const meant = nearest(name, names, 0.2) ?? names[0];
  if (meant === undefined) return undefined;
  return kind === 'open' ? `{#${meant}}` : `{${meant}}`;
}
