import { STATUS_TABLE, type ProposedStatus, type Tone } from '../../template/statuses';
import type { Texts } from '../../texts';
import type { BarPart, BarsPicture } from '../bars';
import { paragraph, type DocumentBlock } from '../document';
import { chainOf, levelKey } from '../levelStandings';
import { activeMeasures } from '../summarise';
import type { BodyState } from '../types';
import type { CabinetContext } from './context';

/** More bars than these are a list, not a picture. */
const MOST_ROWS = 14;
/** Tones in the order of a bar: what is done stands first. */
const TONES: readonly Tone[] = ['good', 'part', 'info', 'idle', 'bad'];

/** Measures of each task by status, one bar a task; of a plan with many tasks, a bar for each goal over them. */
export function tasksPicture({ consolidation, summary, texts }: CabinetContext): readonly DocumentBlock[] {
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const active = new Set(activeMeasures(consolidation).map(({ id }) => id));
  const { tasks } = consolidation.plan;
  const isLong = tasks.length > MOST_ROWS;
  const groups = new Map<string, { readonly label: string; readonly statuses: ProposedStatus[] }>();
  for (const task of tasks) {
    const chain = chainOf(task);
    const shown = chain[isLong ? 0 : chain.length - 1];
    const own = task.measures.flatMap(({ id }) => (active.has(id) ? [finals.get(id) ?? 'needsDecision'] : []));
    if (shown === undefined || own.length === 0) continue;
    const key = levelKey(chain.slice(0, isLong ? 1 : chain.length).map(({ level }) => level));
    const group = groups.get(key) ?? { label: numberOf(shown), statuses: [] };
    group.statuses.push(...own);
    groups.set(key, group);
  }
  if (groups.size < 2 || groups.size > MOST_ROWS) return [];
  const drawn = [...groups.values()];
  const met = new Set(drawn.flatMap(({ statuses }) => statuses));
  const bars: BarsPicture = { rows: drawn.map(({ label, statuses }) => ({ label, parts: partsOf(statuses) })) };
  const words = drawn.map(({ label, statuses }) => `${label}: ${countsOf(statuses, texts)}`).join('; ');
  const title = texts.t(isLong ? 'summary.doc.picture.goals' : 'summary.doc.picture.tasks');
  return picture(title, bars, words, legendOf(met, texts), texts);
}

/** The number of a task or goal; one that has none of its own may name it in its words. */
function numberOf({ level: { no }, text }: ReturnType<typeof chainOf>[number]): string {
  return no !== '' ? no : (/\d+(?:\.\d+)*/.exec(text)?.[0] ?? text);
}

/** Bodies that must report: in time, late, in a way that could not be counted, not. */
export function returnsPicture({ summary, texts }: CabinetContext): readonly DocumentBlock[] {
  const counted = summary.bodies.filter(({ consentOnly }) => !consentOnly);
  const withState = (of: BodyState): number => counted.filter(({ state }) => state === of).length;
  const [missing, invalid] = [withState('missing'), withState('invalid')];
  const late = counted.filter((line) => line.late && line.state !== 'missing' && line.state !== 'invalid').length;
  const facts: readonly (readonly [Tone, 'inTime' | 'late' | 'invalid' | 'missing', number])[] = [
    ['good', 'inTime', counted.length - missing - invalid - late],
    ['part', 'late', late],
    ['idle', 'invalid', invalid],
    ['bad', 'missing', missing],
  ];
  if (counted.length === 0) return [];
  const stated = facts.filter(([, , value]) => value > 0);
  const bars: BarsPicture = { rows: [{ label: '', parts: stated.map(([tone, , value]) => ({ tone, value })) }] };
  const legend = stated.map(([tone, key]) => legendEntry(tone, texts.t(`summary.doc.picture.${key}`), texts));
  const words = stated.map(([, key, value]) => `${texts.t(`summary.doc.picture.${key}`)} — ${value}`).join(', ');
  return picture(texts.t('summary.doc.picture.returns'), bars, words, legend, texts);
}

/** The legend stands in the text under the picture: it can be read aloud, and needs no font of the picture's own. */
function picture(
  title: string,
  bars: BarsPicture,
  words: string,
  legend: readonly string[],
  texts: Texts,
): readonly DocumentBlock[] {
  return [
    paragraph(title, { look: 'caption' }),
    { kind: 'picture', bars, alt: `${title}. ${words}.` },
    paragraph(texts.t('summary.doc.picture.legend', { list: legend.join('; ') }), { look: 'legend' }),
  ];
}

function legendEntry(tone: Tone, words: string, texts: Texts): string {
  return `${texts.t(`summary.doc.picture.tone.${tone}`)} — ${words}`;
}

/** Open questions are distinguished from what is done in part. */
function toneOf(status: ProposedStatus): Tone {
  return status === 'needsDecision' || status === 'insufficient' ? 'idle' : STATUS_TABLE[status].tone;
}

function partsOf(statuses: readonly ProposedStatus[]): readonly BarPart[] {
  return TONES.map((tone) => ({ tone, value: statuses.filter((status) => toneOf(status) === tone).length }));
}

/** Statuses of one tone share its words: «не виконано, інформацію не надано». */
function legendOf(met: ReadonlySet<ProposedStatus>, texts: Texts): readonly string[] {
  return TONES.flatMap((tone) => {
    const own = [...met].filter((status) => toneOf(status) === tone);
    return own.length === 0
      ? []
      : [legendEntry(tone, own.map((status) => texts.t(`status.${status}`)).join(', '), texts)];
  });
}

function countsOf(statuses: readonly ProposedStatus[], texts: Texts): string {
  return [...new Set(statuses)]
    .map((status) => `${texts.t(`status.${status}`)} — ${statuses.filter((one) => one === status).length}`)
    .join(', ');
}
