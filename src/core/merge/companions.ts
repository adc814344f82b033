import type { Issue } from '../issues/issue';
import { mergeFinding } from './findings';
import type { Source } from './source';

/** What letters and scans are judged by. */
export interface Companions {
  /** Bodies that sent a return. */
  readonly answering: ReadonlySet<string>;
  /** Files that hold a return: what else is in them goes with it. */
  readonly withReturn: ReadonlySet<string>;
  readonly nameOf: (bodyId: string) => string;
}

/** Gathers which bodies and which files brought a return. */
export function companionsAmong(sources: readonly Source[], nameOf: Companions['nameOf']): Companions {
  const returns = sources.filter(({ kind }) => kind === 'return');
  return {
    nameOf,
    answering: new Set(returns.flatMap(({ bodyId }) => bodyId ?? [])),
    withReturn: new Set(returns.flatMap(({ arrivals }) => arrivals.map(({ identity }) => identity.file))),
  };
}

/** What comes with a report, or is a document of ours. */
const GOES_WITH = /^file-companion-(?:signature|system|cover|summary)$/;

/**
 * A letter or a scan of a body that sent no return: its answers are to be entered by hand. One of which nobody knows
 * whose it is, and which came with no return, may be such a report, too.
 */
export function onlyCompanion(
  { kind, bodyId, issues, arrivals }: Source,
  { answering, withReturn, nameOf }: Companions,
): readonly Issue[] {
  if (kind !== 'companion' || issues.some(({ code }) => GOES_WITH.test(code))) return [];
  if (bodyId !== undefined)
    return answering.has(bodyId) ? [] : [mergeFinding('merge-other-form', 'warning', {}, { body: nameOf(bodyId) })];
  return arrivals.some(({ identity }) => withReturn.has(identity.file))
    ? []
    : [mergeFinding('merge-companion-unknown', 'warning', {}, {})];
}
