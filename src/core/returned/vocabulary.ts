import {
  CONTACT_FIELDS,
  CONTACT_SECTIONS,
  INDICATOR_FIELDS,
  REPORT_FIELDS,
  type ContactField,
  type IndicatorField,
  type ReportField,
} from '../template/fields';
import { OFFICER_STATUSES } from '../template/statuses';
import { hintSentences } from '../template/hint';
import { foldKey } from '../text/clean';
import { similarity } from '../text/similarity';
import type { PlainKey, Texts } from '../texts';
import { foldHeader } from './foldHeader';
import { OTHER_FORM_HEADERS, otherFormHeader } from './headerWords';
import { GAP, matcher, printVocabulary, type PrintVocabulary } from './printVocabulary';

export type SheetRole = 'report' | 'indicators' | 'contacts' | 'print' | 'guide';
const SHEET_ROLES: readonly SheetRole[] = ['report', 'indicators', 'contacts', 'print', 'guide'];

/** The words by which sheets, columns and labels are known when their ids are lost, in all given languages. */
export interface Vocabulary extends PrintVocabulary {
  sheetRole(name: string): SheetRole | undefined;
  /** `own` says that the words are the template's, not those of a hand-made form. */
  reportHeader(text: string): { readonly field: ReportField; readonly own: boolean } | undefined;
  indicatorHeader(text: string): IndicatorField | undefined;
  contactLabel(text: string): ContactField | undefined;
  /** Is it a status as the drop-down writes it? */
  isStatus(text: string): boolean;
  /** Is it the title of «Як заповнити», whose examples are no answers? */
  isGuideTitle(text: string): boolean;
  /** Is it a heading of the tables of «Як заповнити»? */
  isGuideHeading(text: string): boolean;
  /** Is it what the template itself says in «Що ще потрібно», in a file that keeps no formulas? */
  isHint(text: string): boolean;
  /** Is it a fixed text or id of «Реквізити» or «Показники», which every template has? */
  isFixedText(text: string): boolean;
  /** Is it the heading over the accepted rows of «Що виправити»? */
  isAcceptedHeading(text: string): boolean;
}

const prepared = new WeakMap<readonly Texts[], Vocabulary>();

/** Prepares the words once for each list of texts (kept as long as the list lives). */
export function vocabularyOf(texts: readonly Texts[]): Vocabulary {
  const known = prepared.get(texts);
  if (known !== undefined) return known;
  const made = makeVocabulary(texts);
  prepared.set(texts, made);
  return made;
}

function makeVocabulary(texts: readonly Texts[]): Vocabulary {
  const words = <T extends string>(ids: readonly T[], keyOf: (id: T) => PlainKey): Map<string, T> =>
    new Map(texts.flatMap((language) => ids.map((id) => [foldHeader(language.t(keyOf(id))), id] as const)));
  const sheets = new Map([
    ...words(SHEET_ROLES, (id) => `template.sheet.${id}`),
    ...texts.map((language) => [foldHeader(language.t('template.sheet.corrections')), 'guide'] as const),
  ]);
  const own = words(REPORT_FIELDS, (id) => `template.field.${id}`);
  const indicators = words(INDICATOR_FIELDS, (id) => `template.indicator.${id}`);
  const contacts = words(CONTACT_FIELDS, (id) => `template.contact.${id}`);
  const statuses = words(OFFICER_STATUSES, (id) => `status.${id}`);
  const guides = new Set(texts.map((language) => foldHeader(language.t('template.guide.title'))));
  const guideHeadings = new Set(
    texts.flatMap(({ t }) => [foldHeader(t('template.guide.exampleText')), foldHeader(t('template.guide.when'))]),
  );
  const hints = texts
    .flatMap(hintSentences)
    .map(foldKey)
    .sort((a, b) => b.length - a.length);
  const fixed = new Set([
    ...CONTACT_FIELDS.map(foldHeader),
    ...texts.flatMap((language) => FIXED_TEXTS.map((key) => foldHeader(language.t(key)))),
  ]);
  return {
    ...printVocabulary(texts),
    isAcceptedHeading: matcher(
      texts.map((language) => language.t('template.correction.accepted', { count: 0 }).replace('0', GAP)),
    ),
    sheetRole: memo((name) => sheets.get(foldHeader(name.replace(/[ _]?\(?\d{1,2}\)?$/, '')))),
    reportHeader: memo((text) => {
      const folded = foldHeader(text);
      const exact = own.get(folded);
      if (exact !== undefined) return { field: exact, own: true };
      const usual = OTHER_FORM_HEADERS.get(folded);
      if (usual !== undefined) return { field: usual, own: false };
      const near = nearestWords(folded, own);
      if (near !== undefined) return { field: near, own: true };
      const other = otherFormHeader(folded);
      return other === undefined ? undefined : { field: other, own: false };
    }),
    indicatorHeader: memo((text) => indicators.get(foldHeader(text)) ?? nearestWords(foldHeader(text), indicators)),
    contactLabel: memo((text) => contacts.get(foldHeader(text)) ?? nearestWords(foldHeader(text), contacts)),
    isStatus: (text) => text.length <= LONGEST_HEADER && statuses.has(foldHeader(text)),
    isGuideHeading: (text) => text.length <= LONGEST_HEADER && guideHeadings.has(foldHeader(text)),
    isGuideTitle: (text) => text.length <= LONGEST_HEADER && guides.has(foldHeader(text)),
    isHint: (text) =>
      text.length <= LONGEST_HINT &&
      hints.reduce((rest, sentence) => rest.replaceAll(sentence, ''), foldKey(text)).trim() === '',
    isFixedText: (text) => text.length <= LONGEST_FIXED && fixed.has(foldHeader(text)),
  };
}

const FIXED_TEXTS: readonly PlainKey[] = [
  'template.contacts.title',
  'template.contacts.note',
  ...CONTACT_SECTIONS.map((id) => `template.contacts.section.${id}` as const),
  ...CONTACT_FIELDS.flatMap((id) => [`template.contact.${id}`, `template.contacts.about.${id}`] as const),
  'template.indicators.title',
  'template.indicators.note',
  'template.indicators.measure',
  'template.indicators.period',
  ...INDICATOR_FIELDS.map((id) => `template.indicator.${id}` as const),
];
const LONGEST_FIXED = 400;

/** Header words with a slip of the pen; short ones («№») must be exact. */
function nearestWords<T>(folded: string, words: ReadonlyMap<string, T>): T | undefined {
  if (folded.length < 6) return undefined;
  let best: T | undefined;
  let likeness = 0.84;
  for (const [candidate, id] of words) {
    if (Math.abs(candidate.length - folded.length) > 6 || candidate.length < 6) continue;
    const found = similarity(folded, candidate);
    if (found > likeness) [best, likeness] = [id, found];
  }
  return best;
}

/** Longer than all sentences together that a row may need. */
const LONGEST_HINT = 600;
const LONGEST_HEADER = 80;
const MEMO_SIZE = 4000;

/** Remembers answers for short strings; hostile files cannot make it grow without end. */
function memo<T>(find: (text: string) => T | undefined): (text: string) => T | undefined {
  const seen = new Map<string, T | undefined>();
  return (text) => {
    if (text.length > LONGEST_HEADER) return undefined;
    if (seen.has(text)) return seen.get(text);
    const found = find(text);
    if (seen.size >= MEMO_SIZE) seen.clear();
    seen.set(text, found);
    return found;
  };
}
