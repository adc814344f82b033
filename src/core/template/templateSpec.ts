import type { Body } from '../bodies/types';
import type { CivilDate } from '../calendar/civilDate';
import type { Duty, Round } from '../duties/types';
import type { Plan } from '../plan/types';
import type { Texts } from '../texts';
import type { SheetSpec, TaskPaneSpec, WorkbookSpec } from '../workbook/spec';
import type { TemplateContext } from './context';
import type { Correcting } from './correction';
import { FORMAT_VERSION, PROPERTY_PREFIX } from './fields';
import { indicatorRows } from './indicatorRows';
import { carryOver, NO_ANSWERS, type EarlierAnswers, type LeftAnswer } from './prefill';
import { given } from '../given';
import { correctionsSheet } from './sheets/correctionsSheet';
import { contactNames, contactsSheet } from './sheets/contactsSheet';
import { guideSheet } from './sheets/guideSheet';
import { indicatorNames, indicatorsSheet } from './sheets/indicatorsSheet';
import { listNames, listsSheet } from './sheets/listsSheet';
import { printSheet } from './sheets/printSheet';
import { reportNames, reportSheet } from './sheets/reportSheet';
import { stampSheet } from './sheets/stampSheet';
import { stampPairs, type Stamp } from './stamp';
import { TEMPLATE_STYLES } from './styles';
import { templateRows } from './templateRows';
import { actWords } from './words/planWords';
import { remembered } from './words/remembered';

export interface TemplateInput {
  readonly plan: Plan;
  readonly round: Round;
  readonly body: Body;
  /** All duties of the body, proxy rows included, in the order of the rows. */
  readonly duties: readonly Duty[];
  readonly texts: Texts;
  /** The day of the registry's data. */
  readonly registryDate: CivilDate;
  readonly created: CivilDate;
  /** Answers of an earlier return of this body, carried by key. */
  readonly earlier?: EarlierAnswers;
  /** The report goes back for correction: `earlier` is then filled in word for word. */
  readonly correcting?: Correcting;
  /** Opens the add-in's pane with the file; off unless given. */
  readonly taskPane?: TaskPaneSpec;
}

/** The workbook that one body fills (format 1). Pure: the same input gives the same spec. */
export function templateSpec(input: TemplateInput): WorkbookSpec {
  return prefilledTemplate(input).spec;
}

/**
 * As {@link templateSpec}, and which earlier answers have no place in it or came to a row with other words (`changed`,
 * row keys).
 */
export function prefilledTemplate(input: TemplateInput): {
  readonly spec: WorkbookSpec;
  readonly left: readonly LeftAnswer[];
  readonly changed: readonly string[];
} {
  const { plan, round, body, created, correcting } = input;
  const texts = remembered(input.texts);
  const rows = templateRows(plan, round, input.duties, texts);
  const places = {
    rows: new Map(rows.map(({ duty, statuses }) => [duty.key, statuses.map((status) => texts.t(`status.${status}`))])),
    indicators: new Set(indicatorRows(rows).map(({ key }) => key)),
  };
  const earlier = input.earlier ?? NO_ANSWERS;
  // What goes back is seen as it was written, a status that nobody knows as well.
  const { answers, left } = correcting === undefined ? carryOver(earlier, places) : { answers: earlier, left: [] };
  const stamp: Stamp = {
    kind: 'template',
    format: FORMAT_VERSION,
    planId: plan.id,
    edition: plan.edition,
    round,
    body: { id: body.id, name: body.name },
    language: texts.language,
    registryDate: input.registryDate,
    created,
    ...given({ correction: correcting?.stamp }),
  };
  const context: TemplateContext = {
    plan,
    round,
    body,
    rows,
    texts,
    stamp,
    earlier: answers,
    ...given({ correcting }),
  };
  const spec = templateWorkbook(context);
  return {
    left,
    changed: answers.changed ?? [],
    spec: input.taskPane === undefined ? spec : { ...spec, taskPane: input.taskPane },
  };
}

/** All sheets of a template whose rows are known. */
export function templateWorkbook(context: TemplateContext): WorkbookSpec {
  const { plan, body, texts, stamp, rows } = context;
  const sheets = [
    correctionsSheet(context),
    reportSheet(context),
    indicatorsSheet(context),
    contactsSheet(context),
    printSheet(context),
    guideSheet(context),
    listsSheet(texts),
    stampSheet(context),
  ];
  return {
    sheets: sheets.filter((sheet): sheet is SheetSpec => sheet !== undefined),
    styles: TEMPLATE_STYLES,
    names: [
      ...listNames(texts),
      ...reportNames(texts),
      ...contactNames(texts),
      ...(indicatorRows(rows).length === 0 ? [] : indicatorNames(texts)),
    ],
    properties: {
      title: texts.t('template.documentTitle', { body: body.name, act: actWords(plan, texts) }),
      creator: 'PlanZvit',
      created: stamp.created,
      language: texts.language,
      custom: Object.fromEntries(stampPairs(stamp).map(([key, value]) => [`${PROPERTY_PREFIX}${key}`, value])),
    },
    lockStructure: true,
    cutLeavesInputs: true,
    activeSheet: texts.t(context.correcting === undefined ? 'template.sheet.report' : 'template.sheet.corrections'),
  };
}
