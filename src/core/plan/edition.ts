import { canonicalJson, sha256Hex } from '../text/digest';
import { foldKey } from '../text/clean';
import type { Requisites, Task } from './types';

/**
 * `issuer|kind|date|number`, folded: the same for every edition of a plan. Parts that the text lacks are empty;
 * without date and number the title distinguishes plans.
 */
export function planId({ issuer, kind, date, number, title, planTitle }: Requisites): string {
  const parts = [issuer, kind, date, number].map((part) => foldKey(part ?? ''));
  return date === undefined && number === undefined
    ? [...parts, foldKey(planTitle ?? title ?? '')].join('|')
    : parts.join('|');
}

/** SHA-256 over the canonical JSON (NFC, sorted keys) of ids, texts, deadlines, periods, executors and exclusions. */
export function editionDigest(tasks: readonly Task[]): string {
  return sha256Hex(
    canonicalJson(
      tasks.map((task) => ({
        no: task.no,
        title: task.title,
        measures: task.measures.map(({ id, text, deadline, executors, exclusion }) => ({
          id,
          text,
          exclusion,
          deadline: {
            text: deadline.text,
            kind: deadline.kind,
            periods: deadline.periods.map((p) => [p.id, p.due]),
            due: deadline.due,
          },
          executors: executors.map(({ name, kind, consent, role, expand }) => ({ name, kind, consent, role, expand })),
        })),
      })),
    ),
  );
}

/**
 * SHA-256 of the measure's folded words: the same measure in another edition, whatever its number, spaces or quotes.
 */
export function measureTextHash(text: string): string {
  return sha256Hex(foldKey(text));
}
