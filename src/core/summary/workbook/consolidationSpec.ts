import { createBodyIndex, type BodyIndex } from '../../bodies/bodyIndex';
import { closingOf } from '../../merge/closing';
import type { Consolidation } from '../../merge/types';
import { planSheets } from '../../plan/sheet/planSheets';
import { LISTS_SHEET, PROPERTY_PREFIX } from '../../template/fields';
import { stampPairs } from '../../template/stamp';
import type { Texts } from '../../texts';
import type { DefinedNameSpec, LargeSheetSpec, LargeWorkbookSpec, SheetSpec } from '../../workbook/spec';
import { otherRounds, roundView } from '../roundView';
import { shortNames, summarise } from '../summarise';
import { cachedTexts } from '../cachedTexts';
import type { Summary } from '../types';
import { answersSheet } from './answersSheet';
import { clustersSheet } from './clustersSheet';
import type { SheetContext } from './context';
import { dataSheet } from './dataSheet';
import { decisionsSheet } from './decisionsSheet';
import { indicatorsSheet } from './indicatorsSheet';
import { issuesSheet } from './issuesSheet';
import { levelsSheet } from './levelsSheet';
import { logSheet } from './logSheet';
import { createLongTexts } from './longText';
import { clarificationsSheet } from './clarificationsSheet';
import { earlierMatrixSheet, matrixSheet } from './matrixSheet';
import { overviewSheet } from './overviewSheet';
import { placesOf } from './places';
import { overflowSheet } from './overflowSheet';
import { consolidationStamp, stateSheet } from './stateSheet';
import { STYLES } from './styles';
import { summaryLists, summarySheet } from './summarySheet';

/**
 * The workbook that holds everything: what people read and fill, and the whole state, so that closing
 * it loses nothing. `readConsolidation` reads it back.
 */
export function consolidationSpec(consolidation: Consolidation, summary: Summary, words: Texts): LargeWorkbookSpec {
  const texts = cachedTexts(words);
  const bodies = createBodyIndex(consolidation.registry);
  const shown = createLongTexts();
  const context: SheetContext = {
    consolidation,
    summary,
    texts,
    bodies,
    nameOf: shortNames(bodies),
    long: shown,
    rounds: earlierRounds(consolidation, texts, bodies),
    places: placesOf(consolidation, summary, texts),
  };
  const visible = [
    summarySheet,
    answersSheet,
    matrixSheet,
    overviewSheet,
    logSheet,
    dataSheet,
    indicatorsSheet,
    issuesSheet,
    decisionsSheet,
    clustersSheet,
  ].map((make: (context: SheetContext) => LargeSheetSpec) => make(context));
  const ofRounds = context.rounds.map((one, i) => earlierMatrixSheet(one, i, context));
  // Last the one that takes up what was too long for the cells of the others.
  const onOccasion = [levelsSheet(context, true), ...ofRounds, clarificationsSheet(context), overflowSheet(context)];
  shown.close();
  const lists = summaryLists(context);
  const plan = planSheets(consolidation.plan, consolidation.registry, texts);
  const stamp = consolidationStamp(consolidation, texts);
  const shownSheets = [...visible, ...onOccasion.filter((sheet) => sheet !== undefined), ...plan.sheets];
  return {
    sheets: [
      ...shownSheets,
      listsSheet(lists, texts),
      stateSheet(consolidation, texts, createLongTexts(), shownSheets),
    ],
    styles: { ...plan.styles, ...STYLES },
    names: listNames(lists),
    activeSheet: texts.t('summary.sheet.summary'),
    properties: {
      title: texts.t('summary.title.summary'),
      creator: 'PlanZvit',
      created: consolidation.settings.asOf,
      language: texts.language,
      custom: Object.fromEntries(
        [...stampPairs(stamp), ['revision', String(consolidation.revision)], ...closedPairs(consolidation)].map(
          ([key, value]) => [`${PROPERTY_PREFIX}${key ?? ''}`, value ?? ''],
        ),
      ),
    },
  };
}

function earlierRounds(consolidation: Consolidation, texts: Texts, bodies: BodyIndex): SheetContext['rounds'] {
  return otherRounds(consolidation).map((round) => {
    const view = roundView(consolidation, round);
    return { round, consolidation: view, summary: summarise(view, texts, bodies) };
  });
}

/** A closed consolidation says so in its properties, too. */
function closedPairs(consolidation: Consolidation): readonly (readonly [string, string])[] {
  const closing = closingOf(consolidation);
  return closing === undefined
    ? []
    : [
        ['closedOn', closing.on],
        ['closedRevision', closing.params.revision ?? ''],
      ];
}

type Lists = ReturnType<typeof summaryLists>;

function listsSheet({ statuses, controls }: Lists, texts: Texts): SheetSpec {
  const columns = [statuses, controls, [texts.t('summary.yes')]];
  const length = Math.max(...columns.map((column) => column.length));
  return {
    name: LISTS_SHEET,
    state: 'hidden',
    columns: columns.map(() => ({ width: 30 })),
    rows: Array.from({ length }, (_, i) => ({
      row: i + 1,
      cells: columns.map((column) => (column[i] === undefined ? undefined : { value: column[i] })),
    })),
  };
}

function listNames({ statuses, controls }: Lists): readonly DefinedNameSpec[] {
  return [
    { name: 'pz_statuses', sheet: LISTS_SHEET, range: `A1:A${statuses.length}`, hidden: true },
    { name: 'pz_controls', sheet: LISTS_SHEET, range: `B1:B${controls.length}`, hidden: true },
    { name: 'pz_yes', sheet: LISTS_SHEET, range: 'C1:C1', hidden: true },
  ];
}
