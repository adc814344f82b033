import type { HostFailure, SheetChange, Unsubscribe } from '../../ports';
import { supports } from './requirements';
import { attempt, type Patience } from './run';
import { isOwnScaffold } from './sheetNames';

/** Waits; the returned function stops the waiting. Tests give their own. */
export type Timer = (elapsed: () => void) => () => void;

export const afterQuiet =
  (milliseconds: number): Timer =>
  (elapsed) => {
    const handle = setTimeout(elapsed, milliseconds);
    return () => clearTimeout(handle);
  };

/** What a change and a calculation have in common. */
interface SheetEvent {
  readonly worksheetId: string;
  readonly address?: string;
  readonly source?: string;
  readonly triggerSource?: string;
}

interface Pending {
  readonly sheetId: string;
  readonly range: string;
  readonly origin: SheetChange['origin'];
}

/**
 * Reports what changed on any sheet, once there has been quiet for a while. Our own writes are not reported. Events
 * carry the id of the sheet; its name is asked for when it is reported, so that a renamed sheet goes under its new
 * name. Of a choice from a list, or a fill over filtered rows, Excel reports no change (office-js issues 420, 1110,
 * 3888): that a sheet was calculated is taken for one.
 */
export function watchChanges(
  patience: Patience,
  timer: Timer,
  listener: (change: SheetChange) => void,
  isWriting: () => boolean,
): Unsubscribe {
  const pending = new Map<string, Pending>();
  let stopWaiting = (): void => undefined;
  let stopped = false;
  const onEvent = async (event: SheetEvent): Promise<void> => {
    if (stopped || isWriting() || event.triggerSource === 'ThisLocalAddin') return;
    const origin = event.source === 'Remote' ? 'remote' : 'local';
    pending.set(`${event.worksheetId}|${origin}|${event.address ?? ''}`, {
      sheetId: event.worksheetId,
      range: event.address ?? '',
      origin,
    });
    wait();
  };
  const wait = (): void => {
    stopWaiting();
    stopWaiting = timer(() => void report());
  };
  const report = async (): Promise<void> => {
    const names = await attempt(patience, async ({ step }) => {
      const sheets = await step((workbook) => workbook.worksheets.load('items/id,items/name'));
      return new Map(sheets.items.map(({ id, name }) => [id, name]));
    });
    if (stopped) return;
    if (!(names instanceof Map)) {
      // Whoever typed one answer mostly types the next one at once, and Excel answers nothing meanwhile: it is reported
      // after that.
      if (names.problem === 'cell-editing') wait();
      return;
    }
    const changes = [...pending.values()];
    pending.clear();
    for (const { sheetId, range, origin } of changes) {
      const sheet = names.get(sheetId);
      if (sheet !== undefined && !isOwnScaffold(sheet)) listener({ sheet, range, origin });
    }
  };
  const handlers = subscribe(patience, onEvent, () => stopped);
  return () => {
    stopped = true;
    stopWaiting();
    void handlers.then(unsubscribe);
  };
}

type Handler =
  | OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>
  | OfficeExtension.EventHandlerResult<Excel.WorksheetCalculatedEventArgs>;

/** One handler for all sheets, or before ExcelApi 1.9 one for each sheet that is there. */
async function subscribe(
  patience: Patience,
  onEvent: (event: SheetEvent) => Promise<void>,
  stopped: () => boolean,
): Promise<readonly Handler[]> {
  if (!supports('1.7')) return [];
  const subscribeOnce = (): Promise<readonly Handler[] | HostFailure> =>
    attempt<readonly Handler[]>(patience, async ({ context, step }) => {
      const calculated = supports('1.8')
        ? await step((workbook) => [workbook.worksheets.onCalculated.add(onEvent)])
        : [];
      if (supports('1.9'))
        return [...calculated, ...(await step((workbook) => [workbook.worksheets.onChanged.add(onEvent)]))];
      const sheets = await step((workbook) => workbook.worksheets.load('items/id'));
      const added = sheets.items.map((sheet) => sheet.onChanged.add(onEvent));
      await context.sync();
      return [...calculated, ...added];
    });
  for (;;) {
    const handlers = await subscribeOnce();
    if (!('kind' in handlers)) return handlers;
    // Whoever opens the pane may leave a cell open for long: nothing typed after it may go unseen.
    if (handlers.problem !== 'cell-editing' || stopped()) return [];
  }
}

/** A handler is taken off in the context that it was put on. */
async function unsubscribe(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
