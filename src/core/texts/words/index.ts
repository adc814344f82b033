import type { AnswerSheetWords } from './answerSheets';
import type { CliWords } from './cli';
import type { DiagnosticWords } from './diagnostic';
import type { DocumentWords } from './document';
import type { FollowUpWords } from './followUp';
import type { DraftWords } from './draft';
import type { HostWords } from './host';
import type { FileFindingWords } from './fileFindings';
import type { FindingWords } from './issue';
import type { MergeFindingWords } from './mergeFindings';
import type { IssuePartWords } from './issueParts';
import type { LetterWords } from './letter';
import type { LevelWords } from './levels';
import type { OpenDataWords } from './openData';
import type { PaneWords } from './pane';
import type { PaneFollowUpWords } from './paneFollowUp';
import type { PlanWords } from './plan';
import type { StatusWords } from './status';
import type { SummaryWords } from './summary';
import type { SummaryColumnWords } from './summaryColumns';
import type { TemplateWords } from './template';

/** Each code of a finding → the names of its parameters. */
export interface IssueWords extends FindingWords, FileFindingWords, MergeFindingWords, DiagnosticWords {}

/** What each area of a catalogue must say: key → the names of the parameters that its words may use. */
export interface AreaWords {
  readonly cli: CliWords;
  readonly followUp: FollowUpWords;
  readonly draft: DraftWords;
  readonly host: HostWords;
  readonly issue: IssueWords & IssuePartWords;
  readonly letter: LetterWords;
  readonly pane: PaneWords & PaneFollowUpWords;
  readonly plan: PlanWords & { readonly [C in keyof DiagnosticWords as `diagnostic.${C}`]: DiagnosticWords[C] };
  readonly status: StatusWords;
  readonly summary: SummaryWords & AnswerSheetWords & SummaryColumnWords & DocumentWords & LevelWords & OpenDataWords;
  readonly template: TemplateWords;
}
export type Area = keyof AreaWords;
export type { DiagnosticWords } from './diagnostic';
export type { PaneWords } from './pane';
export type { PaneFollowUpWords } from './paneFollowUp';
export type { Plural } from './plural';
