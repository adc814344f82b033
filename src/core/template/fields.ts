import type { TemplateStyle } from './styles';

/** Format version of templates. */
export const FORMAT_VERSION = 1;
/**
 * Format version of consolidations: 2 has one row per measure × period in «Зведення»; 1 had several, and is read for
 * ever.
 */
export const CONSOLIDATION_FORMAT = 2;

interface FieldTraits {
  /** `key` and `plan` are locked, `hint` is a formula, the rest are inputs. */
  readonly kind: 'key' | 'plan' | 'status' | 'text' | 'date' | 'hint';
  /** Width of its column in characters. */
  readonly width: number;
  readonly style: TemplateStyle;
}
interface InputTraits extends FieldTraits {
  readonly kind: 'status' | 'text' | 'date';
  /**
   * How it stands in the running text of «Друк»: a `word` that opens it, `beside` that word, as its `body`, or
   * under its `heading`.
   */
  readonly print: 'word' | 'beside' | 'body' | 'heading';
  /** Width of its column in «Дані» of the consolidation. */
  readonly dataWidth: number;
}
interface DateTraits extends InputTraits {
  readonly kind: 'date';
  /** Days that the cell takes without asking back: done by the round's day, or planned for any later one. */
  readonly days: 'done' | 'planned';
}

/**
 * Fields of «Звіт» in order of their columns; the ids stand in a hidden row above the header and mean the same in every
 * language. Layout, validations, print sheet, data sheet and answers follow from this table; headings, prompts and
 * errors are the words `template.field`, `template.prompt` and `template.error` of the field's id.
 *
 * The key is hidden. All other columns together are so wide as a screen of 1,366 pixels at {@link REPORT_ZOOM}: status,
 * narrative, date and hint are in view beside the measure. On paper the columns up to the narrative fill the first of
 * two pages side by side: all that follow take less, so that the break falls behind it.
 *
 * `more` is what the plan says beside its usual columns; a plan that says nothing there has no such column. It is the
 * last one, so that every other column has the same letter in every template.
 */
export const FIELDS = {
  key: { kind: 'key', width: 12, style: 'technical' },
  no: { kind: 'plan', width: 5, style: 'number' },
  task: { kind: 'plan', width: 14, style: 'locked' },
  measure: { kind: 'plan', width: 28, style: 'locked' },
  deadline: { kind: 'plan', width: 11, style: 'lockedCentre' },
  period: { kind: 'plan', width: 11, style: 'lockedCentre' },
  role: { kind: 'plan', width: 12, style: 'locked' },
  status: { kind: 'status', width: 13, style: 'inputStatus', print: 'word', dataWidth: 16 },
  narrative: { kind: 'text', width: 46, style: 'input', print: 'body', dataWidth: 60 },
  doneOn: { kind: 'date', width: 11, style: 'inputDate', print: 'beside', dataWidth: 12, days: 'done' },
  reason: { kind: 'text', width: 16, style: 'input', print: 'heading', dataWidth: 26 },
  proposal: { kind: 'text', width: 14, style: 'input', print: 'heading', dataWidth: 26 },
  newDue: { kind: 'date', width: 11, style: 'inputDate', print: 'heading', dataWidth: 12, days: 'planned' },
  evidence: { kind: 'text', width: 12, style: 'input', print: 'heading', dataWidth: 26 },
  hint: { kind: 'hint', width: 20, style: 'hint' },
  more: { kind: 'plan', width: 21, style: 'locked' },
} as const satisfies Readonly<Record<string, FieldTraits | InputTraits | DateTraits>>;

/** Per cent. */
export const REPORT_ZOOM = 80;

type Fields = typeof FIELDS;
type OfKind<K extends FieldTraits['kind']> = {
  [F in keyof Fields]: Fields[F]['kind'] extends K ? F : never;
}[keyof Fields];
export type ReportField = keyof Fields;
export type LockedField = OfKind<'key' | 'plan'>;
export type InputField = OfKind<'status' | 'text' | 'date'>;
export type TextField = OfKind<'text'>;
export type DateField = OfKind<'date'>;

