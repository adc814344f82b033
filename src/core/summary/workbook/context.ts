import type { BodyIndex } from '../../bodies/bodyIndex';
import type { CivilDate } from '../../calendar/civilDate';
import { closingOf } from '../../merge/closing';
import type { Round } from '../../duties/types';
import type { Consolidation } from '../../merge/types';
import { anyWords, type EndOf, type Texts } from '../../texts';
import { roundDue } from '../../duties/dueDay';
import { numberWidth } from '../../template/numberWidth';
import { planName } from '../officialWords';
import { activeMeasures } from '../summarise';
import type { Summary } from '../types';
import type { LongTexts } from './longText';
import type { Places } from './places';
import type { Column } from './table';
import { given } from '../../given';
import { dotted } from '../../calendar/dotted';

/** Another round whose answers stand in the consolidation. */
export interface EarlierRound {
  readonly round: Round;
  readonly consolidation: Consolidation;
  readonly summary: Summary;
}

/** What every sheet of the consolidation is made from. */
export interface SheetContext {
  readonly consolidation: Consolidation;
  readonly summary: Summary;
  readonly texts: Texts;
  readonly bodies: BodyIndex;
  /** Customary short name of a body. */
  readonly nameOf: (bodyId: string) => string;
  readonly long: LongTexts;
  /** Other rounds of the plan, earliest first, each with what it comes to. */
  readonly rounds: readonly EarlierRound[];
  readonly places: Places;
}

type ColumnWords = EndOf<'summary.column'>;
type ColumnDraft<Id extends string> = readonly [id: Id, width: number, style: string, kind?: 'hidden' | 'input'];
/** Headers that are called otherwise than their column; a column without words of its own must have one. */
type Headers<Id extends string> = Readonly<Record<Exclude<Id, ColumnWords>, ColumnWords>>;

/** Columns with their headers from `summary.column.<id>`. */
export function columnsOf<Id extends string>(
  texts: Texts,
  drafts: readonly ColumnDraft<Id>[],
  ...[headers]: [Exclude<Id, ColumnWords>] extends [never] ? [] : [headers: Headers<Id>]
): readonly Column[] {
  const called: Readonly<Partial<Record<string, ColumnWords>>> = headers ?? {};
  return drafts.map(([id, width, style, kind]) => ({
    id,
    width,
    style,
    header: texts.t(`summary.column.${called[id] ?? (id as ColumnWords)}`),
    ...given({ hidden: kind === 'hidden' ? true : undefined, input: kind === 'input' ? true : undefined }),
  }));
}

/** The same with a column of numbers as wide as the plan's numbers ask for («1.1.1.4.1»). */
export function withRoomForNumbers(
  columns: readonly Column[],
  consolidation: Pick<Consolidation, 'plan'>,
): readonly Column[] {
  const numbers = activeMeasures(consolidation).map(({ id }) => id);
  return columns.map((column) =>
    column.id === 'no' ? { ...column, width: numberWidth(numbers, column.width) } : column,
  );
}

/** The lines above every table: what it is, of which plan, as of when. */
export function titleLines(
  { consolidation, texts }: Pick<SheetContext, 'consolidation' | 'texts'>,
  sheet: EndOf<'summary.title'>,
  hintParams: Readonly<Record<string, string>> = {},
): readonly string[] {
  const { round } = consolidation.settings;
  const due = roundDue(consolidation.settings);
  return [
    texts.t(`summary.title.${sheet}`),
    texts.t('summary.subtitle.plan', {
      act: actOf(consolidation),
      title: planName(consolidation.plan.requisites, texts),
    }),
    texts.t('summary.subtitle.round', {
      asOf: dotted(round.asOf),
      due:
        due === round.due ? dotted(due) : `${dotted(due)} (${texts.t('followUp.shifted', { day: dotted(round.due) })})`,
      round: round.id,
      revision: consolidation.revision,
    }),
    ...closedLine(consolidation, texts),
    ...(sheet === 'dashboard' || sheet === 'summaryClean'
      ? []
      : [anyWords(texts)(`summary.hint.${sheet}`, hintParams)]),
  ];
}

function closedLine(consolidation: Consolidation, texts: Texts): readonly string[] {
  const closing = closingOf(consolidation);
  return closing === undefined
    ? []
    : [texts.t('followUp.closed-title', { on: dotted(closing.on), revision: closing.params.revision ?? '' })];
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
