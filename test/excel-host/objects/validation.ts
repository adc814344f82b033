import { contains, intersection, overlaps, without, type Area } from '../address';
import { ApiObject, type Machine } from '../apiObject';
import { invalidArgument } from '../errors';
import type { Sheet, Validation } from '../model';
import type { Json } from '../protocol';
import { guardOption, guardSize } from './guards';
import { checkFormula } from './range';

const NONE: Omit<Validation, 'areas'> = {
  rule: {},
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  prompt: { showPrompt: true, title: '', message: '' },
};
/** Keys of the rule object, and the type that is read back. */
const KINDS: Readonly<Record<string, string>> = {
  list: 'List',
  date: 'Date',
  decimal: 'Decimal',
  wholeNumber: 'WholeNumber',
  textLength: 'TextLength',
  custom: 'Custom',
  time: 'Time',
};

export function validationObject(machine: Machine, sheet: Sheet, area: Area): ApiObject {
  guardSize(area, 'DataValidation');
  const inside = (): readonly Validation[] =>
    sheet.validations.filter((one) => one.areas.some((other) => overlaps(other, area)));
  const first = (): Omit<Validation, 'areas'> => inside()[0] ?? NONE;
  const set = (change: (validation: Omit<Validation, 'areas'>) => Omit<Validation, 'areas'>): void => {
    guardOption(sheet, 'never', 'DataValidation');
    sheet.validations = changed(sheet.validations, area, change);
  };
  return new ApiObject('DataValidation', {
    props: {
      Type: () => typeOf(first().rule),
      Rule: () => first().rule as Json,
      IgnoreBlanks: () => first().ignoreBlanks,
      ErrorAlert: () => ({ ...first().errorAlert }),
      Prompt: () => ({ ...first().prompt }),
    },
    setters: {
      Rule: (value) => {
        const rule = ruleOf(machine, value);
        set((validation) => ({ ...validation, rule }));
      },
      IgnoreBlanks: (value) => {
        requireRule(first().rule);
        set((validation) => ({ ...validation, ignoreBlanks: value === true }));
      },
      ErrorAlert: (value) => {
        const alert = record(value);
        const [title, message] = [limited(alert['title'], 32), limited(alert['message'], 225)];
        set((validation) => ({
          ...validation,
          errorAlert: {
            showAlert: alert['showAlert'] !== false,
            style: String(alert['style'] ?? 'Stop'),
            title,
            message,
          },
        }));
      },
      Prompt: (value) => {
        const prompt = record(value);
        const [title, message] = [limited(prompt['title'], 32), limited(prompt['message'], 255)];
        set((validation) => ({
          ...validation,
          prompt: { showPrompt: prompt['showPrompt'] !== false, title, message },
        }));
      },
    },
    methods: {
      Clear: () => {
        guardOption(sheet, 'never', 'DataValidation.clear');
        sheet.validations = sheet.validations
          .map((one) => ({ ...one, areas: one.areas.flatMap((other) => without(other, area)) }))
          .filter((one) => one.areas.length > 0);
      },
    },
  });
}

/** Cuts the area out of every validation and gives the pieces, and the rest of the area, the change. */
function changed(
  all: readonly Validation[],
  area: Area,
  change: (validation: Omit<Validation, 'areas'>) => Omit<Validation, 'areas'>,
): readonly Validation[] {
  let bare: readonly Area[] = [area];
  const result: Validation[] = [];
  for (const validation of all) {
    if (validation.areas.every((one) => contains(area, one))) {
      result.push({ ...change(validation), areas: validation.areas });
      for (const one of validation.areas) bare = bare.flatMap((left) => without(left, one));
      continue;
    }
    const cut = validation.areas.flatMap((one) => intersection(one, area) ?? []);
    const rest = validation.areas.flatMap((one) => without(one, area));
    if (rest.length > 0) result.push({ ...validation, areas: rest });
    if (cut.length > 0) result.push({ ...change(validation), areas: cut });
    for (const one of cut) bare = bare.flatMap((left) => without(left, one));
  }
  if (bare.length > 0) result.push({ ...change(NONE), areas: bare });
  return result;
}

function ruleOf(machine: Machine, value: Json): Readonly<Record<string, unknown>> {
  const rule = record(value);
  const [kind, ...others] = Object.keys(rule);
  if (kind === undefined || others.length > 0 || KINDS[kind] === undefined)
    throw invalidArgument('DataValidation.rule');
  const basic = record(rule[kind]);
  for (const part of ['source', 'formula', 'formula1', 'formula2']) {
    const formula = basic[part];
    if (typeof formula === 'string') checkPart(machine, part, formula);
  }
  checkOperands(kind, basic);
  return { [kind]: basic };
}

function checkPart(machine: Machine, part: string, formula: string): void {
  if (formula.startsWith('=')) {
    checkFormula(machine, formula, 'DataValidation.rule');
    // Excel: "A named range you specified cannot be found."
    const name = part === 'source' ? /^=([\p{L}_\\][\p{L}\p{N}_.\\]*)$/u.exec(formula)?.[1] : undefined;
    if (name !== undefined && !machine.workbook.names.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw invalidArgument('DataValidation.rule');
  }
  // A literal list of more than 255 characters breaks the file.
  else if (part === 'source' && formula.length > 255) throw invalidArgument('DataValidation.rule');
}

function checkOperands(kind: string, { source, formula, formula1, formula2, operator }: Record<string, Json>): void {
  if (kind === 'list' || kind === 'custom') {
    if (typeof (kind === 'list' ? source : formula) !== 'string') throw invalidArgument('DataValidation.rule');
    return;
  }
  if (formula1 === undefined || typeof operator !== 'string') throw invalidArgument('DataValidation.rule');
  if (['Between', 'NotBetween'].includes(operator) && formula2 === undefined)
    throw invalidArgument('DataValidation.rule');
}

function record(value: Json): Record<string, Json> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument('DataValidation');
  return { ...(value as Record<string, Json>) };
}

function limited(value: Json, max: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || value.length > max) throw invalidArgument('DataValidation');
  return value;
}

/** Strict: blanks can be ignored only by a rule. */
function requireRule(rule: object): void {
  if (Object.keys(rule).length === 0) throw invalidArgument('DataValidation.ignoreBlanks');
}

function typeOf(rule: object): string | null {
  const [key] = Object.keys(rule);
  return key === undefined ? 'None' : (KINDS[key] ?? null);
}
