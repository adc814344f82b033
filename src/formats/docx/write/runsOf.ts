import { TextRun } from 'docx';
import { given } from '../../../core/given';
import type { TextRun as Run } from '../../../core/summary/document';
import { setText } from './legalText';

/** What the library writes for a run, line breaks in it; `size` in half points where it is not the document's. */
export function runsOf(
  { text, bold, italic, underline, strike }: Run,
  language: string,
  size: number | undefined,
): TextRun[] {
  const yes = (flag: boolean | undefined): true | undefined => (flag === true ? true : undefined);
  return setText(text, language)
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...given({
            size,
            break: i === 0 ? undefined : 1,
            bold: yes(bold),
            italics: yes(italic),
            strike: yes(strike),
            underline: underline === true ? {} : undefined,
          }),
        }),
    );
}
