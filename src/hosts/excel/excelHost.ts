import type { Recovery, WorkbookHost, WriteOutcome } from '../../ports';
import type { WorkbookSpec } from '../../core/workbook/spec';
import { openNew, type Download } from './openNew';
import { patchCells, takeBack, type PatchedCell } from './patchCells';
import { readWorkbook } from './read/readWorkbook';
import { recover } from './recover';
import { canOpenBrowser, excelCapabilities } from './requirements';
import { restoreRules } from './restoreRules';
import { revealCell } from './reveal';
import { attempt, type Patience } from './run';
import { undoSwap, type DoneSwap } from './swap/doneSwap';
import { afterQuiet, watchChanges, type Timer } from './watch';
import { writeWorkbook } from './writeWorkbook';
import { given } from '../../core/given';

export interface ExcelHostOptions {
  /** Offers a file; where it is absent, files can only be opened in a new window. */
  readonly download?: Download;
  /** Address of our page, for what the pane cannot do on this platform. */
  readonly pageUrl?: string;
  /** How long a cell that is being edited is waited for. */
  readonly patience?: Patience;
  /** How long changes are gathered before they are reported. */
  readonly timer?: Timer;
}

export interface ExcelHost extends WorkbookHost {
  recover(): Promise<Recovery>;
  restoreRules(spec: WorkbookSpec): Promise<WriteOutcome>;
}

type Undo =
  | { readonly kind: 'cells'; readonly cells: readonly PatchedCell[] }
  | { readonly kind: 'sheets'; readonly swap: DoneSwap };

const PATIENCE: Patience = { tries: 20, wait: () => new Promise((resolve) => setTimeout(resolve, 250)) };
const QUIET = 400;

/** The workbook that is open in Excel, through Office.js. To be made after `Office.onReady`, in Excel only. */
export function createExcelHost(options: ExcelHostOptions = {}): ExcelHost {
  const patience = options.patience ?? PATIENCE;
  const capabilities = excelCapabilities(options.download !== undefined);
  const download = capabilities.canDownload ? options.download : undefined;
  // Excel forgets its own undo when an add-in writes; this is the last thing that we wrote.
  let undo: Undo | undefined;
  const inTurn = oneAfterAnother();
  const { pageUrl } = options;
  return {
    capabilities,
    ...given({
      openPage:
        pageUrl === undefined || !canOpenBrowser() ? undefined : () => Office.context.ui.openBrowserWindow(pageUrl),
    }),
    read: (sheets) => readWorkbook(patience, sheets),
    write: (spec, progress, writeOptions = {}) => {
      undo = undefined;
      return inTurn(() =>
        writeWorkbook(patience, spec, progress, writeOptions, (swap) => {
          undo = { kind: 'sheets', swap };
        }),
      );
    },
    patch: (changes) =>
      inTurn(() =>
        patchCells(patience, changes, (cells) => {
          undo = { kind: 'cells', cells };
        }),
      ),
    restoreRules: (spec) => inTurn(() => restoreRules(patience, spec)),
    reveal: (at) => revealCell(patience, at),
    onChange: (listener) => watchChanges(patience, options.timer ?? afterQuiet(QUIET), listener, inTurn.isBusy),
    openNew: (bytes, name) => openNew(bytes, name, capabilities.canOpenNew, download),
    recover: () => inTurn(() => recover(patience, undo?.kind === 'sheets')),
    undo: () =>
      inTurn(async () => {
        const last = undo;
        undo = undefined;
        if (last === undefined) return false;
        const undone = await attempt(patience, async (session) => {
          if (last.kind === 'sheets') return undoSwap(session, last.swap);
          return takeBack(session, last.cells);
        });
        // A cell was being edited, say: the way back stays open.
        if (typeof undone === 'object') undo = last;
        return undone === true;
      }),
  };
}

interface Turns {
  <T>(work: () => Promise<T>): Promise<T>;
  isBusy(): boolean;
}

/** What writes must not meet: a second write would find the scaffold of the first. */
function oneAfterAnother(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const take = <T>(work: () => Promise<T>): Promise<T> => {
    waiting += 1;
    const next = last.then(work, work).finally(() => {
      waiting -= 1;
    });
    last = next;
    return next;
  };
  return Object.assign(take, { isBusy: () => waiting > 0 });
}
