/** A file that came with a letter. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a letter inside the letter that has no bytes of its own: what came with it. */
  readonly attachments?: readonly Attachment[];
}
