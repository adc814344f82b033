import type { Work } from './work';

/**
 * Names of the files that other windows have merged into the consolidation of the same plan and round, and that this
 * one lacks; each once, in their order.
 */
export function missingHere({ plan, consolidation }: Work, others: readonly Work[]): readonly string[] {
  const known = new Set((consolidation?.log ?? []).map(({ identity }) => identity.sha256));
  const missing = new Map<string, string>();
  for (const other of others) {
    const { settings, log } = other.consolidation ?? {};
    if (other.plan.id !== plan.id || settings?.round.id !== consolidation?.settings.round.id) continue;
    for (const { identity } of log ?? [])
      if (!known.has(identity.sha256)) missing.set(identity.sha256, identity.member ?? identity.file);
  }
  return [...missing.values()];
}
