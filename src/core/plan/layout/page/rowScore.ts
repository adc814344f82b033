import { isDeadlineRole } from '../../columns/roles';
import type { Looks } from '../../likeness/likeness';
import { isDitto } from '../../marks/dittoMark';
import { leadOf } from '../../marks/lead';
import { namesUnit } from '../../marks/unit';
import { hadRoom, textOfCell, type Column } from './columnText';
import type { Cell, CutLine } from './cutLine';

/** What the rows are weighed by. */
export interface Scales {
  readonly columns: readonly Column[];
  readonly looks: Looks;
  /** What it costs that the words of a row open in lower case. */
  readonly lower: number;
  /** What it costs that a row has no number. */
  readonly bare: number;
}

/** How good a row these lines make. */
export function rowScore(
  lines: readonly CutLine[],
  before: CutLine | undefined,
  { columns, looks, lower }: Scales,
): number {
  let score = 0;
  for (const [k, column] of columns.entries()) {
    const { role, right } = column;
    const pieces = lines.map(({ cells }) => cells[k]);
    const text = textOfCell(pieces, column, looks);
    const late = text !== '' && pieces[0] === undefined ? -2 : 0;
    if (isDeadlineRole(role)) score += late + ofDeadline(text, pieces, looks);
    else if (role === 'executors') score += late + ofExecutors(text, looks);
    else if (role === 'measure') score += late + ofWords(text, lower) + ofBreak(before?.cells[k], pieces[0], right);
  }
  return score;
}

function ofDeadline(text: string, pieces: readonly ({ readonly text: string } | undefined)[], looks: Looks): number {
  if (text === '') return -1.5;
  if (isDitto(text)) return 3;
  if (/^[-–—]$/.test(text)) return 0.5;
  if (/[-–—,(]$/.test(text) || !looks.likeDeadline(text.replace(/[.;]$/, ''))) return -4;
  return (
    4 -
    3 *
      seamsIn(
        pieces.flatMap((piece) => (piece === undefined ? [] : [piece.text])),
        looks,
      )
  );
}

/** Lines behind which one deadline ends and another begins. */
function seamsIn(texts: readonly string[], looks: Looks): number {
  let seams = 0;
  for (let i = 1; i < texts.length; i += 1) {
    const [above, below] = [texts.slice(0, i).join(' '), texts.slice(i).join(' ')];
    const isRest =
      /^(?:20\d\d|року|р\.|рр\.|роки|\(|включно|щороку|та|і|але)/u.test(below) ||
      /[,(–-]$|(?:^| )(?:та|і|до|на|з)$/u.test(above);
    if (!isRest && looks.likeDeadline(above) && (isDitto(below) || looks.likeDeadline(below))) seams += 1;
  }
  return seams;
}

function ofExecutors(text: string, looks: Looks): number {
  if (text === '') return -1.5;
  if (isDitto(text)) return 2;
  if (/^[-–—]$/.test(text)) return 0.5;
  const amid = /^\p{Ll}/u.test(text) && !looks.likeExecutor(text) && !namesUnit(text) ? -2 : 0;
  const open = OPEN.test(text) ? -2 : 0;
  return 3 * looks.executorShare(text) + (namesUnit(text) ? 1 : 0) + amid + open;
}

const OPEN = /(?:[,(]|(?:^|\s)(?:та|і|й|або|з|із|зі|на|у|в|до|для|щодо|про|за|від|при))$/i;

/** Words in lower case behind a line that was full go on with it. */
function ofBreak(before: Cell | undefined, first: Cell | undefined, right: number): number {
  if (before === undefined || first === undefined || !/^\p{Ll}(?!\))/u.test(first.text)) return 0;
  return hadRoom(before, first, right) ? 0 : -2;
}

function ofWords(text: string, lower: number): number {
  if (text === '') return -3;
  const { lead, rest } = leadOf(text);
  const open = OPEN.test(text) ? -2 : 0;
  if (lead !== undefined) return 1.5 + open;
  return (/^\p{Ll}/u.test(rest) ? -lower : 0.5) + open;
}
