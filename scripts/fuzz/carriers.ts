import type { SheetContent } from '../../src/core/workbook/content';
import { calcSheet } from './carried/calcSheet';
import { pick, type Random } from './carried/pick';
import { wordDocument } from './carried/wordDocument';
import { workbook } from './carried/workbook';
import { marker, MARKER } from './plant';

/** A report of which every answer stands in some carrier: in a cell, or beside one. */
export interface Carried {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly markers: readonly string[];
}

type Maker = (random: Random, answers: readonly string[]) => Uint8Array;

/** A made-up report in one of three forms, its answers carried by whatever the dice say. */
export function carriedReport(random: Random): Carried {
  const markers = Array.from({ length: 12 }, (_, i) => marker(i + 1));
  const [extension, make] = pick(random, FORMS);
  return { name: `звіт.${extension}`, bytes: make(random, markers), markers };
}

/** The markers that were neither taken as the value of a cell nor reported beside one. */
export function lostMarkers(sheets: readonly SheetContent[], markers: readonly string[]): readonly string[] {
  const found = new Set(JSON.stringify(sheets).match(MARKER) ?? []);
  return markers.filter((one) => !found.has(one));
}

const FORMS: readonly (readonly [string, Maker])[] = [
  ['xlsx', workbook],
  ['docx', wordDocument],
  ['ods', calcSheet],
];
