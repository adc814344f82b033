import type { Language, Texts } from '../core/texts';
import type { Environment } from './environment';

export interface Context {
  readonly environment: Environment;
  /** Words of the language that the user chose; also of the documents made. */
  readonly texts: Texts;
}

/** Options that every verb has. */
export interface CommonOptions {
  readonly lang: Language;
  readonly force?: boolean;
}
