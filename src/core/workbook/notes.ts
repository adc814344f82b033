import type { Beside } from './content';

/**
 * What Excel writes into the note of a threaded comment for programs that do not know these, in whatever language: a
 * title in brackets, a paragraph with an address of Microsoft's, then the words, indented under their labels.
 */
const STAND_IN = /^\[[^\]\n]{3,60}\]\s*\n[^\n]*(?:go\.microsoft\.com|Excel)[^\n]*\n/i;
const INDENT = /^[ \t]{2,}/;
const LABEL = /^[^:]{1,30}:$/;

/**
 * A note as a reader found it, nothing where it says nothing. One that stands in for a threaded comment is that: other
 * programs keep only the stand-in.
 */
export function notesOf(written: string, at: string): readonly Beside[] {
  const said = written.trim();
  if (said === '') return [];
  const title = STAND_IN.exec(said)?.[0];
  return [
    title === undefined
      ? { kind: 'note', at, text: said }
      : { kind: 'threaded', at, text: wordsOf(said.slice(title.length)) },
  ];
}

function wordsOf(standIn: string): string {
  const lines = standIn.split('\n').filter((line) => line.trim() !== '');
  const indented = lines.filter((line) => INDENT.test(line));
  return (indented.length > 0 ? indented : lines.filter((line) => !LABEL.test(line.trim())))
    .map((line) => line.trim())
    .join('\n');
}
