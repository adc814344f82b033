import { STATUS_TABLE, type Tone } from '../../core/template/statuses';
import type { MatrixMark } from '../../ports';
import type { PaneT } from '../services';

/** The sign of a cell, as on the sheet «Стан подання». */
export function signOf(mark: MatrixMark, t: PaneT): string {
  return mark === 'notOwed' ? '·' : t(`:summary.mark.${mark}`);
}

/** What the sign means. */
export function meaningOf(mark: MatrixMark, t: PaneT): string {
  switch (mark) {
    case 'notOwed':
      return t('status.mark.notOwed');
    case 'declared':
    case 'withdrawn':
    case 'quarantined':
    case 'missing':
      return t(`:summary.cell.${mark}`);
    case 'unclear':
      return t(':summary.cell.answered');
    default:
      return t(`:status.${mark}`);
  }
}

/** How a cell looks; its sign says the same without the colour. */
export function toneOf(mark: MatrixMark): Tone {
  switch (mark) {
    case 'quarantined':
    case 'missing':
      return 'bad';
    case 'unclear':
      return 'part';
    case 'declared':
    case 'withdrawn':
    case 'notOwed':
      return 'idle';
    default:
      return STATUS_TABLE[mark].tone;
  }
}
