import type { ReturnRule } from '../context';
import { declarationOf, isRefusedBox } from '../declaration';
import { onContacts } from './contacts';

/** «Звітувати немає про що» is a plain yes with grounds. */
export const declaration: ReturnRule = ({ returned }) => {
  const found = declarationOf(returned);
  if (found === undefined) return [];
  const { box, grounds } = found;
  if (found.declared) {
    return grounds === undefined ? [{ code: 'declaration-without-grounds', severity: 'error', at: { ...onContacts(returned), field: 'grounds', ...(box === undefined ? {} : { cell: box.cell }) }, params: {} }] : [];
  }
  if (box !== undefined) return isRefusedBox(box) ? [] : [{ code: 'declaration-unclear', severity: 'warning', at: { ...onContacts(returned), field: 'nothingToReport', cell: box.cell }, params: { found: box.text } }];
  return grounds === undefined ? [] : [{ code: 'grounds-without-declaration', severity: 'warning', at: { ...onContacts(returned), field: 'grounds', cell: grounds.cell }, params: { found: grounds.text } }];
};
