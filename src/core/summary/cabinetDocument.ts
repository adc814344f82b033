import { createBodyIndex } from '../bodies/bodyIndex';
import type { CivilDate } from '../calendar/civilDate';
import type { Consolidation } from '../merge/types';
import type { Texts } from '../texts';
import { bodiesSection } from './cabinet/bodies';
import { digest } from './cabinet/digest';
import { indicatorsTable } from './cabinet/indicators';
import { measuresTable } from './cabinet/measures';
import { problemsSection } from './cabinet/problems';
import type { CabinetContext } from './cabinet/context';
import type { TextDocument } from './document';
import { shortNames } from './summarise';
import type { Summary } from './types';

/**
 * The annex to the letter to the Cabinet: two pages of digest, then the table by the points of the plan,
 * who did not report, problems and proposals, indicators. Contact persons are never in it.
 */
export function cabinetDocument(
  consolidation: Consolidation,
  summary: Summary,
  texts: Texts,
  asOf: CivilDate = consolidation.settings.asOf,
): TextDocument {
  const bodies = createBodyIndex(consolidation.registry);
  const context: CabinetContext = {
    consolidation,
    summary,
    texts,
    nameOf: shortNames(bodies),
    fullNameOf: (id) => bodies.byId(id)?.name ?? id,
  };
  return {
    title: texts.t('summary.doc.title'),
    language: texts.language,
    created: asOf,
    footer: texts.t('summary.doc.footer', { number: consolidation.plan.requisites.number ?? '' }),
    sections: [
      { orientation: 'portrait', blocks: digest(context) },
      { orientation: 'landscape', blocks: measuresTable(context) },
      {
        orientation: 'portrait',
        blocks: [...bodiesSection(context), ...problemsSection(context), ...indicatorsTable(context)],
      },
    ],
  };
}
