import { makeSampleReturns } from '../../src/app/samples/sampleReturns';
import type { PickedFile } from '../../src/ports';
import { seedSetup } from './seed';
import { uk } from './texts';

/** The first made-up returns of the shipped plan, as `Desk.makeSamples` gives them, without making the other sixty. */
export async function firstSamples(count: number): Promise<readonly PickedFile[]> {
  const collection = seedSetup();
  const samples: PickedFile[] = [];
  const made = makeSampleReturns(collection, uk, { created: collection.round.due, rewriteForeign: true });
  for await (const { name, bytes } of made) {
    samples.push({ name, bytes, size: bytes.length });
    if (samples.length === count) break;
  }
  return samples;
}
