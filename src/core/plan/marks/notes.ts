import { clean } from '../../text/clean';

export type NoteKind = 'excluded' | 'amended';
export interface Note {
  readonly kind: NoteKind;
  /** Without its brackets. */
  readonly text: string;
}

const OPENING = '({[<⟨';
const CLOSING = ')}]>⟩';

/**
 * A remark of the editors that fills a whole line, in any brackets or in none when it says all by itself:
 * «( Підпункт 5 пункту 4 виключено на підставі … )», «{Пункт 3 в редакції …}».
 */
export function noteIn(written: string): Note | undefined {
  const text = clean(written).replace(/[*_]+/g, '').trim();
  if (text === '' || text.length > 600) return undefined;
  const bare = stripBrackets(text);
  const kind = kindOf(bare);
  if (kind === undefined) return undefined;
  const bracketed = bare !== text;
  const unbracketed =
    /^(під)?пункт\p{L}* |^позиці|^абзац|^захід |^завдання \d|^виключено/iu.test(bare) &&
    kind === 'excluded' &&
    bare.length < 250;
  return bracketed || unbracketed ? { kind, text: bare } : undefined;
}

function stripBrackets(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (OPENING.includes(text[from] ?? ' ') || text[from] === ' ')) from += 1;
  while (
    to > from &&
    (CLOSING.includes(text[to - 1] ?? ' ') || text[to - 1] === ' ' || (from > 0 && text[to - 1] === '.'))
  )
    to -= 1;
  return text.slice(from, to);
}

const PART_OF_MEASURE = new RegExp(
  String.raw`^(?:у |в )?(?:абзац|реченн|слов|цифр|граф|примітк|розділ|стратегічн|` +
    String.raw`(?:під)?пункті \d[^.]{0,40} (?:слов|абзац|цифр))\p{L}* .{0,200}(?:виключено|вилучено|втрати|` +
    String.raw`скасовано)`,
  'iu',
);

function kindOf(text: string): NoteKind | undefined {
  // A paragraph or words of a measure that were taken out leave the measure in force; a section names none.
  if (PART_OF_MEASURE.test(text)) return 'amended';
  if (/(^| )(виключено|вилучено|виключити|втратив чинність|втратило чинність|скасовано)( |$|[.,;])/i.test(text))
    return 'excluded';
  return AMENDED.test(text) ? 'amended' : undefined;
}

const AMENDED = new RegExp(
  '(^| )(із|з|зі) змінами|внесеними згідно|в редакції|у редакції|доповнено|' +
    'зміни внесено|із доповненнями|нова редакція',
  'i',
);

/** «захід третій [виключено]»: the words are kept, the cells beside them are empty. */
export const STRUCK = /[([{<] ?(?:виключено|вилучено|скасовано)[^\])}>]{0,300}[\])}>]$/i;
