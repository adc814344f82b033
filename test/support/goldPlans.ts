import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A plan as typed by hand (`plan-gold/1`), as far as tests compare it. */
export interface GoldPlan {
  readonly ordinance: {
    readonly issuer: string;
    readonly kind: string;
    readonly date: string;
    readonly number: string;
    readonly place: string;
    readonly title: string;
    readonly signatory: { readonly post: string; readonly name: string };
    readonly index?: string | null;
    readonly amendments?: readonly { readonly kind: string; readonly number: string; readonly date: string }[];
  };
  readonly reporting: {
    readonly point: number;
    readonly recurrence: string;
    readonly steps: readonly {
      readonly who: readonly { readonly name: string; readonly kind: string }[];
      readonly to: string;
      readonly text: string;
      readonly due: string | readonly string[];
    }[];
  } | null;
  readonly plan: { readonly period: { readonly start: string; readonly end: string } };
  readonly terms: readonly { readonly term: string; readonly means?: string }[];
  readonly tasks: readonly {
    readonly no: string | number | null;
    readonly name: string;
    readonly form?: string;
    readonly condition?: string;
    readonly strategic_goal?: string;
    readonly measures: readonly GoldMeasure[];
  }[];
  readonly excluded: readonly { readonly id: string; readonly excluded_by: { readonly date: string } }[];
  readonly totals: {
    readonly tasks: number;
    readonly measures_active: number;
    readonly measures_excluded: number;
    readonly measure_period_rows: number;
    readonly executor_mentions: number;
    readonly ditto_cells: number;
    readonly deadline_kinds: Readonly<Record<string, number>>;
    readonly distinct_executors: number;
  };
}

export interface GoldMeasure {
  readonly id: string;
  readonly text: string;
  readonly deadline: GoldDeadline;
  readonly executors: readonly {
    readonly name: string;
    readonly kind: string;
    readonly consent: boolean;
    readonly role?: string;
    readonly consent_ambiguous?: boolean;
    readonly expand?: { readonly class: string; readonly minus: readonly string[] };
  }[];
  readonly executors_ditto_from?: string;
  readonly condition?: string;
}
export interface GoldDeadline {
  readonly text: string;
  readonly kind: string;
  readonly periods: readonly { readonly start: string; readonly end: string; readonly due?: string }[];
  readonly due?: string;
  readonly ditto_from?: string;
  readonly freq?: string;
  readonly times?: number;
  readonly nominal_times?: number;
  readonly offset?: string;
  readonly parts?: readonly unknown[];
}

export function readGold(path: string): GoldPlan {
  return JSON.parse(readFileSync(join(__dirname, '../fixtures', path), 'utf8')) as GoldPlan;
}

/** Compared after this: one apostrophe, one space, the first letter in either case. */
export function sameWords(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u00A0\s]+/g, ' ')
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/[’ʼ‘]/g, "'")
    .trim();
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
