import type { Beside, BesideKind } from '../../core/workbook/content';
import { cellReference } from '../../core/workbook/reference';
import { isLostOn, WHITE, type Rgb } from '../document/contrast';
import type { Aside, Block, Mark, Paragraph, Run, Table, TableCell } from '../document/document';
import { isGone } from '../document/liveTable';
import { textOf } from '../document/textOf';

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
export function besideCell({ blocks, ground }: TableCell, at: string): readonly Beside[] {
  return besideIn(blocks, besideRun, ground).map((one) => ({ ...one, at }));
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
function besideIn(
  blocks: readonly Block[],
  besideOf: (run: Run, ground: Rgb) => Beside | undefined,
  around: Rgb = WHITE,
): readonly Beside[] {
  const found: Beside[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows)
        for (const { blocks, ground } of cells) found.push(...besideIn(blocks, besideOf, ground ?? around));
      continue;
    }
    found.push(...besideRuns(block.runs, (run) => besideOf(run, around)));
  }
  return found.flatMap((one) => {
    const text = one.text?.replace(/\s+/g, ' ').trim();
    if (text === '' && one.name === undefined) return [];
    return [text === undefined ? one : { ...one, text }];
  });
}

function besideRuns(runs: readonly Run[], besideOf: (run: Run) => Beside | undefined): readonly Beside[] {
  const found: Beside[] = [];
  let last = -1;
  for (const run of runs) {
    const one = besideOf(run);
    const before = found[last];
    if (one !== undefined && one.name === undefined && one.kind === before?.kind)
      found[last] = { ...before, text: `${before.text ?? ''}${one.text ?? ''}` };
    else if (one !== undefined) last = found.push(one) - 1;
    else if (run.text.trim() !== '') last = -1;
  }
  return found;
}

function besideRun(run: Run, around: Rgb): Beside | undefined {
  const { text, mark, aside, thing } = run;
  if (thing !== undefined) return thing;
  const kind = aside === undefined ? undefined : BY_ASIDE[aside.kind];
  if (aside !== undefined && kind !== undefined) return { kind, text: textOf(aside.blocks) };
  if (mark === undefined) return isUnseen(run, around) ? { kind: 'unseen', text } : undefined;
  return mark === 'placeholder' ? undefined : { kind: BY_MARK[mark], text };
}

function isUnseen({ text, letters, ground, unseen }: Run, around: Rgb): boolean {
  if (text.trim() === '') return false;
  return unseen === true || (letters !== undefined && isLostOn(letters, ground ?? around));
}

/** Rows that tracked changes deleted, each at the live row that stands in its place. */
export function deletedRows({ rows }: Table): readonly Beside[] {
  let live = 0;
  return rows.flatMap((row): readonly Beside[] => {
    if (!isGone(row)) {
      live++;
      return [];
    }
    const text = row.cells
      .map(({ blocks }) => textOf(blocks.map(whole)).replace(/\s+/g, ' ').trim())
      .filter((words) => words !== '')
      .join(' ');
    return text === '' ? [] : [{ kind: 'deleted', at: cellReference(live + 1, 1), text }];
  });
}

/** The block with all of its words, also those that are deleted or moved in a row that is. */
function whole(block: Block): Block {
  if (block.kind === 'table')
    return { ...block, rows: block.rows.map(({ cells }) => ({ cells: cells.map(wholeCell) })) };
  return {
    ...block,
    runs: block.runs.map(({ mark, ...run }) => (mark === 'placeholder' ? { ...run, text: '' } : run)),
  };
}

function wholeCell(cell: TableCell): TableCell {
  return { ...cell, blocks: cell.blocks.map(whole) };
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
