import type { BodyIndex } from '../../bodies/bodyIndex';
import type { DeadlineContext } from '../deadline/context';
import { parseDeadline } from '../deadline/parseDeadline';
import { parseExecutors } from '../executors/parseExecutors';

/** Does the grammar of deadlines cover the whole text? */
export type LooksLikeDeadline = (text: string) => boolean;
/** Does the text begin with an executor that is known? */
export type NamesExecutor = (text: string) => boolean;

/** No deadline lacks all of these; «1) …» is a measure. Spares the grammar most cells of a plan. */
const OF_DEADLINES =
  '\\d|кварт|піврі|р[оі]к|році|що[дткмпр]|пост[іи]й|раз|двічі|тричі|кожн|січ|лют|берез|квіт|трав|' +
  'черв|лип|серп|вер|жовт|лист|груд|дня|після|потреб|необхідн|граф|строк|термін|невідкл|негайно|' +
  'терміново|під час|період|міру|регуляр|системат|місяц|тиж|перед|одночасно|рішення|згідно|' +
  'відповідно';
const MAY_BE_DEADLINE = new RegExp(String.raw`^(?!\d{1,3}\)).*(?:${OF_DEADLINES})`, 'is');
/** Long cells are seldom deadlines: they must name a time. */
const LONG = 90;
const NAMES_TIME = /\d|кварт|піврі|що(?:року|річн|кварт|міся)|протягом|постійно|після/i;

/** Does the grammar cover the text? Answers are kept: the same deadlines come again and again. */
export function deadlineTest(): LooksLikeDeadline {
  const known = new Map<string, boolean>();
  const context: DeadlineContext = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };
  return (text) => {
    if (text.length > 260 || !MAY_BE_DEADLINE.test(text) || (text.length > LONG && !NAMES_TIME.test(text)))
      return false;
    const held = known.get(text);
    if (held !== undefined) return held;
    const { deadline, diagnostics } = parseDeadline(text, context);
    const looks =
      deadline.kind !== 'none' &&
      !diagnostics.some((d) => d.code === 'deadline-not-understood' || d.code === 'deadline-impossible-date') &&
      (deadline.kind !== 'event' || text.length < 120);
    known.set(text, looks);
    return looks;
  };
}

/** Is the first executor that the text names one that the registry or the usual groups know? */
export function beginsWithExecutor(bodies: BodyIndex): NamesExecutor {
  return (text) => {
    const { executors, diagnostics } = parseExecutors(text, { bodies, terms: [] });
    return (
      executors[0] !== undefined &&
      !diagnostics.some(
        ({ code, params }) => code.startsWith('executor-unknown') && params['name'] === executors[0]?.name,
      )
    );
  };
}
