import { sha256Hex } from '../text/digest';
import type { Texts } from '../texts';
import type { WorkbookContent } from '../workbook/content';
import { CURRENT_FORMAT } from './formatVersions';
import { partsOf, type WorkbookPart } from './partsOf';
import { hasInput } from './table/hasInput';
import { reportTables } from './table/reportTable';
import type { FileIdentity } from './types';
import { vocabularyOf } from './vocabulary';

/** The returns that were put into one workbook, at least one: the workbook's own first. */
export function returnsIn(content: WorkbookContent, vocabularies: readonly Texts[]): readonly WorkbookPart[] {
  const vocabulary = vocabularyOf(vocabularies);
  return partsOf(content, (sheet) => reportTables(sheet, vocabulary, CURRENT_FORMAT).some(hasInput));
}

/** Identity of another return in a workbook: a member under the sheet that it begins on, with a digest of its own. */
export function partIdentity(identity: FileIdentity, sheet: string): FileIdentity {
  const { member, sha256 } = identity;
  return {
    ...identity,
    member: member === undefined ? sheet : `${member}!${sheet}`,
    sha256: sha256 === '' ? '' : sha256Hex(`${sha256}\n${sheet}`),
    outerSha256: identity.outerSha256 ?? sha256,
  };
}
