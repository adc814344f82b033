import { ApiObject, type Argument, type Machine } from './apiObject';
import { checkAway } from './away';
import { accessDenied, apiNotFound, invalidArgument, RichApiError } from './errors';
import { checkSince, isSince } from './since';
import { workbookObject } from './objects/workbook';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type Json,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
  type Result,
} from './protocol';
import { given } from './given';

/** One request while it is carried out: the objects that its paths stand for, and what it gives back. */
interface Run {
  readonly machine: Machine;
  readonly paths: RequestBody['ObjectPaths'];
  readonly objects: Map<number, ApiObject | null>;
  readonly results: Result[];
  readonly traceIds: number[];
}

/**
 * Carries out one request, action by action; what was done before an error stays done, as in Excel. `limit` stops
 * half-way (an injected fault).
 */
export function runBatch(machine: Machine, body: RequestBody, limit = Number.POSITIVE_INFINITY): ResponseBody {
  const run: Run = { machine, paths: body.ObjectPaths, objects: new Map(), results: [], traceIds: [] };
  let index = 0;
  try {
    for (const action of body.Actions) {
      if (index >= limit) throw new RichApiError('GeneralException', 'An internal error has occurred.', '', 500);
      run.results.push({ ActionId: action.Id, Value: perform(run, action) });
      index += 1;
    }
  } catch (error) {
    const { code, message, location, status } = known(error);
    return {
      Error: { Code: code, Message: message, Location: location, HttpStatusCode: status, ActionIndex: index },
      ProcessedResults: { Results: run.results },
      TraceIds: run.traceIds,
    };
  }
  return { Results: run.results, TraceIds: run.traceIds };
}

function known(error: unknown): RichApiError {
  if (error instanceof RichApiError) return error;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new RichApiError('GeneralException', `the emulator itself failed: ${what}`, '', 500);
}

function args(run: Run, info: ArgumentInfo | undefined): readonly Argument[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, at) => {
    const id = references[at] ?? 0;
    return id === 0 ? value : resolve(run, id);
  });
}

function resolve(run: Run, id: number): ApiObject | null {
  const before = run.objects.get(id);
  if (before !== undefined) return before;
  const made = make(run, id);
  run.objects.set(id, made);
  return made;
}

function make(run: Run, id: number): ApiObject | null {
  const { machine } = run;
  const path = run.paths[String(id)];
  if (path === undefined) throw new RichApiError('InvalidObjectPath', 'The object path is invalid.', '');
  switch (path.ObjectPathType) {
    case PATH.global:
      return workbookObject(machine);
    case PATH.null:
      return null;
    case PATH.newObject:
      return serviceObject(path.Name);
    case PATH.referenceId: {
      const kept = machine.kept(path.Name);
      if (kept === undefined)
        throw new RichApiError('InvalidReference', 'This reference is not valid for the current operation.', '');
      return kept;
    }
    default: {
      const parent = resolve(run, path.ParentObjectPathId ?? 0);
      // What is asked of a null object is a null object.
      return parent === null ? null : childOf(run, parent, path);
    }
  }
}

function childOf(run: Run, parent: ApiObject, path: RequestBody['ObjectPaths'][string]): ApiObject | null {
  const { machine } = run;
  if (path.ObjectPathType === PATH.property) return member(machine, parent, parent.members.nav, path.Name)();
  if (path.ObjectPathType === PATH.indexer) {
    if (parent.members.item === undefined) throw apiNotFound(parent.type, 'getItem');
    return parent.members.item(...args(run, path.ArgumentInfo));
  }
  if (path.ObjectPathType === PATH.method) {
    const made = member(machine, parent, parent.members.methods, path.Name)(...args(run, path.ArgumentInfo));
    return made instanceof ApiObject ? made : null;
  }
  throw new RichApiError('NotImplemented', `object path type ${path.ObjectPathType}`, '');
}

function perform(run: Run, action: Action): Json {
  if (action.ActionType === ACTION.trace) {
    run.traceIds.push(action.Id);
    return null;
  }
  const object = resolve(run, action.ObjectPathId);
  if (object === null) return null;
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identity(object);
    case ACTION.query:
    case ACTION.queryAsJson:
      return project(run.machine, object, action.QueryInfo ?? {});
    case ACTION.setProperty: {
      const [value] = args(run, action.ArgumentInfo);
      set(run, object, action.Name, value instanceof ApiObject ? null : value);
      return null;
    }
    case ACTION.update:
      for (const [key, value] of Object.entries(action.ObjectState ?? {}))
        set(run, object, key.charAt(0).toUpperCase() + key.slice(1), value);
      return null;
    case ACTION.method:
      return call(run, object, action);
    default:
      throw new RichApiError('NotImplemented', `action type ${action.ActionType}`, '');
  }
}

