import { report } from '../../core/pipeline';
import { wholeWorkbook } from '../../core/workbook/rows';
import type { WorkbookSpec } from '../../core/workbook/spec';
import type {
  ConsolidationToWrite,
  ExportKind,
  NamedBytes,
  PickedFile,
  Progress,
  RemindChoice,
  ReviseChoice,
} from '../../ports';
import { upToDate } from '../consolidation/upToDate';
import { exportsOf, EXTENSIONS } from '../exports/exports';
import { planFile, planSpec, type PlanToWrite } from '../plan/planFile';
import { makeSampleReturns } from '../samples/sampleReturns';
import { oneTemplate } from '../templates/preview';
import { fileName } from './fileName';
import { remindersInto, revisionsInto } from './followUps';
import { paperInto, type PaperBrought } from './paper';
import type { Refused } from '../../core/refused';
import type { Session } from './session';
import { templatesInto, type TemplateChoice, type TemplatesReport } from './templates';
import { collectionOf, settingsOf, type Work } from './work';

type Add = (piece: Uint8Array) => void;

/** The files that a session makes. Archives go out piece by piece, so that none stands in memory whole. */
export function filesOf(session: Session) {
  return {
    /** «План» and «Органи» for an open workbook. */
    planSpec: (): WorkbookSpec => planSpec(planToWrite(session.work), session.texts, session.work.choice.today),
    /** All sheets for an open workbook; one in which we found no consolidation must still be without one. */
    consolidationSpec: (): ConsolidationToWrite => ({
      spec: wholeWorkbook(report(session.merged, session.texts).workbook),
      expectedRevision: session.work.revision ?? 0,
    }),
    async plan(): Promise<NamedBytes> {
      const { plan, choice } = session.work;
      return {
        name: fileName(session.texts.t('pane.file.plan'), plan, 'xlsx'),
        bytes: await planFile(planToWrite(session.work), session.texts, choice.today),
      };
    },
    async summary(kind: ExportKind): Promise<NamedBytes> {
      const { plan, choice } = session.work;
      return {
        name: fileName(session.texts.t(`pane.file.${kind}`), plan, EXTENSIONS[kind]),
        bytes: await exportsOf(upToDate(session.merged), session.texts, choice.today).file(kind),
      };
    },
    paper: (add: Add, brought: PaperBrought): Promise<string | Refused> => paperInto(add, session, brought),
    templates(add: Add, choice: TemplateChoice, progress: Progress): Promise<TemplatesReport> {
      return templatesInto(add, session.work, session.texts, choice, progress);
    },
    /** The template of one body; undefined where it has no duties. */
    template: (bodyId: string): Promise<NamedBytes | undefined> =>
      oneTemplate(collectionOf(session.work), session.texts, bodyId, session.work.choice.today),
    /** Undefined where nobody owes. */
    reminders(add: Add, choice: RemindChoice): Promise<string | undefined> {
      return remindersInto(add, { ...session.work, consolidation: session.begun }, session.texts, choice);
    },
    /** Undefined where there is nothing to fix. */
    revisions(add: Add, choice: ReviseChoice): Promise<string | undefined> {
      return revisionsInto(add, { ...session.work, consolidation: session.begun }, session.texts, choice);
    },
    async samples(): Promise<readonly PickedFile[]> {
      const collection = collectionOf(session.work);
      const samples: PickedFile[] = [];
      for await (const { name, bytes } of makeSampleReturns(collection, session.texts, {
        created: collection.round.due,
        rewriteForeign: true,
      }))
        samples.push({ name, bytes, size: bytes.length });
      return samples;
    },
  };
}

/** The plan with the choices that were made for it: another sitting begins with them. */
function planToWrite(work: Work): PlanToWrite {
  const { plan, registry } = work;
  return { plan, registry, settings: settingsOf(work) };
}
