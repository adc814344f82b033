import { finding } from '../../issues/issue';
import type { ReturnRule } from '../context';
import { declarationOf, isRefusedBox } from '../declaration';
import { onContacts } from './contacts';
import { given } from '../../given';

/**
 * «Звітувати немає про що» is a plain yes with grounds. Beside answers it speaks for the rows that were left blank,
 * which is reported.
 */
export const declaration: ReturnRule = ({ returned }, rows) => {
  const found = declarationOf(returned);
  if (found === undefined) return [];
  const { box, grounds } = found;
  if (found.declared) {
    const at = { ...onContacts(returned), field: 'nothingToReport', ...given({ cell: box?.cell }) };
    if (grounds === undefined)
      return [finding('declaration-without-grounds', 'error', { ...at, field: 'grounds' }, {})];
    return rows.length === 0 ? [] : [finding('declaration-with-answers', 'info', at, { rows: rows.length })];
  }
  if (box !== undefined)
    return isRefusedBox(box)
      ? []
      : [
          finding(
            'declaration-unclear',
            'warning',
            { ...onContacts(returned), field: 'nothingToReport', cell: box.cell },
            { found: box.text },
          ),
        ];
  return grounds === undefined
    ? []
    : [
        finding(
          'grounds-without-declaration',
          'warning',
          { ...onContacts(returned), field: 'grounds', cell: grounds.cell },
          { found: grounds.text },
        ),
      ];
};
