import type { CivilDate } from '../../core/calendar/civilDate';
import { foldKey } from '../../core/text/clean';
import { planTitleIn } from '../../core/template/planTitleIn';
import { stampSheetAsWritten } from '../../core/template/fromStamp';
import { unitTemplate } from '../../core/template/unitTemplate';
import type { Stamp, StampedUnit } from '../../core/template/stamp';
import type { StampSheet } from '../../core/template/stampSheet';
import { kindOf } from '../../core/kindOf';
import { findStamps } from '../../core/returned/identity/stamps';
import { voteIdentity } from '../../core/returned/identity/vote';
import type { WorkbookContent } from '../../core/workbook/content';
import { readWorkbook } from '../../formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import type { NamedBytes } from '../../ports';
import { textsFor } from '../../strings';
import { refused, type Refused } from '../../core/refused';
import { vocabularies } from '../words';
import { unitList } from './unitList';

export interface SplitTemplate {
  readonly kind: 'split';
  readonly body: string;
  readonly units: readonly StampedUnit[];
  /** Rows of the template that no unit answers. */
  readonly unassigned: readonly string[];
  /** A workbook for each unit, one after another. */
  readonly files: AsyncIterable<NamedBytes>;
}

/** A template of a body, with what it remembers of itself. */
export interface OwnTemplate {
  readonly kind: 'template';
  readonly content: WorkbookContent;
  readonly stamp: Stamp;
  readonly sheet: StampSheet;
}

/** The template of a body as a workbook for each of its units, with all rows or with those of its measures. */
export function splitTemplate(template: NamedBytes, list: NamedBytes, created: CivilDate): SplitTemplate | Refused {
  const own = ownTemplate(template);
  if (own.kind === 'refused') return own;
  const { stamp, sheet, content } = own;
  const read = unitList(list, sheet.duties);
  if (read.kind === 'refused') return read;
  const { units } = read;
  const assigned = new Set(units.flatMap(({ rows }) => rows));
  return {
    kind: 'split',
    body: stamp.body?.name ?? '',
    units,
    unassigned: sheet.duties.map(({ key }) => key).filter((key) => !assigned.has(key)),
    files: unitFiles(template.name, { stamp, sheet }, units, planTitleIn(content), created),
  };
}

/** A template of a body; refused where the file is something else, or a unit's already. */
export function ownTemplate({ name, bytes }: NamedBytes): OwnTemplate | Refused {
  const outcome = readWorkbook(bytes);
  if (outcome.kind !== 'workbook' || kindOf(outcome.content, vocabularies) !== 'template')
    return refused('followUp.no-template', { path: name });
  const stamp = voteIdentity(findStamps(outcome.content).stamps)?.stamp;
  const sheet = stampSheetAsWritten(outcome.content);
  if (stamp?.body === undefined || sheet === undefined || sheet.duties.length === 0)
    return refused('followUp.no-template', { path: name });
  if (stamp.unit !== undefined)
    return refused('followUp.template-of-unit', { path: name, unit: stamp.unitName ?? stamp.unit });
  return { kind: 'template', content: outcome.content, stamp, sheet };
}

async function* unitFiles(
  template: string,
  { stamp, sheet }: Pick<OwnTemplate, 'stamp' | 'sheet'>,
  units: readonly StampedUnit[],
  plan: string | undefined,
  created: CivilDate,
): AsyncGenerator<NamedBytes> {
  const stem = template.replace(/\.xlsx$/i, '');
  const texts = textsFor(stamp.language);
  for (const unit of units) {
    const head = plan === undefined ? {} : { plan };
    const spec = unitTemplate(stamp, sheet, unit, units, head, created, texts);
    yield { name: `${stem}_${unit.id}.xlsx`, bytes: await writeWorkbook(spec) };
  }
}

/** Does a unit's file belong to the template: the same plan, round and body? */
export function belongsTo({ planId, round, body, parent }: Stamp, own: Stamp): boolean {
  return (
    planId === own.planId &&
    round.id === own.round.id &&
    foldKey(parent ?? body?.id ?? '') === foldKey(own.body?.id ?? '')
  );
}
