import { finding } from '../../../core/issues/issue';
import type { Gathered } from '../../../app/reading/readOne';
import { createTextSharing } from '../../../app/reading/sharedTexts';
import type { PlainFileCode } from '../../../formats/zip/readFault';
import type { ReadAnswer } from './reading';

/** What the readers have sent so far, by the number of the file. */
export class Arrivals {
  private arrived = new Map<number, Gathered>();
  private shared = createTextSharing();
  private onArrival = (): void => undefined;

  /** The first word counts: a reader that was given up on may still have answered. */
  take({ index, ...gathered }: ReadAnswer): void {
    if (!this.arrived.has(index)) this.arrived.set(index, this.shared(gathered));
    this.onArrival();
  }

  /** A file that its reader had to give up on is unreadable, with the reason. */
  giveUp(index: number, name: string, size: number, code: PlainFileCode): void {
    this.take({
      index,
      files: [
        {
          kind: 'unreadable',
          identity: { file: name, sha256: '', bytes: size },
          issues: [finding(code, 'error', { file: name }, { file: name })],
        },
      ],
    });
  }

  /** All that arrived, in the order of the files, once it is so many. */
  async all(count: number): Promise<readonly Gathered[]> {
    if (this.arrived.size < count)
      await new Promise<void>((resolve) => {
        this.onArrival = () => {
          if (this.arrived.size >= count) resolve();
        };
      });
    const gathered = [...this.arrived].sort(([a], [b]) => a - b).map(([, one]) => one);
    this.arrived = new Map();
    this.shared = createTextSharing();
    return gathered;
  }
}
