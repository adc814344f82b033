import { checkReturn } from '../../../src/core/checks/checkReturn';
import { indicatorMatches } from '../../../src/core/returned/sheets/indicatorKey';
import { markdownSheet } from '../../support/markdownWorkbook';
import { KEYS, returnedWorkbook, returnOf } from '../../support/sampleReturn';
import { vocabularies } from '../../support/texts';

const INDICATORS = [
  { key: `${KEYS.firstHalf}#1`, name: 'медіа-брифінгів', unit: 'од.' },
  { key: `${KEYS.secondHalf}#1`, name: 'медіа-брифінгів', unit: 'од.' },
  { key: `${KEYS.upkeep}#1`, name: 'розміщено матеріалів', unit: 'од.' },
];
const HEAD = '| key | no | | | indicator | unit | value | note |';

/** The values that were taken, by key, and the findings about indicators. */
function taken(rows: readonly string[]) {
  const answers = [KEYS.firstHalf, KEYS.secondHalf, KEYS.upkeep].map((key) => `| ${key} | виконано | Проведено |`);
  const found = returnOf(
    returnedWorkbook(['| key | status | narrative |', ...answers].join('\n'), {
      indicators: INDICATORS,
      sheets: [markdownSheet('Показники', [HEAD, ...rows].join('\n'))],
    }),
  );
  const { indicators, issues } = checkReturn(found, { vocabularies, today: '2020-02-10' });
  return {
    values: Object.fromEntries(indicators.map(({ key, value }) => [key, value])),
    codes: issues.map(({ code }) => code).filter((code) => code.startsWith('indicator')),
  };
}

describe('rows of «Показники»', () => {
  it('are what a person sees where the hidden keys stayed behind when the rest was sorted', () => {
    const { values, codes } = taken([
      `| ${KEYS.firstHalf}#1 | 4.1 | | 2019 рік | розміщено матеріалів | од. | \`7\` | |`,
      `| ${KEYS.secondHalf}#1 | 2.1 | | I півріччя 2019 р. | медіа-брифінгів | од. | \`3\` | |`,
      `| ${KEYS.upkeep}#1 | 2.1 | | II півріччя 2019 р. | медіа-брифінгів | од. | \`5\` | |`,
    ]);
    expect(values).toEqual({
      [`${KEYS.upkeep}#1`]: 7,
      [`${KEYS.firstHalf}#1`]: 3,
      [`${KEYS.secondHalf}#1`]: 5,
    });
    expect(codes).toEqual(['indicator-keys-moved']);
  });
  it('are what their measure, period and name say where the numbers stayed behind, too', () => {
    const [briefings, upkeep] = [
      'проведення медіа-брифінгів з представниками засобів масової інформації',
      'підтримання актуальної інформації на веб-сайті органу',
    ];
    const { values, codes } = taken([
      `| ${KEYS.firstHalf}#1 | 2.1 | ${upkeep} | 2019 рік | розміщено матеріалів | од. | \`7\` | |`,
      `| ${KEYS.secondHalf}#1 | 2.1 | ${briefings} | I півріччя 2019 р. | медіа-брифінгів | од. | \`3\` | |`,
      `| ${KEYS.upkeep}#1 | 4.1 | ${briefings} | II півріччя 2019 р. | медіа-брифінгів | од. | \`5\` | |`,
    ]);
    expect(values).toEqual({
      [`${KEYS.upkeep}#1`]: 7,
      [`${KEYS.firstHalf}#1`]: 3,
      [`${KEYS.secondHalf}#1`]: 5,
    });
    expect(codes).toEqual(['indicator-keys-moved']);
  });
  it('are asked about where only a number that stayed behind tells two measures apart', () => {
    const briefings = 'проведення медіа-брифінгів з представниками засобів масової інформації';
    const { values, codes } = taken([
      `| ${KEYS.firstHalf}#1 | 2.1 | | | медіа-брифінгів | од. | \`7\` | |`,
      `| ${KEYS.upkeep}#1 | 4.1 | ${briefings} | II півріччя 2019 р. | медіа-брифінгів | од. | \`5\` | |`,
    ]);
    expect(values).toEqual({ [`${KEYS.secondHalf}#1`]: 5 });
    expect(codes).toContain('indicator-contradicts');
  });
  it('are asked about where they show an indicator that the template does not have', () => {
    const { values, codes } = taken([
      `| ${KEYS.firstHalf}#1 | 2.1 | | I півріччя 2019 р. | виставок просто неба | од. | \`7\` | |`,
    ]);
    expect(values).toEqual({});
    expect(codes).toEqual(['indicator-contradicts']);
  });
  it('are their keys in a name with a slip, and where no name is left', () => {
    const { values, codes } = taken([
      `| ${KEYS.firstHalf}#1 | 2.1 | | I півріччя 2019 р. | медіа брифингів | од. | \`7\` | |`,
      `| ${KEYS.upkeep}#1 | | | | | од. | \`5\` | |`,
    ]);
    expect(values).toEqual({ [`${KEYS.firstHalf}#1`]: 7, [`${KEYS.upkeep}#1`]: 5 });
    expect(codes).toEqual([]);
  });
});

describe('rows of another edition of the plan, whose memory is lost', () => {
  const known = {
    currentIndicatorKey: (key: string) => key,
    currentMeasure: (id: string) => id,
    measuresOf: (text: string) => (text === 'проведення брифінгів' ? ['2.2'] : []),
  };
  const stamped = [
    { key: '2.2@2019#1', name: 'брифінгів', unit: 'од.' },
    { key: '2.3@2019#1', name: 'брифінгів', unit: 'од.' },
  ];
  it.each([
    ['are of the measure whose text they show', '2.1@2019#1', '2.2@2019#1'],
    ['are asked about without a key', '', undefined],
  ])('%s', (_, key, found) => {
    const row = { key, no: { value: '2.1', text: '2.1' }, name: 'брифінгів', others: ['проведення брифінгів'] };
    expect(indicatorMatches([row], stamped, known).map((one) => one.key)).toEqual([found]);
  });
});
