import type { HostFailure } from '../../ports';
import { failureOf, isCellEditing, officeCode } from './problems';
import { supports } from './requirements';

/** How long a cell that is being edited is waited for. */
export interface Patience {
  readonly tries: number;
  wait(attempt: number): Promise<void>;
}

/** One intent in Excel: one context, and a way to send what is queued. */
export interface Session {
  readonly context: Excel.RequestContext;
  /**
   * Queues and sends. While a cell is being edited Excel refuses a request as a whole, so it is queued
   * again; `queue` must therefore start from the workbook, not from objects of an earlier step.
   */
  step<T>(queue: (workbook: Excel.Workbook) => T): Promise<T>;
  /**
   * The same of what may be left out: tried again when Excel refuses it, as while another workbook is active. False
   * where it stays refused.
   */
  tried(queue: (workbook: Excel.Workbook) => unknown): Promise<boolean>;
}

/** Times that something which may be left out is tried. */
const ATTEMPTS = 3;

/** Runs one intent as one `Excel.run`; errors of Office become failures. */
export async function attempt<T>(
  patience: Patience,
  intent: (session: Session) => Promise<T>,
): Promise<T | HostFailure> {
  try {
    const batch = (context: Excel.RequestContext): Promise<T> =>
      intent({
        context,
        step: (queue) => step(context, patience, queue),
        tried: (queue) => tried(context, patience, queue),
      });
    // One Ctrl+Z of Excel's own then takes back all that one intent wrote.
    return await (supports('1.20') ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch));
  } catch (error) {
    const failure = failureOf(error);
    return failure.problem === 'protected' && (await isReadOnly()) ? { ...failure, problem: 'read-only' } : failure;
  }
}

async function step<T>(
  context: Excel.RequestContext,
  patience: Patience,
  queue: (workbook: Excel.Workbook) => T,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      const queued = queue(context.workbook);
      await context.sync();
      return queued;
    } catch (error) {
      if (!isCellEditing(error) || tried >= patience.tries) throw error;
      await patience.wait(tried);
    }
  }
}

async function tried(
  context: Excel.RequestContext,
  patience: Patience,
  queue: (workbook: Excel.Workbook) => unknown,
): Promise<boolean> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      await step(context, patience, queue);
      return true;
    } catch (error) {
      if (officeCode(error) === undefined) throw error;
      if (attempts >= ATTEMPTS) return false;
      await patience.wait(attempts);
    }
  }
}

/** Excel refuses a write to a read-only workbook with the code of a protected one. */
async function isReadOnly(): Promise<boolean> {
  if (!supports('1.8')) return false;
  try {
    return await Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return context.workbook.readOnly;
    });
  } catch {
    return false;
  }
}
