import type { Area, AreaWords, DiagnosticWords, IssueWords, Plural } from './words';

type PrefixedBy<A extends Area> = { readonly [K in keyof AreaWords[A] & string as `${A}.${K}`]: AreaWords[A][K] };

/** Every key of the catalogue → the names of its parameters. */
type AllWords = PrefixedBy<'cli'> &
  PrefixedBy<'followUp'> &
  PrefixedBy<'draft'> &
  PrefixedBy<'host'> &
  PrefixedBy<'issue'> &
  PrefixedBy<'letter'> &
  PrefixedBy<'pane'> &
  PrefixedBy<'plan'> &
  PrefixedBy<'status'> &
  PrefixedBy<'summary'> &
  PrefixedBy<'template'>;

/** A key of the catalogue: `area.key`. */
export type WordKey = keyof AllWords;
/** A key of one area, without the area. */
export type KeyOf<A extends Area> = keyof AreaWords[A] & string;
/** A key whose words take no parameters. */
export type PlainKey = { [K in WordKey]: [AllWords[K]] extends [never] ? K : never }[WordKey];

/** A code of a finding; its words are `issue.<code>`. */
export type IssueCode = keyof IssueWords;
/** A code of a finding about a plan; its words are `plan.diagnostic.<code>`, and `issue.<code>` in a cell. */
export type DiagnosticCode = keyof DiagnosticWords;

/** Parameters by the names that a table of words gives: `count` is a number, every other one text or number. */
type ParamsNamed<Names> = {
  readonly [N in (Exclude<Names, Plural> & string) | ([Plural] extends [Names] ? 'count' : never)]: N extends 'count'
    ? number
    : string | number;
};

/** Parameters by the names that a table of words gives; of words without parameters, none. */
type ParamsOrNone<Names> = [Names] extends [never] ? Readonly<Record<string, never>> : ParamsNamed<Names>;

/**
 * The parameters that the words of a code want: of every code that it may be. `Known` are those that are added by
 * what passes them on.
 */
export type ParamsOf<C extends IssueCode, Known extends string = never> = ParamsOrNone<Exclude<IssueWords[C], Known>>;

/** The parameters of a code as further arguments: none where its words take none. */
export type ArgsOf<C extends IssueCode, Known extends string = never> = [Exclude<IssueWords[C], Known>] extends [never]
  ? readonly []
  : readonly [params: ParamsNamed<Exclude<IssueWords[C], Known>>];

/** What `t` takes after a key: nothing, or the parameters of every key that it may be. */
export type WordArgs<K extends WordKey> = [AllWords[K]] extends [never]
  ? readonly []
  : readonly [params: ParamsNamed<AllWords[K]>];

/** As {@link EndOf}, of the keys whose words take no parameters. */
export type PlainEndOf<P extends string> = PlainKey extends infer K ? (K extends `${P}.${infer E}` ? E : never) : never;

/** What may follow a prefix of keys: `EndOf<'template.hint'>` are the hints. */
export type EndOf<P extends string> = WordKey extends infer K ? (K extends `${P}.${infer E}` ? E : never) : never;

/** What the words of a code under a prefix want, as further arguments, but for what is `Known` where it is worded. */
export type CodedArgs<
  P extends string,
  C extends string,
  Known extends string = never,
> = `${P}.${C}` extends infer K extends WordKey
  ? [Exclude<AllWords[K], Known>] extends [never]
    ? readonly []
    : readonly [params: ParamsNamed<Exclude<AllWords[K], Known>>]
  : never;
