import type { Area } from './address';
import type { Sheet, Workbook } from './model';
import type { Json } from './protocol';

export type Argument = Json | ApiObject;

/** What one type of Excel's object model offers. A member that is not here does not exist: ApiNotFound. */
export interface Members {
  readonly props?: Readonly<Record<string, () => Json>>;
  readonly setters?: Readonly<Record<string, (value: Json) => void>>;
  readonly nav?: Readonly<Record<string, () => ApiObject | null>>;
  readonly methods?: Readonly<Record<string, (...args: readonly Argument[]) => Json | ApiObject | void>>;
  /** `collection[key]` */
  readonly item?: (...args: readonly Argument[]) => ApiObject;
  readonly items?: () => readonly ApiObject[];
  readonly id?: () => string;
  /** Types that know their id as `_Id`. */
  readonly privateId?: () => string;
}

export interface RangeData {
  readonly sheet: Sheet;
  readonly area: Area;
}

export class ApiObject {
  /** Set when the client asked to keep it: it then survives the request. */
  referenceId: string | undefined;

  constructor(
    readonly type: string,
    readonly members: Members,
    readonly range?: RangeData,
  ) {}
}

/** What the objects need of the machine that they run in. */
export interface Machine {
  readonly workbook: Workbook;
  /** Newest requirement set of `ExcelApi` that this Excel has. */
  readonly excelApi: string;
  /** A type that this Excel refuses to work with, as when no printer is installed. */
  readonly refuse: string | undefined;
  /** The person looks at another workbook: what Excel documents then fails. */
  readonly isAway: boolean;
  readonly refusesProtection: boolean;
  /** Fits to pages that are taken without a word and not kept. */
  readonly ignoresFit: 'never' | 'on-hidden-sheets' | 'always';
  /** A cell area changed through the API. */
  changed(sheet: Sheet, area: Area, before: Json, after: Json): void;
  event(type: number, sheet: Sheet | undefined, args: Readonly<Record<string, Json>>): void;
  listen(target: string, type: number): void;
  unlisten(target: string, type: number): void;
  keep(object: ApiObject): string;
  release(referenceId: string): void;
  kept(referenceId: string): ApiObject | undefined;
  openWindow(base64: string): void;
}

export function textArgument(argument: Argument): string | undefined {
  if (typeof argument === 'string') return argument;
  return typeof argument === 'number' ? String(argument) : undefined;
}
