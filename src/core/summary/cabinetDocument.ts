import type { DocumentSection, TextDocument } from './document';
import { letterBlocks } from './letterBlocks';
import { annexBlocks, DEFAULT_PARTS, type PaperPart } from './cabinet/annexTable';
import type { CabinetContext } from './cabinet/context';
import { coverLetter, type AttachedFile } from './cabinet/coverLetter';
import { digest } from './cabinet/digest';
import { furtherAnnexes } from './cabinet/further';
import { measuresTable } from './cabinet/measures';

/**
 * The paper for the Cabinet in one file: the covering letter, the annex (two pages of digest, then the table by the
 * points of the plan), and the annexes that were asked for. Contact persons are never in it.
 */
export function cabinetDocument(
  context: CabinetContext,
  parts: readonly PaperPart[] = DEFAULT_PARTS,
  files: readonly AttachedFile[] = [],
): TextDocument {
  const { texts, asOf, consolidation } = context;
  const letter: readonly DocumentSection[] = parts.includes('letter')
    ? [{ orientation: 'portrait', pages: 'restart', blocks: letterBlocks(coverLetter(context, files), texts) }]
    : [];
  const annex: readonly DocumentSection[] = parts.includes('annex')
    ? [
        { orientation: 'portrait', pages: 'restart', blocks: digest(context) },
        { orientation: 'landscape', pages: 'continue', blocks: measuresTable(context) },
      ]
    : [];
  const further = furtherAnnexes(parts, context).map((table): DocumentSection => ({
    orientation: table.id === 'late' ? 'portrait' : 'landscape',
    pages: 'restart',
    blocks: annexBlocks(table),
  }));
  return {
    title: `${texts.t('summary.doc.title')}, № ${consolidation.plan.requisites.number ?? ''}`,
    language: texts.language,
    created: asOf,
    sections: [...letter, ...annex, ...further],
  };
}
