/** What was chosen in a cell that offers several answers with a box each. */
export interface Ticked {
  readonly chosen: readonly string[];
  readonly left: readonly string[];
}

const ON = '☒☑✓✔✅✗✘■▣⊠⯀◼🗹🗷⦿◉√';
const OFF = '☐□▢◻⬜❏❐⬚⭘';
/** As a bullet before a single word these say nothing. */
const BULLETS = '●○◯';
const MARK = new RegExp(`([${ON}●])\\uFE0F?|([${OFF}○◯])\\uFE0F?|[[(]\\s*([xхvV+✓✔√*XХ]?)\\s*[\\])]`, 'gu');
const LONGEST = 400;
const EDGES = /^[\s;,|/–—-]+|[\s;,|/–—-]+$/g;

interface Box {
  readonly from: number;
  readonly to: number;
  readonly on: boolean;
  /** A sign that can be nothing but a box. */
  readonly certain: boolean;
}

/**
 * «☒ виконано ☐ виконано частково», «[x] так [ ] ні», «виконано ☑ не виконано ☐»: the words of the boxes that are
 * ticked, and those of the others. Undefined where no boxes stand beside words.
 */
export function tickedOf(text: string): Ticked | undefined {
  if (text.length > LONGEST) return undefined;
  const boxes = boxesIn(text);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (boxes.length === 1 && !first.certain) return undefined;
  const leads = text.slice(0, first.from).trim() === '';
  if (!leads && text.slice(last.to).trim() !== '') return undefined;
  const words = boxes.map((box, i) =>
    (leads ? text.slice(box.to, boxes[i + 1]?.from) : text.slice(boxes[i - 1]?.to ?? 0, box.from)).replace(EDGES, ''),
  );
  if (words.some((word) => word === '')) return undefined;
  const of = (on: boolean): readonly string[] => words.filter((_, i) => boxes[i]?.on === on);
  return { chosen: of(true), left: of(false) };
}

function boxesIn(text: string): readonly Box[] {
  return [...text.matchAll(MARK)].map((match) => {
    const [sign, on, off, inner] = match;
    return {
      from: match.index,
      to: match.index + sign.length,
      on: on !== undefined || (inner ?? '') !== '',
      certain: !BULLETS.includes(on ?? off ?? '-') && !(off === undefined && on === undefined && sign.startsWith('(')),
    };
  });
}
