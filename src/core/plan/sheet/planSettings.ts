import { given } from '../../given';
import { paperRows, readPaperRows, type PaperSettings } from './keptPaper';
import type { CellValue, WorkbookContent } from '../../workbook/content';

/** Choices of a ministry that a plan workbook carries from an earlier collection to the next one. */
export interface PlanSettings {
  /** Body id of the coordinating ministry. */
  readonly coordinator?: string;
  /** Members of restricted and open groups: executor name → body ids. */
  readonly membership: ReadonlyMap<string, readonly string[]>;
  /** Spellings of statuses that the ministry has taught. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly shiftsRestDays?: true;
  /** The ministry's letterhead and form, who signs. */
  readonly paper?: PaperSettings;
}

/** The first words of its rows in `_planzvit`; the same as in a consolidation. */
const ROWS = {
  coordinator: 'coordinator',
  membership: 'membership',
  alias: 'alias',
  shiftsRestDays: 'shiftsRestDays',
} as const;

export function planSettingsRows({
  coordinator,
  membership,
  aliases,
  shiftsRestDays,
  paper,
}: PlanSettings): readonly (readonly string[])[] {
  return [
    ...(coordinator === undefined ? [] : [[ROWS.coordinator, coordinator]]),
    ...[...membership].map(([executor, bodies]) => [ROWS.membership, executor, bodies.join(',')]),
    ...[...aliases].map(([written, status]) => [ROWS.alias, written, status]),
    ...(shiftsRestDays === true ? [[ROWS.shiftsRestDays, 'yes']] : []),
    ...paperRows(paper),
  ];
}

/** The settings in a plan workbook; undefined where it carries none. */
export function readPlanSettings({ sheets }: WorkbookContent, stampSheet: string): PlanSettings | undefined {
  const rows = (sheets.find(({ name }) => name === stampSheet)?.rows ?? []).map(({ cells }) => cells.map(text));
  const of = (first: string): readonly (readonly string[])[] => rows.filter(([word]) => word === first);
  const coordinator = of(ROWS.coordinator)[0]?.[1];
  const membership = new Map(
    of(ROWS.membership).map(([, executor = '', ids = '']) => [executor, ids.split(',').filter((id) => id !== '')]),
  );
  const aliases = new Map(of(ROWS.alias).map(([, written = '', status = '']) => [written, status]));
  const shifts = of(ROWS.shiftsRestDays).length > 0;
  const paper = readPaperRows(rows);
  if (coordinator === undefined && membership.size + aliases.size === 0 && !shifts && paper === undefined)
    return undefined;
  return {
    membership,
    aliases,
    ...given({ coordinator, shiftsRestDays: shifts ? (true as const) : undefined, paper }),
  };
}

function text(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
