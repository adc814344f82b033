import { STAMP_SHEET } from '../../core/template/fields';
import { HostStop } from './problems';
import type { Session } from './run';

/**
 * Stops in the template of a body, whose stamp would be lost, and when somebody else has written the consolidation
 * meanwhile: the row `revision` of the stamp sheet has another number.
 */
export async function compareRevision(session: Session, expected: number | undefined): Promise<void> {
  if (expected === undefined) return;
  const used = await session.step((workbook) =>
    workbook.worksheets.getItemOrNullObject(STAMP_SHEET).getUsedRangeOrNullObject(true).load('values'),
  );
  const rows: readonly (readonly unknown[])[] = used.isNullObject ? [] : used.values;
  if (rows.some(([key, value]) => key === 'kind' && value === 'template')) throw new HostStop('is-template', '');
  const found = rows.find(([key]) => key === 'revision')?.[1];
  if (Number(found ?? 0) !== expected) throw new HostStop('stale', String(found ?? ''));
}