function set({ machine }: Run, object: ApiObject, name: string, value: Json): void {
  member(machine, object, object.members.setters, name)(value);
}

function call(run: Run, object: ApiObject, action: Action): Json {
  const { machine } = run;
  if (action.Name === '_KeepReference') {
    if (object.range !== undefined || object.type === 'RangeAreas') object.referenceId = machine.keep(object);
    return null;
  }
  const value = member(machine, object, object.members.methods, action.Name)(...args(run, action.ArgumentInfo));
  if (value instanceof ApiObject) return identity(value);
  return value === undefined ? null : value;
}

/** The one service that office.js speaks to on its own, when a page boots. */
function serviceObject(name: string): ApiObject {
  if (name !== 'Microsoft.InternalService.AddinInternalService') throw apiNotFound(name, 'create');
  return new ApiObject('AddinInternalService', { methods: { NotifyActionHandlerReady: () => undefined } });
}

function member<T>(
  machine: Machine,
  object: ApiObject,
  members: Readonly<Record<string, T>> | undefined,
  name: string,
): T {
  const found = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
  if (found === undefined) throw apiNotFound(object.type, name);
  checkSince(object.type, name, machine.excelApi);
  if (machine.isAway) checkAway(object.type, name);
  if (machine.refusesProtection && object.type === 'WorksheetProtection' && /^(?:Unp|P)rotect$/.test(name))
    throw accessDenied(`${object.type}.${name}`);
  if (machine.refuse === object.type)
    throw new RichApiError(
      'GeneralException',
      'There was an internal error while processing the request.',
      object.type,
      500,
    );
  return found;
}

function identity(object: ApiObject): Record<string, Json> {
  return {
    ...given({
      Id: object.members.id === undefined ? undefined : object.members.id(),
      _Id: object.members.privateId === undefined ? undefined : object.members.privateId(),
      _ReferenceId: object.referenceId,
    }),
  };
}

/** The asked properties; `a/b` goes through `a`; `*` is every scalar one. */
function project(machine: Machine, object: ApiObject, query: QueryInfo): Record<string, Json> {
  const select = query.Select === undefined || query.Select.length === 0 ? ['*'] : query.Select;
  if (object.members.items !== undefined && !select.every((name) => name.toLowerCase() === 'count'))
    return { ...identity(object), _Items: itemsOf(machine, object.members.items(), query, select) };
  const out = identity(object);
  for (const path of [...select, ...(query.Expand ?? [])]) projectPath(machine, object, path, out);
  return out;
}

function itemsOf(
  machine: Machine,
  items: readonly ApiObject[],
  { Skip: skip = 0, Top: top, Expand }: QueryInfo,
  select: readonly string[],
): Json {
  return items.slice(skip, top === undefined ? undefined : skip + top).map((item, at) => ({
    ...project(machine, item, { Select: select, ...given({ Expand }) }),
    _Index: at,
  }));
}

/** One asked path into `out`: a scalar, an object behind a navigation, or all scalars. */
function projectPath(machine: Machine, object: ApiObject, path: string, out: Record<string, Json>): void {
  const { props = {}, nav = {} } = object.members;
  const [head = '', ...rest] = path.split(/[/.]/);
  if (head === '*') {
    for (const [name, get] of Object.entries(props))
      if (isSince(object.type, name, machine.excelApi)) out[name] = get();
    return;
  }
  const [property, get] = named(props, head);
  const [navigation, go] = named(nav, head);
  const name = property ?? navigation;
  if (name === undefined) throw invalidArgument(`${object.type}.load(${path})`);
  checkSince(object.type, name, machine.excelApi);
  if (get !== undefined && rest.length === 0) out[name] = get();
  else if (navigation !== undefined && go !== undefined) out[navigation] = behind(machine, go(), rest, out[navigation]);
  else throw invalidArgument(`${object.type}.load(${path})`);
}

/** The object behind a navigation, with what was asked of it before. */
function behind(machine: Machine, next: ApiObject | null, rest: readonly string[], before: Json | undefined): Json {
  if (next === null) return null;
  const known = typeof before === 'object' && before !== null ? before : {};
  return { ...known, ...project(machine, next, { Select: rest.length === 0 ? [] : [rest.join('/')] }) };
}

/** The member of that name without regard to case. */
function named<T>(members: Readonly<Record<string, T>>, name: string): readonly [string, T] | readonly [] {
  return Object.entries(members).find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? [];
}
