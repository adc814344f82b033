import type { Registry } from '../../core/bodies/types';
import { foldKey } from '../../core/text/clean';

/** An id of the registry, by id or by any written form; undefined when there is no such body. */
export function namedBody(written: string, { bodies }: Registry): string | undefined {
  const known =
    bodies.find(({ id }) => id === written) ??
    bodies.find(({ name, abbreviations }) =>
      [name, ...abbreviations].some((form) => foldKey(form) === foldKey(written)),
    );
  return known?.id;
}
