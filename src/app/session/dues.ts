import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import type { DueBoard, DueChoice, NamedBytes, ResubmissionView } from '../../ports';
import { dueCalendarFile, dueView } from '../followUp/due';
import { resubmissionsIn } from '../followUp/resubmissions';
import { fileName } from './fileName';
import type { Session } from './session';

/** What is due, and what came twice. */
export function duesOf(session: Session) {
  return {
    due({ within }: DueChoice): DueBoard {
      const { begun, work } = session;
      const { due, cabinetDue, items, calendar } = dueView(begun, { asOf: work.choice.today, within });
      const nameOf = namesIn(begun);
      return {
        due,
        ...given({ cabinetDue }),
        items: items.map((item) => ({ ...item, bodyName: nameOf(item.bodyId) })),
        calendar: calendar.map(({ bodies, ...day }) => ({ ...day, bodies: bodies.length })),
      };
    },
    dueCalendar(): NamedBytes {
      const { begun, work, texts } = session;
      const asOf = work.choice.today;
      const bytes = dueCalendarFile(begun, dueView(begun, { asOf }), texts, asOf);
      return { name: fileName(texts.t('pane.file.calendar'), work.plan, 'ics'), bytes };
    },
    resubmissions(): readonly ResubmissionView[] {
      const { merged, texts } = session;
      const nameOf = namesIn(merged);
      return resubmissionsIn(merged, texts).map((row) => ({ ...row, bodyName: nameOf(row.bodyId) }));
    },
  };
}

function namesIn({ registry }: Consolidation): (id: string) => string {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
