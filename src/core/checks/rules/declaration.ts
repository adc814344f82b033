import type { ReturnRule } from '../context';
import { declarationOf, isRefusedBox } from '../declaration';
import { onContacts } from './contacts';
import { given } from '../../given';

/**
 * «Звітувати немає про що» is a plain yes with grounds. Beside answers it speaks for the rows that were left blank,
 * which is told.
 */
export const declaration: ReturnRule = ({ returned }, rows) => {
  const found = declarationOf(returned);
  if (found === undefined) return [];
  const { box, grounds } = found;
  if (found.declared) {
    const at = { ...onContacts(returned), field: 'nothingToReport', ...given({ cell: box?.cell }) };
    if (grounds === undefined)
      return [{ code: 'declaration-without-grounds', severity: 'error', at: { ...at, field: 'grounds' }, params: {} }];
    return rows.length === 0
      ? []
      : [{ code: 'declaration-with-answers', severity: 'info', at, params: { rows: rows.length } }];
  }
  if (box !== undefined)
    return isRefusedBox(box)
      ? []
      : [
          {
            code: 'declaration-unclear',
            severity: 'warning',
            at: { ...onContacts(returned), field: 'nothingToReport', cell: box.cell },
            params: { found: box.text },
          },
        ];
  return grounds === undefined
    ? []
    : [
        {
          code: 'grounds-without-declaration',
          severity: 'warning',
          at: { ...onContacts(returned), field: 'grounds', cell: grounds.cell },
          params: { found: grounds.text },
        },
      ];
};
