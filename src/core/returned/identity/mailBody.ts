import type { Body } from '../../bodies/types';
import type { BodyFinder } from '../context';
import type { FileIdentity } from '../types';
import { domainBody } from './domainBody';
import { bodiesNamedIn } from './namesIn';

/** No body at all: whatever the address says, it says of another one. */
const NOBODY = { id: '', name: '' };

/** Whose letter a file came by: the one body that the subject names, else the one of the sender's domain. */
export function mailBody(
  { from = '', subject = '' }: NonNullable<FileIdentity['mail']>,
  bodies: BodyFinder,
): Body | undefined {
  const named = new Set(bodiesNamedIn(subject, bodies.find));
  return named.size === 1 ? [...named][0] : domainBody(from, NOBODY, bodies);
}
