import type { AnnexTable, FurtherAnnex, PaperPart } from './annexTable';
import { textsAnnex } from './bodyTexts';
import type { CabinetContext } from './context';
import { indicatorsAnnex } from './indicators';
import { lateAnnex } from './late';
import { movedAnnex } from './moved';
import { problemsAnnex } from './problems';

const MAKERS: Readonly<Record<FurtherAnnex, (context: CabinetContext) => AnnexTable>> = {
  late: lateAnnex,
  problems: problemsAnnex,
  moved: movedAnnex,
  indicators: indicatorsAnnex,
  texts: textsAnnex,
};

/** The annexes that were asked for, in the order in which they follow the annex. */
export function furtherAnnexes(parts: readonly PaperPart[], context: CabinetContext): readonly AnnexTable[] {
  return (Object.keys(MAKERS) as readonly FurtherAnnex[])
    .filter((part) => parts.includes(part))
    .map((part) => MAKERS[part](context));
}
