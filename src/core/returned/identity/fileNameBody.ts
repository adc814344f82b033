import type { Body } from '../../bodies/types';
import type { BodyFinder } from '../context';
import type { FileIdentity } from '../types';
import { bareFileName, fileNameCandidates } from './nameCandidates';
import { bodiesNamedIn, bodyIn } from './namesIn';

/**
 * The body that the name of a file says: `1105-р_МОН_2019.xlsx`, «Звіт Міністерства освіти і науки.xlsx»; else the
 * folder or container that is called like a body, the nearest first.
 */
export function fileNameBody(
  { file, member }: Pick<FileIdentity, 'file' | 'member'>,
  find: BodyFinder['find'],
): Body | undefined {
  const [own = '', ...around] = [...file.split(SEPARATOR), ...(member ?? '').split(SEPARATOR)]
    .filter((part) => part !== '')
    .reverse();
  return (
    bodyIn(fileNameCandidates(own), find) ??
    onlyOne(bodiesNamedIn(bareFileName(own).replace(/_/g, ' '), find)) ??
    bodyIn(around.map(bareFileName), find)
  );
}

const SEPARATOR = /[/\\!]/;

function onlyOne(named: readonly Body[]): Body | undefined {
  return new Set(named.map(({ id }) => id)).size === 1 ? named[0] : undefined;
}
