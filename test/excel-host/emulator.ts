import { formatArea, parseArea, type Area } from './address';
import type { ApiObject, Machine } from './apiObject';
import { runBatch } from './batch';
import { cellEditing, responseTooLarge, RichApiError } from './errors';
import { Workbook, type Scalar, type Sheet } from './model';
import { EVENT, EVENT_CATEGORY, type EventEntry, type Json, type RequestBody, type ResponseBody } from './protocol';
import { typed } from './typed';
import { given } from './given';

export type Platform = 'windows' | 'mac' | 'web' | 'ios';

/** 5 MB a request and a response, on the web only. */
export const WEB_LIMIT = 5 * 1024 * 1024;

export interface EmulatorOptions {
  readonly platform?: Platform;
  /** Newest requirement set of `ExcelApi`. */
  readonly excelApi?: string;
  readonly locale?: string;
}

/** A fault at one request: refused before anything is done, broken off half-way, or done with the answer lost. */
export interface Fault {
  readonly at: number;
  readonly how: 'before' | 'half-way' | 'answer-lost';
  readonly code?: string;
  /** Every later request fails too, as when the pane was closed. */
  readonly forever?: boolean;
}

export interface Exchange {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly request: string;
  readonly response: string;
}

/** An Excel in memory that answers Microsoft's client library. It keeps a log of all messages. */
export class ExcelEmulator implements Machine {
  readonly platform: Platform;
  readonly excelApi: string;
  readonly locale: string;
  readonly exchanges: Exchange[] = [];
  /** Workbooks that `createWorkbook` opened in new windows, as base64. */
  readonly windows: string[] = [];
  /** While positive, every request is answered "a cell is being edited" and the number goes down by one. */
  cellEditingRequests = 0;
  fault: Fault | undefined;
  refuse: string | undefined;
  /** Requests, first to last, during which the person looks at another workbook. */
  otherWorkbookActive: { readonly from: number; readonly to: number } | undefined;
  /** Sees each request once it was answered: what a person does then holds for the next one. */
  observe: ((request: string) => void) | undefined;
  /** Unprotecting and protecting are refused, whatever is protected (office-js issue 6784). */
  refusesProtection = false;
  /** A fit to the width of pages is taken without a word, and the scale stays. */
  ignoresFit: Machine['ignoresFit'] = 'never';
  deliver: ((entries: readonly EventEntry[]) => void) | undefined;
  keepTexts = false;
  /** A pane has listened to this workbook, whether or not it still does. */
  wasListenedTo = false;
  private readonly listening = new Set<string>();
  private readonly references = new Map<string, ApiObject>();
  private waiting: EventEntry[] = [];
  private referenceNumber = 0;
  private answering = 0;

  constructor(
    public workbook: Workbook = new Workbook(),
    options: EmulatorOptions = {},
  ) {
    this.platform = options.platform ?? 'windows';
    this.excelApi = options.excelApi ?? '1.15';
    this.locale = options.locale ?? 'uk-UA';
  }

  get isAway(): boolean {
    const { otherWorkbookActive: away, answering } = this;
    return away !== undefined && answering >= away.from && answering <= away.to;
  }

  get requests(): number {
    return this.exchanges.length;
  }

  /**
   * One round trip: text in, text out, so that nothing can leak by reference. Undefined: the request was too large to
   * be taken.
   */
  answer(requestText: string): string | undefined {
    const requestBytes = byteLength(requestText);
    const number = this.exchanges.length + 1;
    if (this.platform === 'web' && requestBytes > WEB_LIMIT) {
      this.log(requestText, requestBytes, '', 0);
      return undefined;
    }
    this.answering = number;
    const body = JSON.parse(requestText) as RequestBody;
    let response = this.respond(body, number);
    let text = JSON.stringify(response);
    if (this.platform === 'web' && byteLength(text) > WEB_LIMIT) {
      response = failure(responseTooLarge());
      text = JSON.stringify(response);
    }
    this.log(requestText, requestBytes, text, body.Actions.length);
    this.observe?.(requestText);
    return text;
  }

