import { Workbook } from '../../test/excel-host/model';
import { inExcel, quiet } from '../../test/hosts/excel/inExcel';
import { seedConsolidation } from '../../test/support/seedConsolidation';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { median } from './median';

/** Bodies of the shipped plan whose reports are in the consolidation. */
const SIZES = [17, 34, 68];
const ROUNDS = 3;

/**
 * Writing the consolidation through Microsoft's Office.js into the Excel of the tests, which answers at once, beside
 * writing the same as a file: what the messages alone cost. A real Excel adds its own time to every call.
 */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.map(Number).filter((n) => Number.isInteger(n) && n > 0);
  console.log(
    '| returns | cells | messages | calls | largest message, KB | through Office.js, s | as a file, s | ratio |\n' +
      '|--:|--:|--:|--:|--:|--:|--:|--:|',
  );
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const spec = seedConsolidation(size);
    const office: number[] = [];
    const file: number[] = [];
    let row = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      const { emulator, host } = inExcel(new Workbook(), { platform: 'web' });
      let started = performance.now();
      const outcome = await host.write(spec, quiet);
      office.push(performance.now() - started);
      if (outcome.kind !== 'written') throw new Error(`not written: ${outcome.problem}`);
      const { exchanges } = emulator;
      const calls = exchanges.reduce((sum, { actions }) => sum + actions, 0);
      const largest = Math.max(...exchanges.map(({ requestBytes }) => requestBytes)) / 1000;
      row = `| ${size} | ${outcome.cells} | ${exchanges.length} | ${calls} | ${largest.toFixed(0)} `;
      started = performance.now();
      await writeWorkbook(spec);
      file.push(performance.now() - started);
    }
    const [through, asFile] = [median(office), median(file)];
    console.log(
      `${row}| ${(through / 1000).toFixed(2)} | ${(asFile / 1000).toFixed(2)} | ${(through / asFile).toFixed(1)} |`,
    );
  }
}
