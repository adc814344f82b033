import type { Beside, BesideKind } from '../../core/workbook/content';
import { cellReference } from '../../core/workbook/reference';
import type { Aside, Block, Mark, Run, Table } from '../document/document';
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

/** What stands in a cell and is no live text of it: struck, deleted, moved, hidden and covered words, and notes. */
export function besideCell(blocks: readonly Block[], at: string): readonly Beside[] {
  const found: { kind: BesideKind; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows)
        for (const cell of cells)
          found.push(...besideCell(cell.blocks, at).map(({ kind, text }) => ({ kind, text: text ?? '' })));
      continue;
    }
    let last: { kind: BesideKind; text: string } | undefined;
    for (const run of block.runs) {
      const one = besideRun(run);
      if (one !== undefined && one.kind === last?.kind) last.text += one.text;
      else if (one !== undefined) found.push((last = one));
      else if (run.text.trim() !== '') last = undefined;
    }
  }
  return found
    .map(({ kind, text }): Beside => ({ kind, at, text: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function besideRun({ text, mark, aside }: Run): { kind: BesideKind; text: string } | undefined {
  const kind = aside === undefined ? undefined : BY_ASIDE[aside.kind];
  if (aside !== undefined && kind !== undefined) return { kind, text: textOf(aside.blocks) };
  return mark === undefined || mark === 'placeholder' ? undefined : { kind: BY_MARK[mark], text };
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
