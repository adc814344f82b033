import type { Beside, BesideKind } from '../../core/workbook/content';
import { cellReference } from '../../core/workbook/reference';
import type { Aside, Block, Mark, Paragraph, Run, Table } from '../document/document';
import { rowText, textOf } from '../document/textOf';

const BY_MARK: Readonly<Record<Exclude<Mark, 'placeholder'>, BesideKind>> = {
  struck: 'struck',
  deleted: 'deleted',
  moved: 'deleted',
  hidden: 'deleted',
  covered: 'covered',
};
const BY_ASIDE: Readonly<Partial<Record<Aside['kind'], BesideKind>>> = {
  footnote: 'footnote',
  endnote: 'footnote',
  comment: 'note',
};

/**
 * What stands in a cell and is no live text of it: struck, deleted, moved, hidden and covered words, notes, pictures
 * and embedded files; and live words that nobody sees.
 */
export function besideCell(blocks: readonly Block[], at: string): readonly Beside[] {
  return besideIn(blocks, besideRun).map((one) => ({ ...one, at }));
}

/** What stands at the head and the foot of the pages. */
export function besideMargins(margins: readonly Aside[]): readonly Beside[] {
  return margins.flatMap(({ kind, blocks }): readonly Beside[] => {
    const text = textOf(blocks).replace(/\s+/g, ' ').trim();
    return (kind === 'header' || kind === 'footer') && text !== '' ? [{ kind, text }] : [];
  });
}

/**
 * What stands in the text around the tables, beside the flow: text boxes, notes, comments; and words that are no more.
 */
export function besideFlow(paragraph: Paragraph): readonly Beside[] {
  return besideIn([paragraph], ({ text, aside, mark, thing }) => {
    if (thing !== undefined) return thing;
    if (aside === undefined && mark !== undefined && mark !== 'placeholder') return { kind: BY_MARK[mark], text };
    const kind = aside === undefined ? undefined : (BY_ASIDE[aside.kind] ?? BOXES[aside.kind]);
    return aside === undefined || kind === undefined ? undefined : { kind, text: textOf(aside.blocks) };
  });
}

const BOXES: Readonly<Partial<Record<Aside['kind'], BesideKind>>> = { textBox: 'textBox' };

/** Words that follow each other and are of one kind are one. */
function besideIn(blocks: readonly Block[], besideOf: (run: Run) => Beside | undefined): readonly Beside[] {
  const found: Beside[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows) for (const cell of cells) found.push(...besideIn(cell.blocks, besideOf));
      continue;
    }
    let last = -1;
    for (const run of block.runs) {
      const one = besideOf(run);
      const before = found[last];
      if (one !== undefined && one.name === undefined && one.kind === before?.kind)
        found[last] = { ...before, text: `${before.text ?? ''}${one.text ?? ''}` };
      else if (one !== undefined) last = found.push(one) - 1;
      else if (run.text.trim() !== '') last = -1;
    }
  }
  return found.flatMap((one) => {
    const text = one.text?.replace(/\s+/g, ' ').trim();
    if (text === '' && one.name === undefined) return [];
    return [text === undefined ? one : { ...one, text }];
  });
}

function besideRun({ text, mark, aside, thing, unseen }: Run): Beside | undefined {
  if (thing !== undefined) return thing;
  const kind = aside === undefined ? undefined : BY_ASIDE[aside.kind];
  if (aside !== undefined && kind !== undefined) return { kind, text: textOf(aside.blocks) };
  if (mark === undefined) return unseen === true ? { kind: 'unseen', text } : undefined;
  return mark === 'placeholder' ? undefined : { kind: BY_MARK[mark], text };
}

/** Rows that tracked changes deleted, each at the live row that stands in its place. */
export function deletedRows({ rows }: Table): readonly Beside[] {
  let live = 0;
  return rows.flatMap(({ cells, deleted }): readonly Beside[] => {
    if (deleted !== true) {
      live++;
      return [];
    }
    const text = rowText({ cells });
    return text === '' ? [] : [{ kind: 'deleted', at: cellReference(live + 1, 1), text }];
  });
}

/** The blocks with the address behind each linked word: «перелік (https://…)». */
export function withAddresses(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table' || block.runs.every(({ link }) => link === undefined)) return block;
    return { ...block, runs: block.runs.map((run, i) => withAddress(run, block.runs[i + 1])) };
  });
}

function withAddress(run: Run, next: Run | undefined): Run {
  const { text, link } = run;
  if (link === undefined || next?.link === link) return run;
  const shown = link.replace(/^mailto:/i, '');
  return text.includes(shown) || shown.replace(/^https?:\/\/|\/$/g, '') === text.trim()
    ? run
    : { ...run, text: `${text} (${shown})` };
}
