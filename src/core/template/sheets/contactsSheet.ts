import { addDays } from '../../calendar/civilDate';
import type { ConditionalFormatSpec, DefinedNameSpec, RowSpec, SheetSpec, ValidationSpec } from '../../workbook/spec';
import type { EndOf, Texts } from '../../texts';
import type { TemplateContext } from '../context';
import { CONTACT_FIELDS, CONTACT_SECTIONS, CONTACTS, type ContactField, type ContactSection } from '../fields';
import { carriedValue } from '../prefill';
import { COLOURS, type TemplateStyle } from '../styles';
import { cell, rowAt } from './cells';
import { printFooter } from './footer';
import { listSource } from './listsSheet';

/** Sections of «Реквізити»: a heading row, then its fields. */
const SECTIONS = CONTACT_SECTIONS.map((id) => ({
  id,
  fields: CONTACT_FIELDS.filter((field) => CONTACTS[field].section === id),
}));
const FIRST_SECTION = 4;
const CONTACTS_NAME = 'contacts_value';
const INPUT_STYLE = {
  text: 'input',
  longText: 'input',
  date: 'inputDate',
  yes: 'inputStatus',
} as const satisfies Record<string, TemplateStyle>;

/** 1-based sheet row of each field, headings counted. */
const ROW_OF: ReadonlyMap<ContactField, number> = new Map(
  SECTIONS.flatMap(({ fields }, section) => {
    const before = SECTIONS.slice(0, section).reduce((sum, { fields: earlier }) => sum + earlier.length + 1, 0);
    return fields.map((field, index) => [field, FIRST_SECTION + before + 1 + index] as const);
  }),
);

/** «Реквізити»: hidden field id, label, input, what belongs there. */
export function contactsSheet(context: TemplateContext): SheetSpec {
  const { texts } = context;
  return {
    name: texts.t('template.sheet.contacts'),
    state: 'visible',
    columns: [{ width: 14, hidden: true }, { width: 32 }, { width: 54 }, { width: 62 }],
    rows: [
      rowAt(1, 2, [cell(texts.t('template.contacts.title'), 'title')], { height: 26 }),
      rowAt(2, 2, [cell(texts.t('template.contacts.note'), 'subtitle')], { height: 18 }),
      ...SECTIONS.flatMap(({ id, fields }): RowSpec[] => [
        heading(id, fields, texts),
        ...fields.map((field) => fieldRow(field, context)),
      ]),
    ],
    freeze: { rows: 2, columns: 0 },
    protection: { selectLocked: true, formatColumns: true, formatRows: true },
    validations: CONTACT_FIELDS.map((field) => validation(field, context)),
    conditionalFormats: conditionals(),
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      area: `B1:D${Math.max(...ROW_OF.values())}`,
      footer: printFooter(context),
    },
    showGridLines: false,
    tabColor: '7A4B00',
  };
}

/** The input of a field, as formulas of other sheets name it: no cut in the column can bend it. */
export function contactCell(field: ContactField): string {
  return `INDEX(${CONTACTS_NAME},${ROW_OF.get(field) ?? 1})`;
}

/** The name over the column of inputs. */
export function contactNames(texts: Texts): readonly DefinedNameSpec[] {
  return [{ name: CONTACTS_NAME, sheet: texts.t('template.sheet.contacts'), range: 'C:C', hidden: true }];
}

function heading(id: ContactSection, fields: readonly ContactField[], texts: Texts): RowSpec {
  return rowAt(
    (ROW_OF.get(fields[0] ?? 'person') ?? 1) - 1,
    2,
    [cell(texts.t(`template.contacts.section.${id}`), 'section')],
    { height: 26 },
  );
}

function fieldRow(field: ContactField, { texts, earlier }: TemplateContext): RowSpec {
  const { kind } = CONTACTS[field];
  return {
    row: ROW_OF.get(field) ?? 1,
    height: kind === 'longText' ? 60 : 24,
    grows: true,
    cells: [
      cell(field, 'ids'),
      cell(texts.t(`template.contact.${field}`), 'label'),
      cell(carriedValue(field, earlier.contacts[field]), INPUT_STYLE[kind]),
      cell(texts.t(`template.contacts.about.${field}`), 'note'),
    ],
  };
}

function validation(field: ContactField, { texts, plan, round }: TemplateContext): ValidationSpec {
  const prompt = { title: texts.t(`template.contact.${field}`), message: texts.t(`template.contacts.about.${field}`) };
  const range = `C${ROW_OF.get(field) ?? 1}`;
  const error = (key: EndOf<'template.error'>): ValidationSpec['error'] & object => ({
    title: texts.t('template.error.title'),
    message: texts.t(`template.error.${key}`),
  });
  switch (CONTACTS[field].kind) {
    case 'yes':
      return { range, rule: { kind: 'list', source: listSource('yes', texts) }, prompt, error: error('yes') };
    case 'date': {
      const to = addDays(round.due, 366);
      const rule = { kind: 'date', from: plan.period.start, to } as const;
      return { range, rule, onError: 'warning', prompt, error: error('contactDate') };
    }
    case 'text':
    case 'longText':
      return { range, rule: { kind: 'textLength', max: 32000 }, prompt, error: error('length') };
  }
}

function conditionals(): readonly ConditionalFormatSpec[] {
  const at = (field: ContactField): string => `INDEX($C:$C,${ROW_OF.get(field) ?? 1})`;
  const missing = { fill: COLOURS.missingFill, color: COLOURS.missingInk };
  const blank = (field: ContactField): string => `LEN(TRIM(${at(field)}))=0`;
  const range = (field: ContactField): string => `C${ROW_OF.get(field) ?? 1}`;
  return [
    ...CONTACT_FIELDS.filter((field) => Object.hasOwn(CONTACTS[field], 'wanted')).map((field) => ({
      range: range(field),
      formula: blank(field),
      style: missing,
    })),
    {
      range: range('grounds'),
      formula: `AND(LEN(TRIM(${at('nothingToReport')}))>0,${blank('grounds')})`,
      style: missing,
    },
    ...CONTACT_FIELDS.filter((field) => CONTACTS[field].kind === 'date').map((field) => ({
      range: range(field),
      formula: `AND(NOT(${blank(field)}),NOT(ISNUMBER(${at(field)})))`,
      style: { fill: COLOURS.wrongFill, color: COLOURS.wrongInk },
    })),
  ];
}
