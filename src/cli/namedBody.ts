import type { Registry } from '../core/bodies/types';
import { foldKey } from '../core/text/clean';
import { UsageError } from './environment';

/** An id of the registry, by id or by any written form; a sentence when there is no such body. */
export function namedBody(written: string, { bodies }: Registry): string {
  const known =
    bodies.find(({ id }) => id === written) ??
    bodies.find(({ name, abbreviations }) =>
      [name, ...abbreviations].some((form) => foldKey(form) === foldKey(written)),
    );
  if (known === undefined) throw new UsageError('cli.unknown-body', { value: written });
  return known.id;
}
