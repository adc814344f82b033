import { anyWords } from '../../texts';
import type { Decision } from '../../merge/types';
import { INPUT_FIELDS } from '../../template/fields';
import type { SheetSpec } from '../../workbook/spec';
import { columnsOf, dateCell, footerOf, titleLines, type SheetContext } from './context';
import { tableRows, tableSheet } from './table';
import { rowWords } from '../../template/words/rowWords';
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
        details: long.fit(DETAILS[decision.kind](decision.params, context)),
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

type DecisionParams = Decision['params'];
type Details = (params: DecisionParams, context: SheetContext) => string;

const DETAILS: Readonly<Record<Decision['kind'], Details>> = {
  undo: (params, context) => filesOf(params, context).join('\n') || (params.sha256 ?? ''),
  belongs: (params, context) => `${filesOf(params, context).join(', ')} → ${context.nameOf(params.body ?? '')}`,
  alias: ({ written = '', status = 'noReport' }, { texts }) => `«${written}» → ${anyWords(texts)(`status.${status}`)}`,
  'accept-suggestion': (params, context) => {
    const { sheet = '', row = '', field, value = '' } = params;
    return `${filesOf(params, context).join(', ')}, ${sheet}, ${row}, ${fieldWords(field, context.texts)} → ${value}`;
  },
  'manual-entry': manualDetails,
  membership: ({ executor = '', bodies = '' }, { nameOf }) => {
    const names = bodies.split(',').map((id) => nameOf(id.trim()));
    return `${executor}: ${names.join(', ')}`;
  },
  resubmission: (params, context) => {
    const { key = '', body = '', choice = 'accept' } = params;
    const choices = { accept: 'accept', keep: 'keep', ask: 'ask' } as const;
    const what = context.texts.t(`followUp.choice.${choices[choice as keyof typeof choices]}`);
    return `${context.nameOf(body)}, ${rowWords(key, context.texts)}: ${what} (${filesOf(params, context).join(', ')})`;
  },
  close: ({ revision = '', archive = '', reason = '' }, { texts }) =>
    [texts.t('followUp.closed-details', { revision, archive }), reason].filter((part) => part !== '').join('\n'),
  reopen: ({ reason = '' }) => reason,
  conflict: ({ key = '', field = '', mine = '', theirs = '' }) => `${key}, ${field}: «${mine}» / «${theirs}»`,
};

function manualDetails(params: DecisionParams, { texts, nameOf }: SheetContext): string {
  const answers = INPUT_FIELDS.flatMap((field) => {
    const value = params[field];
    if (value === undefined) return [];
    return [`${fieldWords(field, texts)}: ${field === 'status' ? anyWords(texts)(`status.${value}`) : value}`];
  });
  return [
    `${nameOf(params.body ?? '')}, ${params.key ?? ''}`,
    texts.t('summary.letter', { no: params.letterNo ?? '', date: params.letterDate ?? '' }),
    ...answers,
  ].join('\n');
}

function filesOf({ sha256 }: DecisionParams, { consolidation }: SheetContext): readonly string[] {
  return consolidation.log
    .filter(({ identity }) => identity.sha256 === sha256)
    .map(({ identity }) => [identity.file, identity.member].filter((part) => part !== undefined).join(' › '));
}

function fieldWords(field: string | undefined, texts: SheetContext['texts']): string {
  const known = INPUT_FIELDS.find((id) => id === field);
  return known === undefined ? (field ?? '') : texts.t(`template.field.${known}`);
}
