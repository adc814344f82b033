import { sha256Hex } from '../../core/text/digest';
import type { CivilDate } from '../../core/calendar/civilDate';
import { addDays } from '../../core/calendar/civilDate';
import { templates, type Collection, type Template } from '../../core/pipeline';
import type { Measure } from '../../core/plan/types';
import type { Texts } from '../../core/texts';
import type { SpecValue } from '../../core/workbook/spec';
import { patchWorkbook } from '../../formats/xlsx/patch/patchWorkbook';
import { readWorkbook } from '../../formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import { honestAnswer, mistaken, type RowAnswer } from './answers';
import { foreignPackage } from './foreignPackage';
import { contactCell, inputCell, reportSheet } from './inputCells';
import { choices, randomFrom, type Choice } from './random';

export type SampleKind = 'right' | 'late' | 'mistakes' | 'declaration' | 'corrected' | 'copy' | 'corrupt' | 'companion';

export interface SampleReturn {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: SampleKind;
  /** Would go through another program before it comes back. */
  readonly foreign: boolean;
}

/** Profile of a body's answer by its place: a fixed mix, so that every kind occurs even in a small plan. */
const PROFILES: readonly (SampleKind | 'missing')[] = [
  'right',
  'right',
  'mistakes',
  'right',
  'late',
  'right',
  'right',
  'missing',
  'right',
  'corrected',
  'right',
  'copy',
  'right',
  'right',
  'declaration',
  'mistakes',
  'right',
  'right',
  'late',
  'missing',
];

export interface SampleOptions {
  readonly created: CivilDate;
  /** At most so many bodies answer; all unless given. */
  readonly bodies?: number;
  /**
   * Two returns of five are rewritten by a bare foreign writer; the caller may instead send it through a real
   * program.
   */
  readonly rewriteForeign: boolean;
}

/**
 * Believable returns of a collection, the same every time: right, late, with mistakes, a declaration,
 * one twice (a copy) and one corrected, one corrupt, a letter beside; some bodies stay silent.
 */
export async function* makeSampleReturns(
  collection: Collection,
  texts: Texts,
  options: SampleOptions,
): AsyncGenerator<SampleReturn> {
  const measures = new Map(
    collection.plan.tasks.flatMap((task) => task.measures).map((measure) => [measure.id, measure]),
  );
  let place = 0;
  let corruptGiven = false;
  for (const template of templates(collection, texts, { created: options.created })) {
    if (options.bodies !== undefined && place >= options.bodies) break;
    const profile = PROFILES[place % PROFILES.length] ?? 'right';
    const foreign = place % 5 < 2;
    place += 1;
    if (profile === 'missing') continue;
    const choice = choices(randomFrom(`${collection.plan.edition}:${template.body.id}`));
    const answers = template.duties.map((duty) => {
      const measure = measures.get(duty.measureId);
      return measure === undefined ? {} : honestAnswer(duty, measure, collection.plan.period, texts, choice);
    });
    const saved = async (name: string, kind: SampleKind, rows: readonly RowAnswer[]): Promise<SampleReturn> => {
      const bytes = patchWorkbook(
        await writeWorkbook(template.spec),
        changesFor(template, rows, collection, kind, measures, choice, texts),
      );
      return { name, kind, foreign, bytes: foreign && options.rewriteForeign ? rewritten(bytes, place) : bytes };
    };
    const first = await saved(template.fileName, profile, firstAnswers(profile, answers));
    yield first;
    if (profile === 'copy') yield { ...first, name: template.fileName.replace(/\.xlsx$/, ' (копія).xlsx') };
    if (profile === 'corrected')
      yield await saved(template.fileName.replace(/\.xlsx$/, ' виправлений.xlsx'), 'right', answers);
    if (!corruptGiven && place > 4) {
      corruptGiven = true;
      // Cut off in transfer: the directory at the end of the package is gone.
      yield {
        name: 'пошкоджений файл.xlsx',
        kind: 'corrupt',
        foreign: false,
        bytes: first.bytes.slice(0, Math.floor(first.bytes.length * 0.6)),
      };
      yield { name: 'супровідний лист.pdf', kind: 'companion', foreign: false, bytes: LETTER };
    }
  }
}

