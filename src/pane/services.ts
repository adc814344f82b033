import { createContext, useContext } from 'react';
import type { CivilDate } from '../core/calendar/civilDate';
import type { KeyOf, Language, Texts, WordArgs, WordKey } from '../core/texts';
import type { CheckDesk, Desk, FileStore, WorkbookHost } from '../ports';

/** Which ribbon button (or link) opened the pane. */
export type Intent = 'plan' | 'check' | 'merge';

export type Theme = 'light' | 'dark' | 'contrast';

/** All that the pane may do; `entry/` gives it. The pane itself knows no host. */
export interface PaneServices {
  readonly check: CheckDesk;
  /** The coordinator's work; absent on the page that only checks. */
  readonly desk?: Desk;
  readonly files: FileStore;
  /** The workbook that is open in Excel; absent on a plain page, where workbooks are files. */
  readonly workbook?: WorkbookHost;
  readonly intent?: Intent;
  /** Language of the interface: of Office or of the browser. */
  readonly language: Language;
  /** The words of the first screen in it. */
  readonly words: Texts;
  /** The colours to begin with. */
  readonly theme: Theme;
  /** Reports other colours that the user chooses while the pane is open; returns what ends it. */
  readonly followTheme?: (chosen: (theme: Theme) => void) => () => void;
  readonly today: CivilDate;
}

export interface PaneContext extends PaneServices {
  readonly texts: Texts;
}

export const ServicesContext = createContext<PaneContext | undefined>(undefined);

/** The services of the pane. Throws outside of it: a programmer's mistake. */
export function useServices(): PaneContext {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('the pane has no services');
  return services;
}

/** The coordinator's desk. Throws on the page that only checks, where no such step can be reached. */
export function useDesk(): Desk {
  const { desk } = useServices();
  if (desk === undefined) throw new Error('this page only checks');
  return desk;
}

/** Words of the area `pane`, or of any area by its whole key after a colon (`:status.done`). */
export function useWords(): PaneT {
  const { texts } = useServices();
  return (key, ...args) => texts.t(wholeKey(key), ...args);
}

/** A key of the area `pane`, or a whole key after a colon. */
export type PaneKey = KeyOf<'pane'> | `:${WordKey}`;
type WholeKey<K extends PaneKey> = K extends `:${infer W extends WordKey}`
  ? W
  : K extends KeyOf<'pane'>
    ? `pane.${K}`
    : never;
export type PaneT = <K extends PaneKey>(key: K, ...args: WordArgs<WholeKey<K>>) => string;

function wholeKey<K extends PaneKey>(key: K): WholeKey<K> {
  return (key.startsWith(':') ? key.slice(1) : `pane.${key}`) as WholeKey<K>;
}
