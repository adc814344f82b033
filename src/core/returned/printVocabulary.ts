import { FIELDS, INPUT_FIELDS, type InputField } from '../template/fields';
import { OFFICER_STATUSES } from '../template/statuses';
import type { PlainKey, Texts } from '../texts';
import { foldHeader } from './foldHeader';

/** What «Друк» says of its own, and how it puts answers together. */
export interface PrintVocabulary {
  /** Is it the declaration that «Друк» shows in place of answers, or its word on a row that is lost? */
  isPrintWord(text: string): boolean;
  /** A text of «Друк» without what that sheet says of its own. */
  withoutPrintWords(text: string): string;
  /** Is it a text that «Друк» has over its table, beside it or at the place for signing? */
  isPrintText(text: string): boolean;
  /** Is it the heading under which the deadline and the period stand in one cell? */
  isWhenHeading(text: string): boolean;
  /** The text of a measure without the role that may stand behind it. */
  withoutRole(text: string): string;
  /** The status as the drop-down writes it with which a text begins, the longest one. */
  statusAtStart(text: string): string | undefined;
  /** The headings under which parts of an answer stand, with their fields. */
  readonly printHeadings: readonly (readonly [string, InputField])[];
}

/** Stands for a parameter of a text that is looked for. */
export const GAP = '\u0001';
const LONGEST_MATCHED = 400;
const LONGEST_HEADING = 80;

/** Matches the texts, whatever stands in their gaps. */
export function matcher(texts: readonly string[]): (text: string) => boolean {
  const all = new RegExp(`^(?:${texts.map(patternOf).join('|')})$`);
  return (text) => text.length <= LONGEST_MATCHED && all.test(text.trim());
}

function patternOf(text: string): string {
  return text
    .trim()
    .split(GAP)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]*');
}

export function printVocabulary(texts: readonly Texts[]): PrintVocabulary {
  const isPrintText = matcher(texts.flatMap(printTexts));
  const said = texts.flatMap(({ t }) => [t('template.print.nothing'), t('template.print.lost')]);
  const more = texts.map(({ t }) => t('template.print.more'));
  const whens = new Set(texts.map(({ t }) => foldHeader(t('template.print.column.deadline'))));
  const role = new RegExp(`\\s\\((?:${texts.flatMap(roleWords).map(patternOf).join('|')})[^]*\\)$`);
  return {
    isPrintText: (text) => LINE.test(text) || isPrintText(text),
    isPrintWord: (text) => said.some((words) => text.startsWith(words.trim())),
    withoutPrintWords: (text) =>
      more.reduce((rest, words) => {
        // The word before is cut.
        const [head = '', ...others] = rest.split(words);
        return others.length === 0 ? rest : [head.replace(/\S+$/, ''), ...others].join(' ');
      }, text),
    isWhenHeading: (text) => text.length <= LONGEST_HEADING && whens.has(foldHeader(text)),
    withoutRole: (text) => text.replace(role, ''),
    statusAtStart: statusStart(texts),
    printHeadings: texts.flatMap(({ t }) => HEADED.map((field) => [t(`template.field.${field}`), field] as const)),
  };
}

const HEADED: readonly InputField[] = INPUT_FIELDS.filter((field) => FIELDS[field].print === 'heading');

function statusStart(texts: readonly Texts[]): PrintVocabulary['statusAtStart'] {
  const words = texts
    .flatMap(({ t }) => OFFICER_STATUSES.map((status) => t(`status.${status}`)))
    .sort((a, b) => b.length - a.length);
  return (text) => words.find((word) => text.startsWith(word) && /^(?:$|\s|, \d)/.test(text.slice(word.length)));
}

/** How what stands behind a measure in brackets may begin: «(якщо належить до компетенції)», «(звітує за: …)». */
function roleWords({ t }: Texts): readonly string[] {
  return [
    t('template.role.conditional'),
    t('template.role.consent'),
    t('template.role.proxy', { executor: GAP }),
    t('template.role.inherited', { name: '' }),
    ...(['executor', 'lead', 'participant'] as const).map((role) => `${t(`template.role.${role}`)};`),
  ];
}

function printTexts({ t }: Texts): readonly string[] {
  const [annex, executor] = [t('template.print.annex'), t('template.print.executor')];
  return [
    `${annex}${GAP}`,
    `${executor}${GAP}`,
    t('template.print.title', { body: GAP }),
    t('template.print.about', { plan: GAP, act: GAP, date: GAP }),
    ...PRINT_TEXTS.map((key) => t(key)),
  ];
}

const LINE = /^[_.\s]+$/;
const PRINT_TEXTS = [
  'template.print.tip',
  'template.print.long',
  'template.print.post',
  'template.print.signature',
  'template.print.name',
  'template.print.date',
  'template.print.column.no',
  'template.print.column.measure',
  'template.print.column.deadline',
  'template.print.column.answer',
] as const satisfies readonly PlainKey[];
