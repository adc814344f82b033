import { FORMAT_VERSION } from '../template/fields';

/** How a template of one format version is read. */
export interface FormatRules {
  readonly version: number;
  /** Field ids that were called otherwise in that version: old id → id of today. */
  readonly renamedFields: ReadonlyMap<string, string>;
}

/** Every version that was ever given out; a new version adds a row and keeps the old ones. */
const VERSIONS: readonly FormatRules[] = [{ version: 1, renamedFields: new Map() }];

/** The rules of a version; `newer` for one that this program does not know yet. */
export function rulesOfFormat(version: number): FormatRules | 'newer' | 'unknown' {
  if (version > FORMAT_VERSION) return 'newer';
  return VERSIONS.find((rules) => rules.version === version) ?? 'unknown';
}
