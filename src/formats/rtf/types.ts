import type { Rgb } from '../document/contrast';
import type { Aside, Thing } from '../document/document';
import type { RowPlan, Story } from '../document/tableStory';
import type { ReadLimits } from '../zip/readLimits';
import type { FormData } from './formFields';

/** What a group is for: text of the story, text that is gathered for something else, or nothing that is read. */
export type Destination =
  | 'text'
  | 'number'
  | 'instruction'
  | 'form'
  | 'entry'
  | 'fonts'
  | 'colours'
  | 'author'
  | 'operator'
  | 'data'
  | 'said'
  | 'property'
  | 'propertyName'
  | 'skipped';

/** What a group takes over from the one around it. */
export interface Group {
  destination: Destination;
  font: number | undefined;
  /** Characters behind `\u` that stand for programs without Unicode. */
  fallback: number;
  struck: boolean;
  hidden: boolean;
  raised: boolean;
  deleted: boolean;
  moved: boolean;
  /** Numbers in the table of colours. */
  letters: number;
  ground: number;
  paragraphGround: number;
  unseen: boolean;
  /** Level of tables of the current paragraph. */
  inTable: boolean;
  nesting: number;
  link: string | undefined;
  /** What the group opened, to be closed with it. */
  opened?:
    { readonly kind: Aside['kind'] | 'field' | 'thing' } | { readonly kind: 'innerRow'; readonly around: RowPlan };
}

export interface RtfState {
  readonly limits: ReadLimits;
  readonly groups: Group[];
  readonly stories: Story[];
  readonly margins: Aside[];
  readonly fonts: Map<number, number>;
  /** The first is none of its own: what the program chooses. */
  readonly colours: (Rgb | undefined)[];
  colour: { red?: number; green?: number; blue?: number };
  readonly fields: { instruction: string; readonly form: FormData }[];
  /** The picture or embedded file that is being read. */
  thing: ReadThing | undefined;
  /** Hears of each picture and embedded file whose figures the document holds, where somebody wants them. */
  readonly onFile: ((name: string, bytes: Uint8Array) => void) | undefined;
  pictures: number;
  /** The name of the shape's property whose value follows. */
  property: string;
  /** `\*` stood before the next control word: unknown destinations are skipped. */
  optional: boolean;
  /** Signs still to be left out behind `\u`. */
  toSkip: number;
  codePage: number;
  pending: string;
  row: RowPlan;
  fontNumber: number;
  gathered: Record<'number' | 'author' | 'operator', string>;
}

/** A picture or an embedded file while it is read. */
export interface ReadThing {
  readonly kind: Thing['kind'];
  readonly name: string;
  ending: string;
  said: string;
  /** How many figures stand for its bytes. */
  digits: number;
  /** The figures, where somebody wants them. */
  readonly figures: string[];
}

/** What a control word does, with the number behind it. */
export type Control = (state: RtfState, parameter: number | undefined) => void;
