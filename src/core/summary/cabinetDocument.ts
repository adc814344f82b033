import type { DocumentSection, TextDocument } from './document';
import { letterBlocks } from './letterBlocks';
import { annexBlocks, DEFAULT_PARTS, PAPER_PARTS, type PaperPart } from './cabinet/annexTable';
import type { CabinetContext } from './cabinet/context';
import { dateParts } from '../calendar/civilDate';
import { given } from '../given';
import { textDate } from '../template/words/dates';
import { planName } from './officialWords';
import { requisiteWords } from './requisiteWords';
import { coverLetter, type AttachedFile } from './cabinet/coverLetter';
import { digest } from './cabinet/digest';
import { furtherAnnexes } from './cabinet/further';
import { levelsTable } from './cabinet/levels';
import { measuresTable } from './cabinet/measures';

export interface PaperOptions {
  /** Files that go with the letter. */
  readonly files?: readonly AttachedFile[];
  /** Parts of the whole paper, where these are only some of them: annexes are numbered over all. */
  readonly among?: readonly PaperPart[];
}

/**
 * The paper for the Cabinet in one file: the covering letter, the annex (two pages of digest, then the table by the
 * points of the plan), and the annexes that were asked for. Contact persons are never in it.
 */
export function cabinetDocument(
  context: CabinetContext,
  parts: readonly PaperPart[] = DEFAULT_PARTS,
  { files = [], among = parts }: PaperOptions = {},
): TextDocument {
  const { texts, asOf, consolidation } = context;
  const { plan, settings } = consolidation;
  const markOf = annexMarks(context, among);
  const date = textDate(settings.round.asOf, texts);
  const about = [planName(plan.requisites, texts), texts.t('summary.doc.asOf', { date })];
  const letter: readonly DocumentSection[] = parts.includes('letter')
    ? [{ orientation: 'portrait', pages: 'restart', blocks: letterBlocks(coverLetter(context, files), texts) }]
    : [];
  const annex: readonly DocumentSection[] = parts.includes('annex')
    ? [
        { orientation: 'portrait', pages: 'restart', blocks: digest(context, markOf('annex')) },
        {
          orientation: 'landscape',
          pages: 'continue',
          blocks: [...levelsTable(context), ...measuresTable(context, among.includes('texts'))],
        },
      ]
    : [];
  const further = furtherAnnexes(parts, context).map((table): DocumentSection => ({
    orientation: table.id === 'late' ? 'portrait' : 'landscape',
    pages: 'restart',
    blocks: annexBlocks(table, { mark: markOf(table.id), about }),
  }));
  return {
    title: `${texts.t('summary.doc.title')}, № ${consolidation.plan.requisites.number ?? ''}`,
    language: texts.language,
    created: asOf,
    sections: [...letter, ...annex, ...further],
  };
}

/** «Додаток 2 до листа від … № …»: an annex that is the only one has no number. */
function annexMarks(
  { texts, asOf, requisites }: CabinetContext,
  among: readonly PaperPart[],
): (part: PaperPart) => string {
  const annexes = PAPER_PARTS.filter((part) => part !== 'letter' && among.includes(part));
  const { year } = dateParts(asOf);
  const { date: day, number } = requisiteWords({ year, ...given({ requisites }) }, texts);
  // A blank as long as that of the letter would not stay on one line here.
  const date = requisites?.on === undefined ? texts.t('summary.doc.annexDay', { year }) : day;
  return (part) => {
    const no = annexes.length > 1 ? ` ${annexes.indexOf(part) + 1}` : '';
    return texts.t('summary.doc.annex', { no, date, number });
  };
}
