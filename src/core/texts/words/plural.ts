/** Beside the names of a key's parameters: its words take the form that `count` asks for. */
export type Plural = '#count';
