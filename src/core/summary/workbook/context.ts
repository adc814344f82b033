import type { BodyIndex } from '../../bodies/bodyIndex';
import type { CivilDate } from '../../calendar/civilDate';
import type { Consolidation } from '../../merge/types';
import type { Texts } from '../../texts';
import { planName } from '../officialWords';
import type { Summary } from '../types';
import type { LongTexts } from './longText';
import type { Column } from './table';
import { given } from '../../given';
import { dotted } from '../../calendar/dotted';

/** What every sheet of the consolidation is made from. */
export interface SheetContext {
  readonly consolidation: Consolidation;
  readonly summary: Summary;
  readonly texts: Texts;
  readonly bodies: BodyIndex;
  /** Customary short name of a body. */
  readonly nameOf: (bodyId: string) => string;
  readonly long: LongTexts;
}

type ColumnDraft = readonly [id: string, width: number, style: string, kind?: 'hidden' | 'input'];

/** Columns with their headers from `summary.column.<id>`. */
export function columnsOf(
  texts: Texts,
  drafts: readonly ColumnDraft[],
  headers: Readonly<Record<string, string>> = {},
): readonly Column[] {
  return drafts.map(([id, width, style, kind]) => ({
    id,
    width,
    style,
    header: texts.t(`summary.column.${headers[id] ?? id}`),
    ...given({ hidden: kind === 'hidden' ? true : undefined, input: kind === 'input' ? true : undefined }),
  }));
}

/** The lines above every table: what it is, of which plan, as of when. */
export function titleLines(
  { consolidation, texts }: Pick<SheetContext, 'consolidation' | 'texts'>,
  sheet: string,
  hintParams: Readonly<Record<string, string>> = {},
): readonly string[] {
  const { round } = consolidation.settings;
  return [
    texts.t(`summary.title.${sheet}`),
    texts.t('summary.subtitle.plan', {
      act: actOf(consolidation),
      title: planName(consolidation.plan.requisites, texts),
    }),
    texts.t('summary.subtitle.round', {
      asOf: dotted(round.asOf),
      due: dotted(round.due),
      round: round.id,
      revision: consolidation.revision,
    }),
    ...(sheet === 'dashboard' || sheet === 'summaryClean' ? [] : [texts.t(`summary.hint.${sheet}`, hintParams)]),
  ];
}

/** `розпорядження від 27.12.2018 № 1105-р`, as far as known. */
function actOf({ plan }: Pick<Consolidation, 'plan'>): string {
  const { kind, date, number } = plan.requisites;
  return [
    kind,
    date === undefined ? undefined : `від ${dotted(date)}`,
    number === undefined ? undefined : `№ ${number}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

export function footerOf({ consolidation, texts }: Pick<SheetContext, 'consolidation' | 'texts'>): string {
  return texts.t('summary.footer', { plan: `№ ${consolidation.plan.requisites.number ?? ''}`.replace(/&/g, '&&') });
}

export function dateCell(date: CivilDate | undefined): { readonly date: CivilDate } | undefined {
  return date === undefined ? undefined : { date };
}
