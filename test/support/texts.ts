import { textsFor } from '../../src/strings';

export const uk = textsFor('uk');
export const en = textsFor('en');
/** Every language whose words may stand in a returned workbook. */
export const vocabularies = [uk, en] as const;
