/**
 * Reads values that go on from one record into those that continue it (MS-XLS 2.5.293): a text that is cut says at
 * its next beginning anew how many bytes a letter has. Behind the end all is zero.
 */
export class Continued {
  private piece = 0;
  private at = 0;

  constructor(private readonly pieces: readonly Uint8Array[]) {}

  /** Whether anything is left to read. */
  get isOpen(): boolean {
    this.turn();
    return this.piece < this.pieces.length;
  }

  byte(): number {
    this.turn();
    return this.pieces[this.piece]?.[this.at++] ?? 0;
  }

  word(): number {
    const low = this.byte();
    return low + this.byte() * 0x100;
  }

  dword(): number {
    const low = this.word();
    return low + this.word() * 0x1_0000;
  }

  skip(count: number): void {
    for (let left = count; left > 0 && this.isOpen;) {
      const here = Math.min(left, (this.pieces[this.piece]?.length ?? 0) - this.at);
      this.at += here;
      left -= here;
    }
  }

  /** Letters of one byte each, or of two. */
  text(count: number, isWide: boolean): string {
    let wide = isWide;
    let text = '';
    for (let i = 0; i < count && this.isOpen; i++) {
      if (this.at === 0 && this.piece > 0) wide = (this.byte() & 1) === 1;
      text += String.fromCharCode(wide ? this.word() : this.byte());
    }
    return text;
  }

  private turn(): void {
    while (this.piece < this.pieces.length && this.at >= (this.pieces[this.piece]?.length ?? 0)) {
      this.piece++;
      this.at = 0;
    }
  }
}
