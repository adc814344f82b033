import type { Doubt } from '../../core/plan/types';
import type { Texts } from '../../core/texts';

/** Whether the plan was read rightly, in a sentence at its head; nothing where there is no doubt. */
export function doubtLines(doubt: Doubt | undefined, texts: Texts): readonly string[] {
  if (doubt === undefined || doubt.level === 'none') return [];
  const reasons = doubt.reasons.map(({ code, count, of, lines }) => {
    const words = texts.t(`plan.doubt.${code}`, { count, of });
    return lines.length === 0 ? words : `${words} (${texts.t('plan.doubt.lines', { lines: shown(lines) })})`;
  });
  return [texts.t('cli.outline.doubt', { reasons: reasons.join('; ') })];
}

/** Lines that a terminal shows; all of them stand in `--json`. */
const SHOWN = 20;

function shown(lines: readonly number[]): string {
  return lines.slice(0, SHOWN).join(', ') + (lines.length > SHOWN ? ', …' : '');
}
