import { partIdentity, returnsIn } from '../../../src/core/returned/returnsIn';
import type { Stamp } from '../../../src/core/template/stamp';
import type { SheetContent } from '../../../src/core/workbook/content';
import {
  identity,
  interimRound,
  KEYS,
  returnedWorkbook,
  returnOf,
  sampleStamp,
  stampedDuties,
  stampSheet,
} from '../../support/sampleReturn';
import { vocabularies } from '../../support/texts';

const answers = (said: string): string => `
  | key | no | status | narrative |
  | ${KEYS.upkeep} | 4.1 | виконано | ${said} |`;

const named = (sheets: readonly SheetContent[], name: string): SheetContent => {
  const [first] = sheets;
  if (first === undefined) throw new Error('a workbook has a sheet');
  return { ...first, name };
};

const said = (content: Parameters<typeof returnOf>[0]) =>
  returnOf(content).rows.map(({ inputs }) => inputs.narrative?.text);

describe('a workbook with several returns', () => {
  const own = returnedWorkbook(answers('За рік'));
  const together = (other: Partial<Stamp>) => {
    const theirs = returnedWorkbook(answers('Інше'), { stamp: { ...sampleStamp, ...other } });
    return { ...own, sheets: [...own.sheets, named(theirs.sheets, 'Звіт (2)')] };
  };
  it('is read each for itself: two rounds', () => {
    const parts = returnsIn(together({ round: interimRound }), vocabularies);
    expect(parts.map(({ name }) => name)).toEqual([undefined, 'Звіт (2)']);
    expect(parts.map(({ content }) => said(content))).toEqual([['За рік'], ['Інше']]);
    expect(returnOf(parts[1]?.content ?? own).stamp.round.id).toBe('2019-H1');
  });
  it('is read each for itself: two bodies', () => {
    const parts = returnsIn(together({ body: { id: 'moz', name: 'МОЗ' } }), vocabularies);
    expect(parts.map(({ content }) => returnOf(content).stamp.body?.id)).toEqual(['minfin', 'moz']);
    expect(partIdentity(identity, 'Звіт (2)')).toMatchObject({ member: 'Звіт (2)', outerSha256: identity.sha256 });
  });
  it('is one return where both sheets are of it, or the other is empty', () => {
    expect(returnsIn(together({}), vocabularies)).toHaveLength(1);
    const blank = returnedWorkbook('| key | no | status | narrative |\n| 4.1@2019 | 4.1 | | |', {
      stamp: { ...sampleStamp, body: { id: 'moz', name: 'МОЗ' } },
    });
    expect(returnsIn({ ...own, sheets: [...own.sheets, named(blank.sheets, 'Звіт (2)')] }, vocabularies)).toHaveLength(
      1,
    );
  });
});

describe('the service sheet', () => {
  const INDICATORS = [{ key: `${KEYS.upkeep}#1`, name: 'розміщено матеріалів', unit: 'од.' }];
  it('is known by its ids when renamed, shown and sorted', () => {
    const sheet = stampSheet(sampleStamp, stampedDuties(), INDICATORS);
    const sorted = [...sheet.rows]
      .sort((a, b) => (String(a.cells[0]) < String(b.cells[0]) ? -1 : 1))
      .map(({ cells }, i) => ({ row: i + 1, cells }));
    const content = returnedWorkbook(answers('За рік'), { stamps: ['title'] });
    const found = returnOf({
      ...content,
      sheets: [{ ...sheet, name: 'Аркуш7', state: 'visible', rows: sorted }, ...content.sheets],
    });
    expect(found.recoveredFrom).toEqual(['sheet', 'title']);
    expect(found.stampedDuties).toHaveLength(stampedDuties().length);
    expect(found.stampedIndicators).toEqual(INDICATORS);
    expect(found.rows.map(({ key }) => key)).toEqual([KEYS.upkeep]);
  });
});
