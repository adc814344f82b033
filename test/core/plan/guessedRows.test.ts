import { parsePlan } from '../../../src/core/plan/parsePlan';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { PLAN_RENDERINGS, wrapped, type KnownRow } from '../../support/planRenderings';
import { shippedBodies } from '../../support/registry';

const ROWS: readonly KnownRow[] = [
  {
    no: 1,
    measure: 'Забезпечити придбання книжок для дитячих бібліотек та оновлення фондів публічних бібліотек громад',
    deadline: 'до 1 червня 2019 р.',
    executors: 'Мінкультури, МОН',
  },
  {
    no: 2,
    measure: 'Провести виставку творів молодих авторів за участю Національної спілки письменників України у Києві',
    deadline: 'травень 2019 року',
    executors: 'Міністерство освіти і науки України, Міністерство культури, обласні державні адміністрації',
  },
  {
    no: 3,
    measure: 'Організувати навчання працівників бібліотек роботи з базами даних Міністерства цифрової трансформації',
    deadline: 'протягом року',
    executors: 'Відділ культури, Мінфін',
  },
];

const lines = (text: string): readonly string[] => wrapped(text, 45);
const BROKEN: Readonly<Record<string, (row: KnownRow) => readonly string[]>> = {
  'a hard-wrapped list': ({ no, measure, deadline, executors }) => [
    ...lines(`${no}. ${measure}.`),
    ...lines(`${executors}.`),
    ...lines(`${deadline}.`),
  ],
  'hard-wrapped paragraphs': ({ no, measure, deadline, executors }) =>
    lines(`${no}. ${measure}. ${executors}. ${deadline}.`),
  'running text, executors in front of the measure': ({ no, measure, deadline, executors }) => [
    `${no}. ${executors} ${measure} ${deadline}`,
  ],
  'running text, executors in front of the deadline': ({ no, measure, deadline, executors }) => [
    `${no}. ${measure} ${executors} ${deadline}`,
  ],
  'text of a PDF without blank lines': ({ no, measure, deadline, executors }) => [
    `${no}.`,
    ...wrapped(measure, 26),
    ...wrapped(executors, 26),
    ...wrapped(deadline, 26),
  ],
};

const HEADS = ['№ з/п', 'Найменування заходу', 'Відповідальні виконавці', 'Строк виконання'];
const TITLE = ['ПЛАН ЗАХОДІВ', 'щодо розвитку бібліотек на 2019 рік'];

describe('a plan whose cells were put together by guess', () => {
  it.each(Object.entries(BROKEN))('%s is doubtful at its head and names the rows', (name, render) => {
    const heads = name.includes('PDF') ? HEADS : [];
    const outcome = parsePlan(sourceFromText([...TITLE, ...heads, ...ROWS.flatMap(render)].join('\n')), shippedBodies);
    if (outcome.kind !== 'plan') throw new Error(outcome.reason);
    const reason = outcome.doubt.reasons.find(({ code }) => code === 'rows-guessed');
    expect(outcome.doubt.level).not.toBe('none');
    expect(reason?.lines.length).toBe(reason?.count);
    expect(reason?.count).toBeGreaterThan(0);
  });

  it.each(Object.entries(PLAN_RENDERINGS).filter(([name]) => name !== 'running text without signs'))(
    '%s is above doubt',
    (_, render) => {
      const outcome = parsePlan(sourceFromText(render(ROWS)), shippedBodies);
      expect(outcome).toMatchObject({ kind: 'plan', doubt: { level: 'none', reasons: [] } });
    },
  );
});
