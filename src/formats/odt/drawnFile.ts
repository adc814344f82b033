import { given } from '../../core/given';
import { baseName } from '../../core/text/order';
import type { Beside } from '../../core/workbook/content';

/** Bytes of a file in the package; undefined where it is none of its own. */
export type SizeOf = (part: string) => number | undefined;

/** A picture or an embedded file in a frame. The picture that stands for an embedded file is no other thing. */
export function drawnFile(
  element: string,
  href: string,
  place: { readonly at?: string },
  sizeOf: SizeOf,
): readonly Beside[] {
  const part = href.replace(/^\.\//, '');
  if (element === 'image' && part.startsWith('ObjectReplacements/')) return [];
  const size = sizeOf(part) ?? sizeOf(`${part}/content.xml`);
  return [{ kind: element === 'image' ? 'picture' : 'object', ...place, name: baseName(part), ...given({ size }) }];
}
