import type { CivilDate } from '../../core/calendar/civilDate';
import type { Collection } from '../../core/pipeline';
import type { Texts } from '../../core/texts';
import { pinPackage } from './pinPackage';
import { makeSampleReturns, type SampleReturn } from './sampleReturns';

export type { SampleReturn } from './sampleReturns';

/** Saves workbooks again in another office program; gives back fewer, or none, where that did not work. */
export type Resave = (files: ReadonlyMap<string, Uint8Array>) => Promise<ReadonlyMap<string, Uint8Array>>;

/**
 * The made-up returns; a third of them saved by another program: an office where there is one, else a bare foreign
 * writer.
 */
export async function samplesSavedElsewhere(
  collection: Collection,
  texts: Texts,
  created: CivilDate,
  resave: Resave | undefined,
): Promise<readonly SampleReturn[]> {
  const make = async (rewriteForeign: boolean): Promise<SampleReturn[]> => {
    const made: SampleReturn[] = [];
    for await (const sample of makeSampleReturns(collection, texts, { created, rewriteForeign })) made.push(sample);
    return made;
  };
  const plain = await make(false);
  const foreign = new Map(plain.filter((sample) => sample.foreign).map(({ name, bytes }) => [name, bytes]));
  const saved = (await resave?.(foreign)) ?? new Map<string, Uint8Array>();
  if (saved.size !== foreign.size) return make(true);
  return plain.map((sample) => {
    const bytes = saved.get(sample.name);
    return bytes === undefined ? sample : { ...sample, bytes: pinPackage(bytes, `${created}T00:00:00Z`) };
  });
}
