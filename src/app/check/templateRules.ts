import { findStamps, stampOf } from '../../core/returned/identity/stamps';
import { FORMAT_VERSION } from '../../core/template/fields';
import {
  hasThisLayout,
  rulesFromStamp,
  rulesOfEarlierLayout,
  stampSheetAsWritten,
  standsAsMade,
} from '../../core/template/fromStamp';
import type { WorkbookContent } from '../../core/workbook/content';
import type { TemplateRules } from '../../ports';
import { textsFor } from '../../strings';
import { refused } from '../../core/refused';

/** The rules of the open template from its own stamp, unless its rows have moved. */
export function templateRules(content: WorkbookContent): TemplateRules {
  const stampSheet = stampSheetAsWritten(content);
  const own = findStamps(content).stamps.find(({ source }) => source === 'sheet');
  const stamp = own === undefined ? undefined : stampOf(own.pairs);
  if (
    stamp === undefined ||
    stampSheet === undefined ||
    stamp.kind !== 'template' ||
    stamp.format !== FORMAT_VERSION ||
    stampSheet.duties.length === 0
  )
    return refused('pane.rules.noStamp');
  const texts = textsFor(stamp.language);
  const spec = rulesFromStamp(stamp, stampSheet, texts);
  if (!standsAsMade(spec, content)) return refused('pane.rules.moved');
  return { kind: 'rules', spec: hasThisLayout(spec, content) ? spec : rulesOfEarlierLayout(spec, texts) };
}
