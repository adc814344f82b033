import type { Registry } from '../../core/bodies/types';
import type { Diagnostic } from '../../core/issues/issue';
import { readRegistryFile } from '../../formats/registry/readRegistryFile';
import { refused, type Refused } from '../../core/refused';
import { shippedRegistry, type Seed } from './seed';

/** A registry of bodies that a person keeps, with what could not be understood in it. */
export function openRegistry(
  file: { readonly name: string; readonly bytes: Uint8Array },
  seed: Seed,
): { readonly kind: 'registry'; readonly registry: Registry; readonly diagnostics: readonly Diagnostic[] } | Refused {
  const outcome = readRegistryFile(file.bytes, file.name, shippedRegistry(seed));
  return outcome.kind === 'failed' ? refused('cli.bad-registry', { path: file.name }) : outcome;
}
