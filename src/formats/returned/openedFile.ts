import type { Issue } from '../../core/issues/issue';
import type { FileIdentity } from '../../core/returned/types';
import type { WorkbookContent } from '../../core/workbook/content';
import type { DocumentForm } from '../documents/readDocument';

/** How a workbook came: every form is read as data. */
export type WorkbookForm = 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'spreadsheetml' | DocumentForm;

/** What comes beside a workbook and is none: it is logged, not refused. */
export type CompanionKind = 'letter' | 'image' | 'signature' | 'mail' | 'text' | 'system' | 'document';

/** One thing that was in a returned file. Issues of a workbook and of a companion are notes, never errors. */
export type OpenedFile =
  | {
      readonly kind: 'workbook';
      readonly identity: FileIdentity;
      readonly form: WorkbookForm;
      readonly content: WorkbookContent;
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: 'companion';
      readonly identity: FileIdentity;
      readonly what: CompanionKind;
      readonly issues: readonly Issue[];
      /** The words of a letter, to copy from. */
      readonly text?: string;
      /** Tables that are a report if their words answer the plan; then these notes are reported instead. */
      readonly tables?: {
        readonly form: WorkbookForm;
        readonly content: WorkbookContent;
        readonly issues: readonly Issue[];
      };
    }
  | { readonly kind: 'unreadable'; readonly identity: FileIdentity; readonly issues: readonly Issue[] };
