import type { Consolidation } from '../../../../src/core/merge/types';
import { DEFAULT_PARTS, PAPER_PARTS } from '../../../../src/core/summary/cabinet/annexTable';
import { cabinetContext } from '../../../../src/core/summary/cabinet/context';
import { cabinetDocument } from '../../../../src/core/summary/cabinetDocument';
import type { DocumentBlock, TextDocument } from '../../../../src/core/summary/document';
import type { ProposedStatus } from '../../../../src/core/summary/types';
import { summarise } from '../../../../src/core/summary/summarise';
import { expectOnFile } from '../../../support/onFile';
import { richConsolidation } from '../../../support/richPlan';
import { en, uk } from '../../../support/texts';

const consolidation = richConsolidation();

/** The same plan without what most plans have, and before the first report. */
const bare = bareOf(consolidation);

function bareOf({ plan, settings, ...rest }: Consolidation): Consolidation {
  const { reporting: _, requisites, tasks, ...others } = plan;
  const { coordinator: __, planColumns: ___, ...own } = settings;
  return {
    ...rest,
    plan: {
      ...others,
      requisites: { planTitle: requisites.planTitle ?? '', amendments: [] },
      tasks: tasks.map(({ path: ____, ...task }) => task),
    },
    settings: own,
    log: [],
    records: [],
    quarantine: [],
    decisions: [],
    edits: [],
  };
}

/** A block by its words; how it looks stands beside. */
function blockLines(block: DocumentBlock): readonly string[] {
  const { kind } = block;
  if (kind === 'table') {
    const { columns, rows, ...look } = block;
    return [
      `table ${JSON.stringify(look)}`,
      columns.map(({ header, width }) => `${header} ${width}`).join(' | '),
      ...rows.map((cells) => cells.map(({ text, ...rest }) => `${text} ${JSON.stringify(rest)}`).join(' | ')),
    ];
  }
  return [JSON.stringify(block)];
}

const asLines = ({ sections, ...rest }: TextDocument): string =>
  [
    JSON.stringify(rest),
    ...sections.flatMap(({ blocks, ...section }) => [`== ${JSON.stringify(section)}`, ...blocks.flatMap(blockLines)]),
    '',
  ].join('\n');

describe.each([uk, en])('the paper of a plan of every kind of answer', (texts) => {
  const summary = summarise(consolidation, texts);
  const { language } = texts;

  it(`stands on file in ${language} with all its parts, a signatory and the report before it`, () => {
    const previous = new Map<string, ProposedStatus>([
      ['1.1', 'partly'],
      ['1.2', 'noReport'],
    ]);
    const requisites = {
      number: '5/12',
      on: '2020-03-02',
      post: 'Міністр',
      signatory: 'Олена ПЕТРЕНКО',
      preparedBy: 'Ірина Коваль 200 00 00',
    };
    const context = cabinetContext(consolidation, summary, texts, { asOf: '2020-03-01', previous, requisites });
    const files = [
      { name: 'Зведення.xlsx', bytes: 48_300 },
      { name: 'Дані.zip', bytes: 2_600_000 },
    ];
    expectOnFile(`paper-whole.${language}.txt`, asLines(cabinetDocument(context, PAPER_PARTS, { files })));
  });

  it(`stands on file in ${language} as the letter and the annex alone, with blanks to fill`, () => {
    const context = cabinetContext(consolidation, summary, texts, { asOf: '2020-03-01' });
    expectOnFile(`paper-short.${language}.txt`, asLines(cabinetDocument(context, DEFAULT_PARTS)));
  });

  it(`stands on file in ${language} where nobody has reported on a plan without goals, numbers and reporting`, () => {
    const context = cabinetContext(bare, summarise(bare, texts), texts, { asOf: '2020-03-01' });
    expectOnFile(`paper-bare.${language}.txt`, asLines(cabinetDocument(context, PAPER_PARTS)));
  });
});
