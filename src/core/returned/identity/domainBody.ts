import type { Body } from '../../bodies/types';
import type { BodyFinder } from '../context';
import type { KnownBody } from './bodyReading';

const ADDRESS = /[\w.+-]+@([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)/giu;
/** Parts of a domain that name no body. */
const COMMON: ReadonlySet<string> = new Set(['gov', 'ua', 'com', 'org', 'net', 'edu', 'mail', 'www', 'info']);
const SHORTEST = 3;

/**
 * The body whose domain the e-mail addresses in a text are of: that of the addresses which the coordinator typed in
 * «Органи», or one that is called like the body's id (`mon.gov.ua`). Undefined where an address is the stamped body's.
 */
export function domainBody(text: string, stamped: KnownBody, bodies: BodyFinder): Body | undefined {
  const domains = [...text.matchAll(ADDRESS)].map(([, domain = '']) => domain.toLowerCase());
  const own = bodies.byId?.(stamped.id)?.contact?.email?.toLowerCase() ?? '';
  if (domains.length === 0 || domains.some((domain) => own.endsWith(`@${domain}`))) return undefined;
  const named = domains.flatMap((domain) =>
    !domain.endsWith('.gov.ua')
      ? []
      : domain
          .split('.')
          .filter((label) => label.length >= SHORTEST && !COMMON.has(label))
          .flatMap((label) => bodies.byId?.(label) ?? []),
  );
  return named.some(({ id }) => id === stamped.id) ? undefined : named[0];
}
