import type { Beside } from '../../../../core/workbook/content';
import { notesOf } from '../../../../core/workbook/notes';
import { walkXml } from '../../../xml/walk';
import { unescapeExcel } from '../../../xml/unescape';

/** Notes of a sheet (`xl/comments1.xml`, ECMA-376 Part 1, 18.7), those that stand in for threaded ones included. */
export function readNotes(xml: string, part: string): readonly Beside[] {
  const notes: Beside[] = [];
  let at = '';
  let text = '';
  walkXml(xml, part, {
    open({ name, attributes }) {
      if (name !== 'comment') return;
      at = attributes().get('ref') ?? '';
      text = '';
    },
    close(name) {
      if (name !== 'comment') return;
      notes.push(...notesOf(unescapeExcel(text), at));
    },
    text(piece, path) {
      if (path.at(-1) === 't' && !path.includes('rPh')) text += piece;
    },
  });
  return notes;
}

/** Threaded comments of a sheet (MS-XLSX 2.6.205), answers as comments of their own. */
export function readThreaded(xml: string, part: string): readonly Beside[] {
  const comments: Beside[] = [];
  let at = '';
  let text = '';
  walkXml(xml, part, {
    open({ name, attributes }) {
      if (name !== 'threadedComment') return;
      at = attributes().get('ref') ?? '';
      text = '';
    },
    close(name) {
      if (name === 'threadedComment' && text.trim() !== '')
        comments.push({ kind: 'threaded', at, text: unescapeExcel(text).trim() });
    },
    text(piece, path) {
      if (path.at(-1) === 'text') text += piece;
    },
  });
  return comments;
}
