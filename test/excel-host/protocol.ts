/** The messages of Microsoft's client library, as read from its debug sources (`excel-win32-16.01.debug.js`). */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;
export const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, null: 7 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[] | null;
  /** A non-zero number says that the argument at this place is an object path. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, Json>>;
}
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface Result {
  readonly ActionId: number;
  readonly Value: Json;
}
export interface ResponseBody {
  readonly Results?: readonly Result[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly Result[] };
  readonly TraceIds: readonly number[];
}

/** Message types of pushed events (`messageCategory` 65536). */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
} as const;
export const EVENT_CATEGORY = 65536;
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}
