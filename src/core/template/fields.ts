/** Format version of template and consolidation workbooks. */
export const FORMAT_VERSION = 1;

/** Field ids of «Звіт», in order. They stand in a hidden row above the header and mean the same in every language. */
export const LOCKED_FIELDS = ['key', 'no', 'task', 'measure', 'deadline', 'period', 'role'] as const;
export const INPUT_FIELDS = ['status', 'narrative', 'doneOn', 'reason', 'proposal', 'newDue', 'evidence'] as const;
export const REPORT_FIELDS = [...LOCKED_FIELDS, ...INPUT_FIELDS, 'hint'] as const;
export type LockedField = (typeof LOCKED_FIELDS)[number];
export type InputField = (typeof INPUT_FIELDS)[number];
export type ReportField = (typeof REPORT_FIELDS)[number];

/** Field ids of «Показники», in order. `value` and `note` are inputs. */
export const INDICATOR_FIELDS = ['key', 'no', 'indicator', 'unit', 'value', 'note'] as const;
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];

/** Field ids of «Реквізити» (one labelled input a row), in order. */
export const CONTACT_FIELDS = [
  'person',
  'post',
  'phone',
  'email',
  'letterNo',
  'letterDate',
  'nothingToReport',
  'grounds',
  'signedBy',
  'signedPost',
  'signedOn',
  'ready',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Headings between them. */
export const CONTACT_SECTIONS = ['who', 'letter', 'nothing', 'signature', 'finish'] as const;
export type ContactSection = (typeof CONTACT_SECTIONS)[number];

/** Names that mean the same in every language; the visible sheets are named by `template.sheet.*`. */
export const STAMP_SHEET = '_planzvit';
export const LISTS_SHEET = '_lists';
export const PROPERTY_PREFIX = 'planzvit.';
