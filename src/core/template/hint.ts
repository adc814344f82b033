import type { CivilDate } from '../calendar/civilDate';
import { toExcelSerial } from '../calendar/excelSerial';
import type { Obligation } from '../duties/types';
import type { Texts } from '../texts';
import { INPUT_FIELDS, type InputField } from './fields';
import { OFFICER_STATUSES, type OfficerStatus } from './statuses';
import { hintRules, type HintRule, type HintWords, type RowKind } from './hintRules';
import { ownCell } from './reportLayout';

/** What the hint of a row depends on besides its inputs. */
export interface HintContext extends RowKind {
  readonly obligation: Obligation;
  readonly texts: Texts;
}

export interface HintRow extends HintContext {
  /** What stands in the inputs; a real date as `{ date }`, `true` where its day does not matter. */
  readonly inputs: Readonly<Partial<Record<InputField, string | { readonly date: CivilDate | true }>>>;
  /** «Звітувати немає про що» is declared on «Реквізити», perhaps without the grounds that it needs. */
  readonly declared: boolean | 'groundless';
}

/** The words of the column «Що ще потрібно» for a row: the cached value of {@link hintFormula}. */
export function hintFor(row: HintRow): string {
  const { inputs, declared, obligation, texts } = row;
  const words = (key: HintWords): string => texts.t(`template.hint.${key}`);
  const isBlank = (field: InputField): boolean =>
    typeof inputs[field] !== 'object' && trimmed(inputs[field] ?? '') === '';
  if (INPUT_FIELDS.every(isBlank)) {
    const declaration = declared === 'groundless' ? 'groundless' : 'declared';
    return words(declared === false ? blankKey(obligation) : declaration);
  }
  if (isBlank('status')) return words('chooseStatus');
  const typed = typeof inputs.status === 'string' ? trimmed(inputs.status).toLowerCase() : '';
  const status = OFFICER_STATUSES.find((id) => texts.t(`status.${id}`).toLowerCase() === typed);
  if (status === undefined) return words('unknownStatus');
  const speaks = ({ field, when, statuses, unless, days }: HintRule): boolean => {
    if ((statuses !== undefined && !statuses.includes(status)) || (unless !== undefined && !isBlank(unless)))
      return false;
    const said = inputs[field];
    switch (when) {
      case 'missing':
        return isBlank(field);
      case 'filled':
        return !isBlank(field);
      case 'notDate':
        return !isBlank(field) && typeof said !== 'object';
      case 'outside':
        return (
          days !== undefined &&
          typeof said === 'object' &&
          said.date !== true &&
          (said.date < days.from || said.date > days.to)
        );
    }
  };
  const said = hintRules(row)
    .filter(speaks)
    .map((rule) => words(rule.words))
    .join(' ');
  return said === '' ? words('ready') : said;
}

/** Everything that the column «Що ще потрібно» may say, sentence by sentence: a table in text form has it as text. */
export function hintSentences(texts: Texts): readonly string[] {
  const rules = hintRules({ deadlineKind: 'by_date', over: true }).map(({ words }) => words);
  const keys: readonly HintWords[] = [
    'chooseStatus',
    'unknownStatus',
    'declared',
    'ready',
    'accepted',
    'error',
    'blank.consent',
    'blank.conditional',
    'blank.proxy',
    ...rules,
  ];
  return keys.map((key) => texts.t(`template.hint.${key}`));
}

/** As TRIM of Excel does it. */
function trimmed(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** Stands between words of a list in a formula, and in no answer. */
const MARK = '¦';

/**
 * The formula of the column «Що ще потрібно», the same text for all rows of a kind: functions of Excel 2016 only, and
 * words instead of codes, so that an officer without any add-in is guided row by row.
 */
export function hintFormula(context: HintContext, declaredCell: string, groundsCell: string): string {
  const { texts, obligation } = context;
  const words = (key: HintWords): string => quoted(texts.t(`template.hint.${key}`));
  const blank = (field: InputField): string => `TRIM(${ownCell(field)})=""`;
  const sentences = hintRules(context)
    .map((rule) => {
      const tests = [...(rule.statuses === undefined ? [] : [statusIs(rule.statuses, texts)]), ...cellTests(rule)];
      return `IF(AND(${tests.join(',')}),${quoted(`${texts.t(`template.hint.${rule.words}`)} `)},"")`;
    })
    .join('&');
  // Between the marks nothing is left when no rule speaks: so the sentences need to stand only once.
  const [mark, nothing] = [quoted(MARK), quoted(`${MARK}${MARK}`)];
  const said = `SUBSTITUTE(${[mark, sentences, mark].join('&')},${nothing},${words('ready')})`;
  const answered = `TRIM(SUBSTITUTE(${said},${mark},""))`;
  const status =
    `IF(${blank('status')},${words('chooseStatus')},IF(NOT(${statusIs(OFFICER_STATUSES, texts)}),` +
    `${words('unknownStatus')},${answered}))`;
  const empty =
    `IF(TRIM(${declaredCell})="",${words(blankKey(obligation))},IF(TRIM(${groundsCell})="",` +
    `${words('groundless')},${words('declared')}))`;
  return `IFERROR(IF(AND(${INPUT_FIELDS.map(blank).join(',')}),${empty},${status}),${words('error')})`;
}

/** Conditions on the cell of a rule in the row of the formula. */
export function cellTests({
  field,
  when,
  unless,
  days,
}: Pick<HintRule, 'field' | 'when' | 'unless' | 'days'>): readonly string[] {
  const cell = ownCell(field);
  const text = `TRIM(${cell})`;
  const instead = unless === undefined ? [] : [`TRIM(${ownCell(unless)})=""`];
  const outside =
    days === undefined
      ? []
      : [`ISNUMBER(${cell})`, `OR(${cell}<${toExcelSerial(days.from)},${cell}>${toExcelSerial(days.to)})`];
  const tests: Readonly<Record<HintRule['when'], readonly string[]>> = {
    missing: [`${text}=""`],
    filled: [`${text}<>""`],
    outside,
    notDate: [`${text}<>""`, `NOT(ISNUMBER(${cell}))`],
  };
  return [...tests[when], ...instead];
}

/** Is the status of the formula's row one of these? Without regard to case. */
export function statusIs(statuses: readonly OfficerStatus[], texts: Texts): string {
  const list = statuses.map((status) => `${texts.t(`status.${status}`).toLowerCase()}${MARK}`).join('');
  const mark = quoted(MARK);
  return `ISNUMBER(FIND(${mark}&LOWER(TRIM(${ownCell('status')}))&${mark},${quoted(`${MARK}${list}`)}))`;
}

function blankKey(obligation: Obligation): HintWords {
  return obligation === 'obliged' ? 'chooseStatus' : `blank.${obligation}`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
