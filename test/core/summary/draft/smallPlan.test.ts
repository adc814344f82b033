import { summarise } from '../../../../src/core/summary/summarise';
import type { SheetContext } from '../../../../src/core/summary/workbook/context';
import { openRows, proposalWords } from '../../../../src/core/summary/workbook/openTable';
import { recordId } from '../../../../src/core/summary/recordId';
import { codedWords, held } from '../../../../src/core/texts';
import { textsFor } from '../../../../src/strings';
import { unconfirmed } from '../../../support/recount';
import { smallConsolidation } from '../../../support/smallPlan';

const uk = textsFor('uk');
const summary = summarise(smallConsolidation(), uk);

/** Worked out by hand from the returns of `smallPlan`. */
const EXPECTED = [
  {
    key: '1.1@2019',
    status: 'виконано частково',
    text:
      'Захід виконали 3 із 5 органів (МОН, МОЗ та Мінфін), частково — 1 (МОЗ за ДАЕУ); інформації не подав 1 орган ' +
      '(ДПС); опис не підтверджує виконання у відповіді 1 органу (МОЗ); за згодою інформацію подав 1 орган (НАБУ).\n' +
      '«Матеріали розміщено на офіційному веб-сайті» (2 органи: МОН, Мінфін). Відповіді іншого змісту подали ще ' +
      '2 органи (МОЗ за ДАЕУ та НАБУ).\n' +
      'Причини: «Орган ліквідовано» (МОЗ за ДАЕУ).',
  },
  {
    key: '1.2@2019',
    status: 'виконано частково',
    text:
      'Захід виконав 1 із 2 органів (Мінфін); не виконав 1 орган (МОН).\n' +
      'Мінфін: Видано наказ від 05.04.2019 № 12 відповідно до п. 1.2 плану. МОН: Погодження не завершено.\n' +
      'Причини: «Не завершено погодження» (МОН). Пропозиції: «Продовжити строк» (МОН). ' +
      'Пропонований новий строк: 30 червня 2020 р. (МОН).',
  },
  {
    key: '2.1@2019-H1',
    status: 'виконано частково',
    text:
      'Захід виконали 2 із 3 органів (Мінфін та ДПС), частково — 1 (МОН); до компетенції 1 органу захід не належить ' +
      '(МОЗ). Проведено 3 медіа-брифінги (2 органи; до суми не включено через можливий повторний облік: ' +
      'Мінфін — 1).\n' +
      'МОН: Проведено спільний брифінг «Відкритий бюджет» 12.03.2019. Мінфін: Проведено спільний брифінг ' +
      '«Відкритий бюджет» 12.03.2019. ДПС: Проведено два брифінги.\n' +
      'Причини: «Брак коштів» (МОН).',
  },
  {
    key: '2.1@2019-H2',
    status: 'не виконано',
    text:
      'Захід виконує 1 із 4 органів (МОЗ); не виконав 1 орган (МОН); до виконання ще не приступив 1 орган (Мінфін); ' +
      'інформації не подав 1 орган (ДПС).\n' +
      'МОН: Брифінги не проводилися. МОЗ: Триває підготовка брифінгу.\n' +
      'Причини: «Брак коштів» (2 органи: МОН, Мінфін).',
  },
  { key: '2.2@2019', status: 'потребує рішення', text: 'Робоча група збиралася двічі.' },
];

describe('a summary of five bodies and four measures', () => {
  it('is met word for word', () => {
    expect(
      summary.rows.map(({ key, proposed, text }) => ({
        key,
        status: uk.t(`status.${proposed}`),
        text: text.replaceAll('\u00A0', ' '),
      })),
    ).toEqual(EXPECTED);
  });

  it('traces every sentence to answers or to a count of them', () => {
    expect(unconfirmed(summary)).toEqual([]);
    const known = new Set(summary.rows.flatMap(({ records }) => records.map(recordId)));
    for (const { draft } of summary.rows)
      for (const { records } of draft.sentences) for (const id of records) expect(known).toContain(id);
  });

  it('asks first for what nobody else can decide, with the answers that disagree and a proposal', () => {
    expect(
      summary.open.map((open) => [
        open.key,
        open.causes,
        open.positive.map(({ name }) => name),
        open.negative.map(({ name }) => name),
        proposalWords(open, uk),
      ]),
    ).toEqual([
      ['2.2@2019', ['status'], [], [], 'Стан — виконується; контроль — залишити на контролі.'],
      [
        '1.2@2019',
        ['executors-differ'],
        ['Мінфін'],
        ['МОН'],
        'Стан — виконано частково; контроль — продовжити до 30.06.2020.',
      ],
      ['1.1@2019', ['words-contradict'], [], ['МОЗ'], 'Стан — виконано частково; контроль — залишити на контролі.'],
      ['2.1@2019-H2', ['not-done'], [], [], 'Стан — не виконано; контроль — залишити на контролі.'],
    ]);
  });

  it('quotes four answers of a side, says how many are left, and the status only where there is one', () => {
    const answer = (name: string) => ({ name, words: `Слова ${name}.` });
    const [open] = summary.open;
    if (open === undefined) throw new Error('something is open');
    const shown = (count: number, at?: number) => {
      const positive = ['А', 'Б', 'В', 'Г', 'Ґ', 'Д'].slice(0, count).map(answer);
      const negative = [{ name: 'Є', status: 'notDone' as const, words: '' }];
      const [row] = openRows({
        consolidation: smallConsolidation(),
        summary: { ...summary, open: [{ ...open, key: 'немає', measureId: 'немає', positive, negative }] },
        texts: uk,
        places: { summary: () => at },
        long: { fit: (text: string) => text },
      } as unknown as SheetContext);
      return row;
    };
    const four = 'А: «Слова А.»\nБ: «Слова Б.»\nВ: «Слова В.»\nГ: «Слова Г.»';
    expect(shown(4)?.values).toMatchObject({ positive: four, negative: 'Є — не виконано', measure: '' });
    expect(shown(6)?.values).toMatchObject({ positive: `${four}\n${uk.t('summary.moreAnswers', { count: 2 })}` });
    expect(shown(1)?.formulas).toBeUndefined();
    expect(shown(1, 12)?.formulas).toMatchObject({ toSummary: expect.stringContaining('D12') as string });
  });

  it('puts each accepted answer into exactly one cluster by its description', () => {
    const members = summary.clusters
      .filter(({ field }) => field === 'narrative')
      .flatMap((one) => one.members.map(({ record }) => record));
    const records = summary.rows.flatMap((row) => row.records.map(recordId));
    expect([...members].sort()).toEqual([...records].sort());
  });

  it('proposes nothing where fewer answered than the threshold asks for', () => {
    const strict = summarise(smallConsolidation(0.9), uk);
    const row = strict.rows.find(({ key }) => key === '1.1@2019');
    expect([
      row?.proposed,
      codedWords(uk, 'summary.reason', row?.reason ?? { code: 'all-done', params: held({}) }),
    ]).toEqual(['insufficient', 'Недостатньо інформації: 4 із 5.']);
    expect(strict.open[0]?.causes).not.toContain('few-answers');
    expect(strict.open.find(({ key }) => key === '1.1@2019')?.causes).toContain('few-answers');
  });
});
