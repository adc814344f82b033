import type { Body } from '../../bodies/types';
import type { BodyFinder } from '../context';
import type { FileIdentity } from '../types';
import { fileNameBody } from './fileNameBody';
import { mailBody } from './mailBody';
import { nameCandidates } from './nameCandidates';
import { bodiesNamedIn, bodyIn } from './namesIn';

/** Lines of a letterhead, and of the place where a letter is signed. */
const HEAD_LINES = 12;
const LAST_LINES = 12;
const LONGEST_LINE = 300;

/**
 * Whose letter, scan or printed report it is: by its letterhead, by who signed it, by the name of the file, by the
 * letter that it came with. Undefined where nothing says, or two things say differently.
 */
export function companionBody(text: string | undefined, identity: FileIdentity, bodies: BodyFinder): Body | undefined {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= LONGEST_LINE);
  const head = bodyIn(lines.slice(0, HEAD_LINES).flatMap(nameCandidates), bodies.find);
  const signed = lines
    .slice(HEAD_LINES)
    .slice(-LAST_LINES)
    .flatMap((line) => bodiesNamedIn(line, bodies.find));
  return (
    head ??
    fileNameBody(identity, bodies.find) ??
    (identity.mail === undefined ? undefined : mailBody(identity.mail, bodies)) ??
    (new Set(signed).size === 1 ? signed[0] : undefined)
  );
}
