import { readAttributes } from '../xml/attributes';
import { localName, tokenizeXml } from '../xml/tokenizer';

export interface Relationship {
  readonly id: string;
  /**
   * Last word of the type URI, lower case without hyphens: the same in transitional and strict files (`worksheet`,
   * `customproperties`).
   */
  readonly type: string;
  /** Part name from the root of the package, without the leading slash; as written when external. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of the part `source` (Open Packaging Conventions, 9.3). */
export function readRelationships(xml: string, part: string, source: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  tokenizeXml(xml, part, {
    open(_, from, to) {
      if (localName(xml, from, to) !== 'Relationship') return;
      const attributes = readAttributes(xml, from, to);
      const type = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      const external = attributes.get('TargetMode') === 'External';
      relationships.push({
        id: attributes.get('Id') ?? '',
        type: type
          .slice(type.lastIndexOf('/') + 1)
          .replace(/-/g, '')
          .toLowerCase(),
        target: external ? target : resolvePart(source, target),
        external,
      });
    },
    close() {
      /* nothing hangs on it */
    },
  });
  return relationships;
}

/** The part that the first relationship of that type inside the package leads to. */
export function relationshipTarget(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type && !relationship.external)?.target;
}

/** The part that holds the relationships of `source`; of the package itself for ''. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A target relative to the folder of its source, or absolute with a leading slash. */
function resolvePart(source: string, target: string): string {
  const path = percentDecoded(target.replace(/\\/g, '/'));
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function percentDecoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
