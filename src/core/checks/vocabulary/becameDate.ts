/** What was probably typed before Excel made it the day: «3.5» for 3 May, in the year in which it was typed. */
export function typedBefore(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return month === '' ? date : `${Number(day)}.${Number(month)}`;
}
