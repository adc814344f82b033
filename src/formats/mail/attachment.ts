export interface Attachment {
  /** As the sender named it; may be empty. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
