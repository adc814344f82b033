import { addDays, type CivilDate } from '../../core/calendar/civilDate';

/** An event of a whole day. */
export interface CalendarEvent {
  /** The same for the same event whenever the file is made, so that a calendar updates it. */
  readonly uid: string;
  readonly date: CivilDate;
  readonly summary: string;
  readonly description: string;
}

/** Octets of a line without its break (RFC 5545, 3.1). */
const LINE = 75;

/** An .ics file (RFC 5545) of events of whole days; `made` is the day that it is of. */
export function writeCalendar(name: string, events: readonly CalendarEvent[], made: CivilDate): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//PlanZvit//PlanZvit//UK',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, date, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${basic(made)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(date)}`,
      `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(`${lines.map(folded).join('\r\n')}\r\n`);
}

function basic(date: CivilDate): string {
  return date.replace(/-/g, '');
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Long lines go on after a break and a space; a letter is never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let [part, size] = ['', 0];
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > (parts.length === 0 ? LINE : LINE - 1)) {
      parts.push(part);
      [part, size] = ['', 0];
    }
    part += letter;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
}