  private respond(body: RequestBody, number: number): ResponseBody {
    if (this.cellEditingRequests > 0) {
      this.cellEditingRequests -= 1;
      return failure(cellEditing());
    }
    const { fault } = this;
    const struck = fault !== undefined && (number === fault.at || (fault.forever === true && number > fault.at));
    if (!struck) return runBatch(this, body);
    const error = new RichApiError(
      fault.code ?? 'GeneralException',
      'There was an internal error while processing the request.',
      '',
      500,
    );
    if (number > fault.at || fault.how === 'before') return failure(error);
    if (fault.how === 'half-way') return runBatch(this, body, Math.floor(body.Actions.length / 2));
    runBatch(this, body);
    return failure(error);
  }

  private log(request: string, requestBytes: number, response: string, actions: number): void {
    this.exchanges.push({
      actions,
      requestBytes,
      responseBytes: byteLength(response),
      request: this.keepTexts ? request : '',
      response: this.keepTexts ? response : '',
    });
  }

  /** What a person does in the grid: protection, not validation, stands in the way (a paste passes validation). */
  type(sheetName: string, address: string, value: Scalar, source: 'Local' | 'Remote' = 'Local'): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(address, 'type');
    const before = sheet.cell(area.row, area.column);
    if (sheet.protection !== undefined && before.format.locked) throw new Error(`${sheetName}!${address} is locked`);
    sheet.put(area.row, area.column, { ...typed(value, before.format), format: before.format });
    this.report(sheet, area, before.value, sheet.cell(area.row, area.column).value, source);
    this.flush();
  }

  /**
   * A choice from a list, or a fill over filtered rows: no change is reported (office-js issues 420, 1110, 3888),
   * only that the sheet was calculated.
   */
  chooseUnseen(sheetName: string, address: string, value: Scalar): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(address, 'choose');
    const { format } = sheet.cell(area.row, area.column);
    sheet.put(area.row, area.column, { ...typed(value, format), format });
    this.event(EVENT.calculated, undefined, { worksheetId: sheet.id, address: address });
    this.flush();
  }

  changed(sheet: Sheet, area: Area, before: Json, after: Json): void {
    this.report(sheet, area, before, after, 'Local', 'ThisLocalAddin');
  }

  private report(sheet: Sheet, area: Area, before: Json, after: Json, source: string, triggerSource?: string): void {
    const single = area.rows * area.columns === 1;
    this.event(EVENT.changed, sheet, {
      changeType: 'RangeEdited',
      source,
      worksheetId: sheet.id,
      address: formatArea(area),
      shiftDirection: 'None',
      ...given({ triggerSource }),
      ...(single
        ? { valueBefore: before, valueAfter: after, valueTypeBefore: 'Unknown', valueTypeAfter: 'Unknown' }
        : {}),
    });
  }

  event(type: number, sheet: Sheet | undefined, args: Readonly<Record<string, Json>>): void {
    const message = JSON.stringify(args);
    for (const target of ['Workbook', ...(sheet === undefined ? [] : [sheet.id])]) {
      if (this.listening.has(`${target}|${type}`))
        this.waiting.push({
          messageCategory: EVENT_CATEGORY,
          messageType: type,
          targetId: target,
          message,
          id: this.waiting.length,
        });
    }
  }

  /** Sends the waiting events; the bridges call it after each answer. */
  flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) this.deliver?.(entries);
  }

  /** Nobody listens any more and no reference lives: the pane was closed. */
  closePane(): void {
    this.listening.clear();
    this.references.clear();
    this.waiting = [];
  }

  listen(target: string, type: number): void {
    this.wasListenedTo = true;
    this.listening.add(`${target}|${type}`);
  }

  unlisten(target: string, type: number): void {
    this.listening.delete(`${target}|${type}`);
  }

  get listeners(): number {
    return this.listening.size;
  }

  get keptReferences(): number {
    return this.references.size;
  }

  keep(object: ApiObject): string {
    this.referenceNumber += 1;
    const id = `Range;${this.referenceNumber}`;
    this.references.set(id, object);
    return id;
  }

  release(referenceId: string): void {
    this.references.delete(referenceId);
  }

  kept(referenceId: string): ApiObject | undefined {
    return this.references.get(referenceId);
  }

  openWindow(base64: string): void {
    this.windows.push(base64);
  }
}

function failure(error: RichApiError): ResponseBody {
  return {
    Error: {
      Code: error.code,
      Message: error.message,
      Location: error.location,
      HttpStatusCode: error.status,
      ActionIndex: 0,
    },
    ProcessedResults: { Results: [] },
    TraceIds: [],
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
