import { isBareNumber } from '../../marks/bareNumber';
import { isDitto } from '../../marks/dittoMark';
import { isFurniture } from '../../marks/furniture';
import { isHeading, leadOf, type Lead } from '../../marks/lead';
import { noteIn } from '../../marks/notes';
import { isSignatureLine } from '../../marks/signature';
import { namesUnit } from '../../marks/unit';
import type { Looks } from '../../likeness/likeness';
import type { Atom } from '../atoms';

/** What a piece of text is like, asked once. */
export interface Shape {
  readonly atom: Atom;
  readonly number: boolean;
  /** A number without the sign of one: a year, an amount, a sum. */
  readonly amount: boolean;
  readonly lead: Lead['form'] | undefined;
  readonly deadline: boolean;
  readonly ditto: boolean;
  /** A dash alone: an empty cell. */
  readonly nothing: boolean;
  /** How much of it executors are, that are known. */
  readonly share: number;
  /** Does it open with the word of a post or a unit («Відділ …», «Директор»)? */
  readonly unit: boolean;
  readonly consent: boolean;
  readonly lower: boolean;
  /** Its sentence goes on behind it: no mark closes it, or a comma, a colon, a conjunction stands last. */
  readonly open: 'sure' | 'perhaps' | 'no';
  readonly introduces: boolean;
  readonly money: boolean;
  readonly outcome: boolean;
  readonly heading: boolean;
  readonly note: boolean;
  readonly capitals: boolean;
}

const MONEY = /бюджет|кошт|фінансуван|тис\. ?грн|грн|гривень|не потребує|в межах видатків/i;
const OUTCOME =
  /^(?:проведен|придбан|створен|забезпечен|підготовлен|розроблен|затверджен|прийнят|опублікован|виготовлен)/i;
/** «фонди описано», «виставку проведено». */
const DONE = /\p{L}{2}(?:ано|ено|ито|ято|уто)(?=$|[\s.,;])/iu;
const OPEN_WORD =
  /(?:,|\(|-|(?:^|\s)(?:та|і|й|або|чи|з|із|зі|на|у|в|до|для|щодо|про|по|за|від|при|під|над|через|не))$/i;

/** The looks of pieces in their order. Sums beside each other are amounts of money, not numbers of rows. */
export function shapesOf(atoms: readonly Atom[], looks: Looks): readonly Shape[] {
  const shapes = atoms.map((atom) => shapeOf(atom, looks));
  const beside = shapes.filter((shape, i) => shape.amount && shapes[i + 1]?.amount === true).length;
  return beside < 2 ? shapes : shapes.map((shape) => (shape.amount ? { ...shape, number: false } : shape));
}

function openOf(text: string): Shape['open'] {
  if (OPEN_WORD.test(text)) return 'sure';
  return /[.;:!?]$/.test(text) ? 'no' : 'perhaps';
}

/** An editors' remark, a signature, a footnote, a page number. */
function isAside(text: string, number: boolean): boolean {
  return noteIn(text) !== undefined || isSignatureLine(text) || (!number && isFurniture(text));
}

/** The looks of one piece. */
function shapeOf(atom: Atom, looks: Looks): Shape {
  const { text } = atom;
  const number = isBareNumber(text);
  const ditto = isDitto(text);
  const { lead } = leadOf(text);
  const share = number || ditto || lead !== undefined ? 0 : looks.executorShare(text);
  return {
    atom,
    number,
    amount: /^\d[\d\s]*(?:[.,]\d+)?$/.test(text),
    lead: lead?.form,
    ditto,
    nothing: /^[-‐‑‒–—−]$/.test(text),
    deadline: !number && !ditto && looks.likeDeadline(text.replace(/[.;]$/, '')),
    share,
    unit: lead === undefined && namesUnit(text),
    consent: /за згодою/i.test(text),
    lower: /^[\p{Ll}(]/u.test(text),
    open: openOf(text),
    introduces: /[:;]$/.test(text),
    money: MONEY.test(text) && text.length < 160,
    outcome: OUTCOME.test(text) || (text.length < 90 && DONE.test(text)),
    heading: isHeading(text),
    note: isAside(text, number),
    capitals: /^[\p{Lu}\d\s«»"“”.,()№'’-]{6,}$/u.test(text) && /\p{Lu}{4}/u.test(text),
  };
}