/** What stands in the first return of a profile. */
function firstAnswers(profile: SampleKind, honest: readonly RowAnswer[]): readonly RowAnswer[] {
  if (profile === 'declaration') return [];
  return profile === 'mistakes' || profile === 'corrected' ? honest.map(mistaken) : honest;
}

const LETTER = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF\n',
);

function rewritten(bytes: Uint8Array, place: number): Uint8Array {
  const outcome = readWorkbook(bytes);
  return outcome.kind === 'workbook' ? foreignPackage(outcome.content, place % 2 === 0 ? 'inline' : 'shared') : bytes;
}

interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly value: SpecValue;
}

function changesFor(
  template: Template,
  rows: readonly RowAnswer[],
  collection: Collection,
  kind: SampleKind,
  measures: ReadonlyMap<string, Measure>,
  choice: Choice,
  texts: Texts,
): readonly Change[] {
  const sheet = reportSheet(template.spec, texts);
  const answers = rows.flatMap((answer, i) =>
    Object.entries(answer).flatMap(([field, value]) => {
      const cell = inputCell(sheet, template.duties[i]?.key ?? '', field);
      return cell === undefined ? [] : [{ sheet: sheet.name, cell, value }];
    }),
  );
  const indicators = rows.flatMap((_, i) => indicatorChanges(template, i, measures, choice, texts));
  return [...answers, ...indicators, ...contactChanges(template, collection, kind, choice, texts)];
}

function indicatorChanges(
  template: Template,
  i: number,
  measures: ReadonlyMap<string, Measure>,
  choice: Choice,
  texts: Texts,
): readonly Change[] {
  const duty = template.duties[i];
  const sheet = template.spec.sheets.find(({ name }) => name === texts.t('template.sheet.indicators'));
  if (duty === undefined || sheet === undefined) return [];
  return (measures.get(duty.measureId)?.indicators ?? []).flatMap((indicator) => {
    const cell = inputCell(sheet, `${duty.key}#${indicator.no}`, 'value');
    return cell === undefined ? [] : [{ sheet: sheet.name, cell, value: choice.whole(0, 40) }];
  });
}

const PEOPLE: readonly [string, ...string[]] = ['Олена Приклад', 'Андрій Зразок', 'Ірина Взірець', 'Тарас Проба'];

function contactChanges(
  template: Template,
  { round }: Collection,
  kind: SampleKind,
  choice: Choice,
  texts: Texts,
): readonly Change[] {
  const signed = kind === 'late' ? addDays(round.due, choice.whole(2, 12)) : addDays(round.due, -choice.whole(1, 20));
  const person = choice.oneOf(PEOPLE);
  const values: Readonly<Record<string, SpecValue>> = {
    person,
    post: 'головний спеціаліст',
    phone: `+380 44 ${choice.whole(200, 599)}-${choice.whole(10, 99)}-${choice.whole(10, 99)}`,
    email: `zvit.${sha256Hex(template.body.id).slice(0, 6)}@example.org`,
    letterNo: `${choice.whole(1, 60)}/${choice.whole(100, 999)}`,
    letterDate: { date: signed },
    signedBy: choice.oneOf(PEOPLE),
    signedPost: 'заступник керівника',
    signedOn: { date: signed },
    ...(kind === 'declaration'
      ? {
          nothingToReport: texts.t('template.yes'),
          grounds:
            'У звітному періоді заходи, що належать до компетенції органу, не проводилися ' +
            'у зв’язку з його утворенням наприкінці року.',
        }
      : {}),
  };
  const sheet = template.spec.sheets.find(({ name }) => name === texts.t('template.sheet.contacts'));
  if (sheet === undefined) return [];
  return Object.entries(values).flatMap(([field, value]) => {
    const cell = contactCell(sheet, field, template.spec.styles);
    return cell === undefined ? [] : [{ sheet: sheet.name, cell, value }];
  });
}
