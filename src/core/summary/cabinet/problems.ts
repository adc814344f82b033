import { textDate } from '../../template/words/dates';
import { clean, foldKey } from '../../text/clean';
import type { MinistryEdit } from '../../merge/types';
import type { Texts } from '../../texts';
import { paragraph, run, type DocumentBlock } from '../document';
import { periodName } from '../composeText';
import { severalPeriods } from '../workbook/matrixSheet';
import type { SummaryRow } from '../types';
import type { CabinetContext } from './context';

/** Reasons and proposals of the bodies by measure, equal ones once, then what the ministry proposes about control. */
export function problemsSection(context: CabinetContext): readonly DocumentBlock[] {
  const { summary, texts } = context;
  const several = severalPeriods(summary.rows);
  const items = summary.rows.flatMap((row) =>
    problemsOf(row, context).map((words) => [
      run(
        several.has(row.measureId) ? `${row.measureId} (${periodName(row.periodId, texts)}). ` : `${row.measureId}. `,
        { bold: true },
      ),
      run(words),
    ]),
  );
  const control = summary.rows.flatMap(({ measureId, edit }) => {
    if (edit?.control === undefined && edit?.note === undefined) return [];
    const words = [controlWords(edit, texts), edit.note].filter((part) => part !== undefined && part !== '').join('. ');
    return [[run(`${measureId}. `, { bold: true }), run(words)]];
  });
  return [
    { kind: 'heading', level: 2, text: texts.t('summary.doc.problems') },
    items.length === 0 ? paragraph(texts.t('summary.doc.noProblems')) : { kind: 'list', items },
    ...(control.length === 0
      ? []
      : [paragraph(texts.t('summary.doc.control'), { bold: true }), { kind: 'list' as const, items: control }]),
  ];
}

function controlWords({ control, extendTo }: MinistryEdit, texts: Texts): string {
  if (control === undefined) return '';
  const until = extendTo === undefined ? '' : ` ${texts.t('summary.doc.until', { date: textDate(extendTo, texts) })}`;
  return `${texts.t(`summary.control.${control}`)}${until}`;
}

function problemsOf({ records }: SummaryRow, { texts, nameOf }: CabinetContext): readonly string[] {
  const told = new Map<string, { names: string[]; words: string }>();
  for (const { bodyId, answer } of records) {
    if (
      answer.status === 'notOurs' ||
      (answer.reason === undefined && answer.proposal === undefined && answer.newDue === undefined)
    )
      continue;
    const words = [
      answer.reason === undefined ? undefined : texts.t('summary.doc.reasons', { text: trimmed(answer.reason) }),
      answer.proposal === undefined ? undefined : texts.t('summary.doc.proposals', { text: trimmed(answer.proposal) }),
      answer.newDue === undefined ? undefined : texts.t('summary.doc.newDue', { date: textDate(answer.newDue, texts) }),
    ]
      .filter((part) => part !== undefined)
      .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
      .join(' ');
    const known = told.get(foldKey(words));
    if (known === undefined) told.set(foldKey(words), { names: [nameOf(bodyId)], words });
    else known.names.push(nameOf(bodyId));
  }
  return [...told.values()].map(({ names, words }) => `${names.join(', ')}. ${words}`);
}

function trimmed(text: string): string {
  return clean(text).replace(/[.;,]+$/, '');
}
