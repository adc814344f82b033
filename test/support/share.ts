/**
 * How much of a long list a run tries: two here, seven where CI takes its sample of the long proofs, all of it in
 * `npm run test:long`. The share is spread over the whole list.
 */
export function share<T>(list: readonly T[]): readonly T[] {
  const wanted = { all: list.length, sample: 7 }[process.env['PROOFS'] ?? ''] ?? 2;
  const step = Math.max(1, Math.floor(list.length / wanted));
  return list.filter((_, index) => index % step === 0).slice(0, wanted);
}
