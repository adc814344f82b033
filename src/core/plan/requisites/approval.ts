import type { Requisites } from '../types';
import { actKind } from './acts';

const APPROVED = /^(?:ЗАТВЕРДЖЕНО|СХВАЛЕНО|Затверджено|Схвалено)(?=$|\s)/;
const BY = /^\S+ (розпорядженням|постановою|наказом|указом|рішенням) (\p{Lu}[^№\d]{3,150}?)(?: від(?= )|(?= ?№| \d))/iu;
const ISSUERS: readonly (readonly [genitive: RegExp, nominative: string])[] = [
  [/^Кабінету Міністрів України$/i, 'Кабінет Міністрів України'],
  [/^Президента України$/i, 'Президент України'],
  [/^Верховної Ради України$/i, 'Верховна Рада України'],
  [/^Міністерства (?=\p{L})/iu, 'Міністерство '],
];

/**
 * «ЗАТВЕРДЖЕНО розпорядженням Кабінету Міністрів України від …» over a plan
 * that came without its act, in one line or several.
 */
export function approvalOf(head: readonly string[]): Pick<Requisites, 'issuer' | 'kind'> {
  const at = head.findIndex((text) => APPROVED.test(text));
  const [, word = '', genitive = ''] = BY.exec(head.slice(at, at + 5).join(' ')) ?? [];
  const kind = at < 0 ? undefined : actKind(word);
  if (kind === undefined) return {};
  const issuer = ISSUERS.find(([form]) => form.test(genitive.trim()));
  return { kind, ...(issuer !== undefined && { issuer: genitive.trim().replace(issuer[0], issuer[1]) }) };
}
