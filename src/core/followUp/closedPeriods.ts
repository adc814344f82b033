import { periodFromId } from '../calendar/period';
import type { Consolidation, MergeRecord } from '../merge/types';
import { otherRounds } from '../summary/roundView';
import type { EarlierAnswers } from '../template/prefill';
import type { Round } from '../duties/types';
import type { InputField } from '../template/fields';
import type { Texts } from '../texts';

/**
 * Answers of earlier rounds to periods that were over then, by body id: the template of a later round begins with them.
 * The last of several rounds has the word; statuses stand in the words of `texts`.
 */
export function closedPeriods(
  consolidation: Consolidation,
  round: Round,
  texts: Texts,
): ReadonlyMap<string, EarlierAnswers> {
  const { settings, records } = consolidation;
  const earlier = [...otherRounds(consolidation), settings.round]
    .filter(({ id, asOf }) => id !== round.id && asOf <= round.asOf)
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const answers = new Map<string, { rows: Map<string, Said>; indicators: Map<string, Value> }>();
  for (const { id, asOf } of earlier)
    for (const record of records) {
      const end = periodFromId(record.periodId)?.end;
      const counts = record.roundId === id && record.state === 'current' && record.withdrawn !== true;
      if (!counts || end === undefined || end > asOf) continue;
      const own = answers.get(record.bodyId) ?? { rows: new Map<string, Said>(), indicators: new Map<string, Value>() };
      answers.set(record.bodyId, own);
      own.rows.set(record.key, saidIn(record, texts));
      for (const { key, value, note } of record.indicators)
        own.indicators.set(key, {
          ...(value === undefined ? {} : { value }),
          ...(note === undefined ? {} : { note }),
        });
    }
  return new Map([...answers].map(([bodyId, own]) => [bodyId, { ...own, contacts: {} }]));
}

type Said = Readonly<Partial<Record<InputField, string>>>;
interface Value {
  readonly value?: string | number;
  readonly note?: string;
}

function saidIn({ verbatim, answer }: MergeRecord, texts: Texts): Said {
  const { status, doneOn, newDue } = answer;
  return {
    ...verbatim,
    ...(status === undefined ? {} : { status: texts.t(`status.${status}`) }),
    ...(doneOn === undefined ? {} : { doneOn }),
    ...(newDue === undefined ? {} : { newDue }),
  };
}
