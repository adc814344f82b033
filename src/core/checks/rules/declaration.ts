import type { ReturnRule } from '../context';
import { declarationOf, isRefusedBox } from '../declaration';

/** «Звітувати немає про що» is a plain yes with grounds. */
export const declaration: ReturnRule = ({ returned }) => {
  const found = declarationOf(returned);
  if (found === undefined) return [];
  const { box, grounds } = found;
  if (found.declared) {
    return grounds === undefined ? [{ code: 'declaration-without-grounds', severity: 'error', at: { field: 'grounds', ...(box === undefined ? {} : { cell: box.cell }) }, params: {} }] : [];
  }
  if (box !== undefined) return isRefusedBox(box) ? [] : [{ code: 'declaration-unclear', severity: 'warning', at: { field: 'nothingToReport', cell: box.cell }, params: { found: box.text } }];
  return grounds === undefined ? [] : [{ code: 'grounds-without-declaration', severity: 'warning', at: { field: 'grounds', cell: grounds.cell }, params: { found: grounds.text } }];
};
