import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { decide } from '../../../src/core/merge/decide';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { summarise } from '../../../src/core/summary/summarise';
import { consolidationSpec } from '../../../src/core/summary/workbook/consolidationSpec';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import { summarySpec } from '../../../src/core/summary/workbook/summarySpec';
import { parseCellReference } from '../../../src/core/workbook/reference';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../../src/strings';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';

jest.unmock('fflate');

const plan = madeUpPlan();
const registry = madeUpRegistry();

function everything(): Consolidation {
  const merged = merge({
    plan,
    registry,
    duties: madeUpDuties(plan, registry),
    settings: madeUpSettings(),
    files: [
      madeUpReturn({
        file: 'тека/a & <b>.xlsx',
        member: 'звіт.xlsx',
        body: 'minfin',
        receivedOn: '2020-02-11',
        signedOn: '2020-02-10',
        savedAt: '2020-02-10T09:00:00Z',
        rows: [
          {
            key: '1.1@2019',
            status: 'done',
            narrative: '=HYPERLINK("x")\n_x000D_ +380',
            doneOn: '2019-05-05',
            evidence: '@link',
          },
          { key: '2.1@2019-H1', statusTyped: 'зробили', narrative: 'Щось', error: 'status-missing', value: 3 },
        ],
      }),
      madeUpReturn({
        file: 'b.xlsx',
        body: 'minfin',
        receivedOn: '2020-02-12',
        rows: [{ key: '1.1@2019', status: 'partly', narrative: 'Нове.', reason: 'Причина', value: 0 }],
      }),
      madeUpReturn({ file: 'c.xlsx', body: 'mon', rows: [], declaration: 'Немає функцій' }),
      {
        kind: 'unreadable',
        identity: { file: 'битий.xlsx', sha256: 'f'.repeat(64), bytes: 3, outerSha256: 'e'.repeat(64) },
        issues: [],
      },
    ],
  });
  const decided = decide(merged, {
    kind: 'manual-entry',
    on: '2020-02-22',
    params: {
      key: '1.1@2019',
      body: 'moz',
      letterNo: '12/3',
      letterDate: '2020-02-12',
      status: 'notDone',
      narrative: 'З листа.',
      reason: 'Немає коштів.',
    },
  });
  return {
    ...decided,
    edits: [
      { key: '1.1@2019', status: 'obsolete', text: 'Довгий '.repeat(6000), baseStatus: 'partly', baseText: 'Було.' },
    ],
  };
}

describe('the consolidation as a file', () => {
  it.each(['uk', 'en'] as const)(
    'is read back equal from its own bytes (%s), which are always the same',
    async (language) => {
      const texts = textsFor(language);
      const consolidation = everything();
      const bytes = await writeWorkbook(consolidationSpec(consolidation, summarise(consolidation, texts), texts));
      expect(
        Buffer.from(await writeWorkbook(consolidationSpec(everything(), summarise(everything(), texts), texts))).equals(
          Buffer.from(bytes),
        ),
      ).toBe(true);
      const read = readWorkbook(bytes);
      if (read.kind !== 'workbook') throw new Error(read.kind);
      const outcome = readConsolidation(read.content, [textsFor('uk'), textsFor('en')]);
      expect(outcome).toMatchObject({ kind: 'consolidation', foreignSheets: [], issues: [] });
      expect(outcome.kind === 'consolidation' && outcome.consolidation).toEqual(consolidation);
    },
  );

  it('names no range of a sheet that is smaller than what stands there', async () => {
    const texts = textsFor('uk');
    const parts = unzipSync(
      await writeWorkbook(consolidationSpec(everything(), summarise(everything(), texts), texts)),
    );
    const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(10);
    for (const [name, bytes] of sheets) {
      const xml = strFromU8(bytes);
      const corner = parseCellReference(/<dimension ref="A1:([A-Z]+\d+)"/.exec(xml)?.[1] ?? '');
      if (corner === undefined) continue;
      const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].flatMap(([, at = '']) => parseCellReference(at) ?? []);
      const beyond = cells.filter(({ row, column }) => row > corner.row || column > corner.column);
      expect([name, beyond]).toEqual([name, []]);
    }
  });

  it('opens clean in the Open XML SDK validator, whole and as the summary alone', async () => {
    const texts = textsFor('uk');
    const summary = summarise(everything(), texts);
    const folder = mkdtempSync(join(tmpdir(), 'planzvit-consolidation-'));
    try {
      for (const spec of [consolidationSpec(everything(), summary, texts), summarySpec(everything(), summary, texts)]) {
        const file = join(folder, `${spec.sheets.length}.xlsx`);
        writeFileSync(file, await writeWorkbook(spec));
        expect(
          JSON.parse(execFileSync('node_modules/.bin/ooxml-validator', [file], { encoding: 'utf8' })),
        ).toMatchObject({ ok: true, errors: [] });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