export const REPORT_FIELDS = Object.keys(FIELDS) as readonly ReportField[];
export const LOCKED_FIELDS: readonly LockedField[] = REPORT_FIELDS.filter(isLocked);
export const INPUT_FIELDS: readonly InputField[] = REPORT_FIELDS.filter(isInput);
/** Inputs of free text, and of days: whatever holds for one of them holds for all. */
export const TEXT_FIELDS: readonly TextField[] = REPORT_FIELDS.filter(isText);
export const DATE_FIELDS: readonly DateField[] = REPORT_FIELDS.filter(isDate);

export function isInput(field: ReportField): field is InputField {
  return Object.hasOwn(FIELDS[field], 'print');
}
export function isText(field: ReportField): field is TextField {
  return FIELDS[field].kind === 'text';
}
export function isDate(field: ReportField): field is DateField {
  return FIELDS[field].kind === 'date';
}
export function isLocked(field: ReportField): field is LockedField {
  const { kind } = FIELDS[field];
  return kind === 'key' || kind === 'plan';
}

interface IndicatorTraits {
  readonly width: number;
  readonly style: TemplateStyle;
  /** Columns for the reader's eye alone have no id in the hidden row, and words of their own. */
  readonly forEye?: true;
}

/** Columns of «Показники» in order. */
export const INDICATOR_COLUMNS = {
  key: { width: 16, style: 'technical' },
  no: { width: 7, style: 'number' },
  measure: { width: 44, style: 'locked', forEye: true },
  period: { width: 16, style: 'lockedCentre', forEye: true },
  indicator: { width: 46, style: 'locked' },
  unit: { width: 16, style: 'lockedCentre' },
  value: { width: 14, style: 'inputNumber' },
  note: { width: 44, style: 'input' },
} as const satisfies Readonly<Record<string, IndicatorTraits>>;

type IndicatorColumns = typeof INDICATOR_COLUMNS;
export type IndicatorColumn = keyof IndicatorColumns;
/** Field ids of «Показники». `value` and `note` are inputs. */
export type IndicatorField = {
  [C in IndicatorColumn]: IndicatorColumns[C] extends { readonly forEye: true } ? never : C;
}[IndicatorColumn];
export const INDICATOR_FIELDS = Object.keys(INDICATOR_COLUMNS).filter(
  (column) => !Object.hasOwn(INDICATOR_COLUMNS[column as IndicatorColumn], 'forEye'),
) as readonly IndicatorField[];

interface ContactTraits {
  readonly section: 'who' | 'letter' | 'nothing' | 'signature' | 'finish';
  readonly kind: 'text' | 'longText' | 'date' | 'yes';
  /** Shown as missing while it is blank. */
  readonly wanted?: true;
}

/** Fields of «Реквізити» (one labelled input a row) in order, under the headings of their sections. */
export const CONTACTS = {
  person: { section: 'who', kind: 'text', wanted: true },
  post: { section: 'who', kind: 'text' },
  phone: { section: 'who', kind: 'text', wanted: true },
  email: { section: 'who', kind: 'text', wanted: true },
  letterNo: { section: 'letter', kind: 'text' },
  letterDate: { section: 'letter', kind: 'date' },
  nothingToReport: { section: 'nothing', kind: 'yes' },
  grounds: { section: 'nothing', kind: 'longText' },
  signedBy: { section: 'signature', kind: 'text' },
  signedPost: { section: 'signature', kind: 'text' },
  signedOn: { section: 'signature', kind: 'date' },
  ready: { section: 'finish', kind: 'yes' },
} as const satisfies Readonly<Record<string, ContactTraits>>;

export type ContactField = keyof typeof CONTACTS;
export type ContactSection = ContactTraits['section'];
export const CONTACT_FIELDS = Object.keys(CONTACTS) as readonly ContactField[];
export const CONTACT_SECTIONS: readonly ContactSection[] = [
  ...new Set(CONTACT_FIELDS.map((field) => CONTACTS[field].section)),
];

/** Names that mean the same in every language; the visible sheets are named by `template.sheet.*`. */
export const STAMP_SHEET = '_planzvit';
export const LISTS_SHEET = '_lists';
export const PROPERTY_PREFIX = 'planzvit.';
