import type { FieldValue, Return } from '../returned/types';
import { foldKey } from '../text/clean';
import { isPlaceholder } from './vocabulary/narrativeWords';
import { given } from '../given';

export interface Declaration {
  /** The box «звітувати немає про що» is ticked. */
  readonly declared: boolean;
  readonly box?: FieldValue;
  readonly grounds?: FieldValue;
}

const YES: ReadonlySet<string> = new Set(
  [
    'так',
    'yes',
    'true',
    '1',
    '+',
    'x',
    'х',
    'v',
    '✓',
    '✔',
    '☑',
    'істина',
    'звітувати немає про що',
    'nothing to report',
  ].map(foldKey),
);
const NO: ReadonlySet<string> = new Set(['ні', 'no', 'false', '0', '-', 'хибність'].map(foldKey));

/** What «Реквізити» says of having nothing to report; undefined when it says nothing. */
export function declarationOf({ contacts }: Pick<Return, 'contacts'>): Declaration | undefined {
  const box = contacts.nothingToReport;
  const grounds =
    contacts.grounds !== undefined && !isPlaceholder(contacts.grounds.text) ? contacts.grounds : undefined;
  if (box === undefined && grounds === undefined) return undefined;
  return {
    declared: box !== undefined && YES.has(foldKey(box.text)),
    ...given({ box, grounds }),
  };
}

export function isRefusedBox(box: FieldValue): boolean {
  return NO.has(foldKey(box.text));
}

/** «так», also with more behind it («Так, готово»), or that the report is ready. */
export function isReadyBox({ text }: FieldValue): boolean {
  const [first = ''] = text.split(/[\s,.;:!–—-]+/);
  return YES.has(foldKey(text)) || READY.has(foldKey(first));
}

const READY: ReadonlySet<string> = new Set(['так', 'yes', 'готово', 'готовий', 'готова', 'ready'].map(foldKey));
