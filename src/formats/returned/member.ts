import { sha256Hex } from '../../core/text/digest';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { FileIdentity } from '../../core/returned/types';
import type { Signature } from '../mail/signatures';
import { ReadFault } from '../zip/readFault';
import { given } from '../../core/given';
import { baseName } from '../../core/text/order';

/** Containers in containers, the outermost counted. */
const DEEPEST = 3;

/** What all containers of one outer file may hold together. */
export const CONTAINER_LIMITS = { entries: 6_000, partBytes: 48 << 20, totalBytes: 512 << 20, ratio: 200 } as const;

/** One file on its way through the containers that it came in. */
export interface Member {
  readonly identity: FileIdentity;
  readonly bytes: Uint8Array;
  /** Its own name, without folders. */
  readonly name: string;
  /** Containers around it. */
  readonly depth: number;
  /** Signatures around it, which nobody verified; of some it is not known whose they are. */
  readonly signatures?: readonly Signature[];
  readonly budget: Budget;
}

/** Shared by all containers of one outer file, so that nesting buys nothing. */
export interface Budget {
  entries: number;
  bytes: number;
}

/** The file as it came. */
export function outermost(file: string, bytes: Uint8Array, receivedOn: CivilDate | undefined): Member {
  const identity: FileIdentity = {
    file,
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
    ...given({ receivedOn }),
  };
  return { identity, bytes, name: baseName(file), depth: 0, budget: { entries: 0, bytes: 0 } };
}

/** A file inside a container. Throws {@link ReadFault} when the common budget is spent. */
export function memberOf(
  container: Member,
  path: string,
  bytes: Uint8Array,
  signatures: readonly Signature[] | undefined,
): Member {
  const { budget, identity: outer } = container;
  budget.entries++;
  budget.bytes += bytes.length;
  if (budget.entries > CONTAINER_LIMITS.entries)
    throw new ReadFault('entries', { found: budget.entries, limit: CONTAINER_LIMITS.entries });
  if (budget.bytes > CONTAINER_LIMITS.totalBytes)
    throw new ReadFault('total-size', { found: budget.bytes, limit: CONTAINER_LIMITS.totalBytes });
  const member = harmlessPath(path);
  const identity: FileIdentity = {
    ...outer,
    member: outer.member === undefined ? member : `${outer.member}!${member}`,
    sha256: sha256Hex(bytes),
    outerSha256: outer.outerSha256 ?? outer.sha256,
    bytes: bytes.length,
  };
  return {
    identity,
    bytes,
    name: baseName(member),
    depth: container.depth + 1,
    ...given({ signatures: joined(container.signatures, signatures) }),
    budget,
  };
}

function joined(
  outer: readonly Signature[] | undefined,
  inner: readonly Signature[] | undefined,
): readonly Signature[] | undefined {
  return outer === undefined || inner === undefined ? (outer ?? inner) : [...outer, ...inner];
}

/** Whether a container at this depth may be opened. */
export function mayOpen(container: Member): boolean {
  return container.depth < DEEPEST;
}

/** A path that can serve as a file name on any system: no way up, no root, no drive, no control characters. */
function harmlessPath(path: string): string {
  const steps = path
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .replace(/\\/g, '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/');
  const kept = steps.map((step) => step.trim()).filter((step) => step !== '' && step !== '.' && step !== '..');
  return kept.length === 0 ? '?' : kept.join('/').replace(/!/g, '_');
}
