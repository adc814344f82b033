import type { BodyIndex } from '../../bodies/bodyIndex';
import type { DeadlineContext } from '../deadline/context';
import { parseDeadline } from '../deadline/parseDeadline';
import { parseExecutors } from '../executors/parseExecutors';
import type { Executor } from '../types';

/** Does the grammar of deadlines cover the whole text? */
export type LooksLikeDeadline = (text: string) => boolean;
/** Does the text begin with an executor that is known? */
export type NamesExecutor = (text: string) => boolean;

/** What a piece of text is like. Every answer is computed once a text and kept, for layout and rows alike. */
export interface Looks {
  readonly likeDeadline: LooksLikeDeadline;
  readonly likeExecutor: NamesExecutor;
  /** From 0 to 1: how much of the text the registry and the usual groups cover. */
  readonly executorShare: (text: string) => number;
}

/** The looks of texts by these bodies. */
export function looksBy(bodies: BodyIndex): Looks {
  const executors = kept((text) => executorsIn(text, bodies));
  return {
    likeDeadline: deadlineTest(),
    likeExecutor: (text) => executors(text).first,
    executorShare: (text) => executors(text).share,
  };
}

/** No deadline lacks all of these; «1) …» is a measure. Spares the grammar most cells of a plan. */
const OF_DEADLINES =
  '\\d|кварт|кв(?:\\.|$)|піврі|р[оі]к|році|що[дткмпр]|пост[іи]й|раз|двічі|тричі|кожн|січ|лют|берез|квіт|трав|' +
  'черв|лип|серп|вер|жовт|лист|груд|дня|після|потреб|необхідн|граф|строк|термін|невідкл|негайно|' +
  'терміново|під час|період|міру|регуляр|системат|місяц|тиж|перед|одночасно|рішення|згідно|' +
  'відповідно|весн|осін|літо|влітку|улітку|зим|семестр|канікул|запит|вимог|навчальн';
const MAY_BE_DEADLINE = new RegExp(String.raw`^(?!\d{1,3}\)).*(?:${OF_DEADLINES})`, 'is');
/** Long cells are seldom deadlines: they must name a time. */
const LONG = 90;
const NAMES_TIME = /\d|кварт|піврі|що(?:року|річн|кварт|міся)|протягом|постійно|після/i;

/** Does the grammar cover the text? Answers are kept: the same deadlines come again and again. */
function deadlineTest(): LooksLikeDeadline {
  const context: DeadlineContext = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };
  const looks = kept((text) => {
    const { deadline, diagnostics } = parseDeadline(text, context);
    return (
      deadline.kind !== 'none' &&
      !diagnostics.some((d) => d.code === 'deadline-not-understood' || d.code === 'deadline-impossible-date') &&
      (deadline.kind !== 'event' || text.length < 120) &&
      // «обласна бібліотека вересень - листопад»: words in front of one time are no part of it.
      !(deadline.kind === 'compound' && (deadline.parts?.length ?? 0) < 2)
    );
  });
  return (text) =>
    ORDINAL_TIME.test(text) ||
    (text.length <= 260 && MAY_BE_DEADLINE.test(text) && (text.length <= LONG || NAMES_TIME.test(text)) && looks(text));
}

/** «останній квартал»: a time that the grammar leaves as words. */
const ORDINAL_TIME =
  /^(?:перш|друг|трет|четверт|останн|наступн)\p{L}{1,4} (?:квартал|місяць|тиждень|декада|півріччя|семестр)$/iu;

interface Named {
  /** Is the first executor that the text names one that is known? */
  readonly first: boolean;
  readonly share: number;
}

/** No name of executors is so long; a cell that lists them may be. */
const LONGEST_LIST = 6000;
const NOBODY: Named = { first: false, share: 0 };

function executorsIn(text: string, bodies: BodyIndex): Named {
  if (text.length > LONGEST_LIST || !/\p{L}{2}/u.test(text)) return NOBODY;
  const { executors, diagnostics } = parseExecutors(text, { bodies, terms: [], suggest: false });
  const unknown = new Set(
    diagnostics.filter(({ code }) => code.startsWith('executor-unknown')).map(({ params }) => params['name']),
  );
  const first = executors[0];
  const letters = lettersIn(text.replace(CONSENT, ''));
  const known = executors.filter(({ name }) => !unknown.has(name));
  // A class that only its plural names («заклади освіти», «фонди …») is less sure than one that the registry expands.
  const sure = ({ kind, expand }: Executor): number => (kind === 'group' && expand === undefined ? 0.5 : 1);
  const covered = known.reduce((sum, one) => sum + sure(one) * lettersIn(one.asWritten.replace(CONSENT, '')), 0);
  return {
    first: first !== undefined && !unknown.has(first.name),
    share: letters === 0 ? 0 : Math.min(1, covered / letters),
  };
}

const CONSENT = /за згодою|разом (?:із|зі|з)|(?<!\p{L})(?:та|і|й)(?!\p{L})/giu;

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/** Keeps what a text gave; a hostile document has more texts than memory. */
function kept<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const value = read(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, value);
    return value;
  };
}

const MOST_KEPT = 100_000;
