import type { Decision } from '../../merge/types';
import { INPUT_FIELDS } from '../../template/fields';
import type { SheetSpec } from '../../workbook/spec';
import { columnsOf, dateCell, footerOf, titleLines, type SheetContext } from './context';
import { tableRows, tableSheet } from './table';
import { stableJson } from '../../text/digest';

/** «Рішення»: what people decided; a «так» in the last column takes a decision back at the next merge. */
export function decisionsSheet(context: SheetContext): SheetSpec {
  const { consolidation, texts, long } = context;
  const title = titleLines(context, 'decisions');
  const { first } = tableRows(title.length);
  return tableSheet({
    id: 'decisions',
    name: texts.t('summary.sheet.decisions'),
    title,
    tabColor: 'D9A400',
    protected: true,
    footer: footerOf(context),
    columns: columnsOf(texts, [
      ['id', 22, 'technical', 'hidden'],
      ['on', 12, 'date'],
      ['decision', 30, 'strong'],
      ['details', 90, 'text'],
      ['reversed', 14, 'inputText', 'input'],
      ['technical', 10, 'technical', 'hidden'],
    ]),
    rows: consolidation.decisions.map((decision) => ({
      values: {
        id: decision.id,
        on: dateCell(decision.on),
        decision: texts.t(`summary.decision.${decision.kind}`),
        details: long.fit(detailsOf(decision, context)),
        reversed: decision.reversed === true ? texts.t('summary.yes') : undefined,
        technical: long.fit(
          stableJson({
            kind: decision.kind,
            params: decision.params,
            reversed: decision.reversed,
            lineage: decision.lineage,
          }),
        ),
      },
    })),
    validations: [
      {
        range: `E${first}:E${Math.max(first, first + consolidation.decisions.length - 1)}`,
        rule: { kind: 'list', source: 'pz_yes' },
        allowBlank: true,
        onError: 'stop',
      },
    ],
  });
}

function detailsOf({ kind, params }: Decision, { consolidation, texts, nameOf }: SheetContext): string {
  const files = consolidation.log
    .filter(({ identity }) => identity.sha256 === params.sha256)
    .map(({ identity }) => [identity.file, identity.member].filter((part) => part !== undefined).join(' › '));
  switch (kind) {
    case 'undo':
      return files.join('\n') || (params.sha256 ?? '');
    case 'alias':
      return `«${params.written ?? ''}» → ${texts.t(`status.${params.status ?? 'noReport'}`)}`;
    case 'accept-suggestion':
      return `${files.join(', ')}, ${params.sheet ?? ''}, ${params.row ?? ''}, ${fieldWords(params.field, texts)} → ${params.value ?? ''}`;
    case 'manual-entry':
      return [
        `${nameOf(params.body ?? '')}, ${params.key ?? ''}`,
        texts.t('summary.letter', { no: params.letterNo ?? '', date: params.letterDate ?? '' }),
        ...INPUT_FIELDS.flatMap((field) =>
          params[field] === undefined
            ? []
            : [
                `${fieldWords(field, texts)}: ${field === 'status' ? texts.t(`status.${params[field]}`) : params[field]}`,
              ],
        ),
      ].join('\n');
    case 'membership':
      return `${params.executor ?? ''}: ${(params.bodies ?? '')
        .split(',')
        .map((id) => nameOf(id.trim()))
        .join(', ')}`;
    case 'conflict':
      return `${params.key ?? ''}, ${params.field ?? ''}: «${params.mine ?? ''}» / «${params.theirs ?? ''}»`;
  }
}

function fieldWords(field: string | undefined, texts: SheetContext['texts']): string {
  return field !== undefined && (INPUT_FIELDS as readonly string[]).includes(field)
    ? texts.t(`template.field.${field}`)
    : (field ?? '');
}
