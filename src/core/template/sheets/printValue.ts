import type { Texts } from '../../texts';
import { isCivilDate } from '../../calendar/civilDate';
import type { TemplateContext } from '../context';
import { FIELDS, type InputField } from '../fields';
import type { TemplateRow } from '../templateRows';
import { indicatorRows, type IndicatorRow } from '../indicatorRows';
import { MOST_INDICATORS } from './printLayout';
import { LONGEST_FIELD, LONGEST_NOTE, LONGEST_WORD, PRINTED } from './printText';
import { dotted } from '../../calendar/dotted';

/** What the formulas of «Друк» give for a row as the template is handed out. */
export interface CurrentAnswer {
  readonly full: string;
  readonly head: string;
  readonly rest: string;
  /** The line of each indicator that goes to paper. */
  readonly indicators: readonly string[];
}

export function currentAnswer(row: TemplateRow, context: TemplateContext, limit: number): CurrentAnswer {
  const { earlier, texts } = context;
  const said = earlier.rows.get(row.duty.key) ?? {};
  const indicators = indicatorRows([row])
    .slice(0, MOST_INDICATORS)
    .map((indicator) => indicatorLine(indicator, context));
  const full = [...PRINTED.map((field) => fieldText(field, said, texts)), ...indicators].join('');
  const declared = full === '' && (earlier.contacts.nothingToReport ?? '') !== '';
  if (declared)
    return {
      full,
      indicators,
      head: `${texts.t('template.print.nothing')}${earlier.contacts.grounds ?? ''}`,
      rest: '',
    };
  if (full.length <= limit) return { full, indicators, head: full, rest: '' };
  const space = full.lastIndexOf(' ', limit - 1);
  const head = full.slice(0, space < 0 ? limit : space + 1);
  const rest = full.slice(head.length);
  const more = texts.t('template.print.more');
  return { full, indicators, head, rest: rest.length <= limit ? rest : `${rest.slice(0, limit)}${more}` };
}

type Answers = Readonly<Partial<Record<InputField, string>>>;

/** What the formula of {@link PRINTED} gives for a field. */
function fieldText(field: InputField, answers: Answers, texts: Texts): string {
  const { kind, print } = FIELDS[field];
  const said = answers[field] ?? '';
  const text = kind === 'date' ? dayText(said) : cut(said, texts);
  switch (print) {
    case 'word':
      return said.slice(0, LONGEST_WORD);
    case 'beside':
      return said === '' ? '' : `${(answers.status ?? '').trim() === '' ? '' : ', '}${text}`;
    case 'body':
      return said === '' ? '' : `\n${text}`;
    case 'heading':
      return said.trim() === '' ? '' : `\n${texts.t(`template.field.${field}`)}: ${text}`;
  }
}

/** What {@link dateFormula} gives for a carried date. */
export function dayText(said: string): string {
  return isCivilDate(said) ? dotted(said) : said.slice(0, LONGEST_WORD);
}

function cut(said: string, texts: Texts): string {
  return said.length > LONGEST_FIELD ? `${said.slice(0, LONGEST_FIELD)}${texts.t('template.print.more')}` : said;
}

function indicatorLine({ key, indicator }: IndicatorRow, { earlier, texts }: TemplateContext): string {
  const { value, note = '' } = earlier.indicators.get(key) ?? {};
  // As Excel shows a number in the language of the template.
  const shown =
    typeof value === 'number' && texts.language === 'uk' ? String(value).replace('.', ',') : String(value ?? '');
  if (shown.trim() === '') return '';
  return (
    `\n${indicator.name.slice(0, LONGEST_NOTE)}: ${shown.slice(0, LONGEST_WORD)} ` +
    `${indicator.unit.slice(0, LONGEST_WORD)}` +
    `${note.trim() === '' ? '' : ` (${note.slice(0, LONGEST_NOTE)})`}`
  );
}
