import { FORMAT_VERSION, REPORT_FIELDS, type ReportField } from '../template/fields';

/** How a template of one format version is read. */
export interface FormatRules {
  readonly version: number;
  /** Field ids as that version wrote them into the hidden row → fields of today. */
  readonly reportIds: ReadonlyMap<string, ReportField>;
}

/** The rules for a table whose version nobody says: those of today. */
export const CURRENT_FORMAT: FormatRules = {
  version: FORMAT_VERSION,
  reportIds: new Map(REPORT_FIELDS.map((field) => [field, field])),
};

/** Every version that was ever given out; a new version adds a row and keeps the old ones. */
const VERSIONS: readonly FormatRules[] = [CURRENT_FORMAT];

/** The rules of a version; `newer` for one that this program does not know yet. */
export function rulesOfFormat(version: number): FormatRules | 'newer' | 'unknown' {
  if (version > FORMAT_VERSION) return 'newer';
  return VERSIONS.find((rules) => rules.version === version) ?? 'unknown';
}
