/** UTF-16 units that a {@link CharacterBuffer} holds at most. */
export const BUFFER_SIZE = 4096;

/** UTF-16 units on their way into a string: faster than joining letters, and the string is a copy of its own. */
export class CharacterBuffer {
  /**
   * Open to loops that keep their own count and set it at the end. A plain array: engines turn a slice of one into a
   * string twice as fast as a typed one.
   */
  readonly units: number[] = new Array<number>(BUFFER_SIZE).fill(0);
  length = 0;

  /** Room for a surrogate pair may be missing. */
  isFull(): boolean {
    return this.length + 2 > BUFFER_SIZE;
  }

  put(unit: number): void {
    this.units[this.length++] = unit;
  }

  text(): string {
    return String.fromCharCode(...this.units.slice(0, this.length));
  }
}
