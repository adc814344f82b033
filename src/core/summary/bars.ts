import type { Tone } from '../template/statuses';

/** A picture of bars, each cut into parts: what it shows, not how it is drawn. */
export interface BarsPicture {
  readonly rows: readonly { readonly label: string; readonly parts: readonly BarPart[] }[];
}

export interface BarPart {
  readonly tone: Tone;
  readonly value: number;
}
