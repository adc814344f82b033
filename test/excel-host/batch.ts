import { ApiObject, type Argument, type Machine } from './apiObject';
import { apiNotFound, invalidArgument, RichApiError } from './errors';
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

/**
 * Carries out one request, action by action; what was done before an error stays done, as in Excel. `limit` stops
 * half-way (an injected fault).
 */
export function runBatch(machine: Machine, body: RequestBody, limit = Number.POSITIVE_INFINITY): ResponseBody {
  const objects = new Map<number, ApiObject | null>();
  const results: Result[] = [];
  const traceIds: number[] = [];

  const args = (info: ArgumentInfo | undefined): readonly Argument[] => {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, at) => {
      const id = references[at] ?? 0;
      return id === 0 ? value : resolve(id);
    });
  };

  function resolve(id: number): ApiObject | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const made = make(id);
    objects.set(id, made);
    return made;
  }

  function make(id: number): ApiObject | null {
    const path = body.ObjectPaths[String(id)];
    if (path === undefined) throw new RichApiError('InvalidObjectPath', 'The object path is invalid.', '');
    if (path.ObjectPathType === PATH.global) return workbookObject(machine);
    if (path.ObjectPathType === PATH.null) return null;
    if (path.ObjectPathType === PATH.newObject) return serviceObject(path.Name);
    if (path.ObjectPathType === PATH.referenceId) {
      const kept = machine.kept(path.Name);
      if (kept === undefined)
        throw new RichApiError('InvalidReference', 'This reference is not valid for the current operation.', '');
      return kept;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    // What is asked of a null object is a null object.
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) return member(machine, parent, parent.members.nav, path.Name)();
    if (path.ObjectPathType === PATH.indexer) {
      if (parent.members.item === undefined) throw apiNotFound(parent.type, 'getItem');
      return parent.members.item(...args(path.ArgumentInfo));
    }
    if (path.ObjectPathType === PATH.method) {
      const made = member(machine, parent, parent.members.methods, path.Name)(...args(path.ArgumentInfo));
      return made instanceof ApiObject ? made : null;
    }
    throw new RichApiError('NotImplemented', `object path type ${path.ObjectPathType}`, '');
  }

  function perform(action: Action): Json {
    switch (action.ActionType) {
      case ACTION.trace:
        traceIds.push(action.Id);
        return null;
      case ACTION.instantiate: {
        const object = resolve(action.ObjectPathId);
        return object === null ? null : identity(object);
      }
      case ACTION.query:
      case ACTION.queryAsJson: {
        const object = resolve(action.ObjectPathId);
        return object === null ? null : project(machine, object, action.QueryInfo ?? {});
      }
      case ACTION.setProperty: {
        const object = resolve(action.ObjectPathId);
        const [value] = args(action.ArgumentInfo);
        if (object !== null)
          member(machine, object, object.members.setters, action.Name)(value instanceof ApiObject ? null : value);
        return null;
      }
      case ACTION.update: {
        const object = resolve(action.ObjectPathId);
        for (const [key, value] of Object.entries(action.ObjectState ?? {})) {
          if (object !== null)
            member(machine, object, object.members.setters, key.charAt(0).toUpperCase() + key.slice(1))(value);
        }
        return null;
      }
      case ACTION.method: {
        const object = resolve(action.ObjectPathId);
        if (object === null) return null;
        if (action.Name === '_KeepReference') {
          if (object.range !== undefined || object.type === 'RangeAreas') object.referenceId = machine.keep(object);
          return null;
        }
        const value = member(machine, object, object.members.methods, action.Name)(...args(action.ArgumentInfo));
        return value instanceof ApiObject ? identity(value) : value === undefined ? null : value;
      }
      default:
        throw new RichApiError('NotImplemented', `action type ${action.ActionType}`, '');
    }
  }

  let index = 0;
  try {
    for (const action of body.Actions) {
      if (index >= limit) throw new RichApiError('GeneralException', 'An internal error has occurred.', '', 500);
      results.push({ ActionId: action.Id, Value: perform(action) });
      index += 1;
    }
  } catch (error) {
    const known =
      error instanceof RichApiError
        ? error
        : new RichApiError(
            'GeneralException',
            `the emulator itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
            '',
            500,
          );
    return {
      Error: {
        Code: known.code,
        Message: known.message,
        Location: known.location,
        HttpStatusCode: known.status,
        ActionIndex: index,
      },
      ProcessedResults: { Results: results },
      TraceIds: traceIds,
    };
  }
  return { Results: results, TraceIds: traceIds };
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
  const out = identity(object);
  const select = query.Select === undefined || query.Select.length === 0 ? ['*'] : query.Select;
  if (object.members.items !== undefined && !select.every((name) => name.toLowerCase() === 'count')) {
    const skip = query.Skip ?? 0;
    const items = object.members.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    return {
      ...out,
      _Items: items.map((item, at) => ({
        ...project(machine, item, { Select: select, ...given({ Expand: query.Expand }) }),
        _Index: at,
      })),
    };
  }
  const { props = {}, nav = {} } = object.members;
  for (const path of [...select, ...(query.Expand ?? [])]) {
    const [head = '', ...rest] = path.split(/[/.]/);
    if (head === '*') {
      for (const [name, get] of Object.entries(props))
        if (isSince(object.type, name, machine.excelApi)) out[name] = get();
      continue;
    }
    const property = Object.keys(props).find((name) => name.toLowerCase() === head.toLowerCase());
    const navigation = Object.keys(nav).find((name) => name.toLowerCase() === head.toLowerCase());
    const get = property === undefined ? undefined : props[property];
    const go = navigation === undefined ? undefined : nav[navigation];
    if (property !== undefined || navigation !== undefined)
      checkSince(object.type, property ?? navigation ?? '', machine.excelApi);
    if (property !== undefined && get !== undefined && rest.length === 0) out[property] = get();
    else if (navigation !== undefined && go !== undefined) {
      const next = go();
      const before = out[navigation];
      out[navigation] =
        next === null
          ? null
          : {
              ...(typeof before === 'object' && before !== null ? before : {}),
              ...project(machine, next, { Select: rest.length === 0 ? [] : [rest.join('/')] }),
            };
    } else throw invalidArgument(`${object.type}.load(${path})`);
  }
  return out;
}
