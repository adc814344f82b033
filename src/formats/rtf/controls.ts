import { codePageOf } from './characters';
import { addText, emptyRow, flushBytes, groupHere, openStory, storyHere } from './state';
import { FORM_FIELDS } from './formControls';
import { formText } from './formFields';
import { THINGS } from './things';
import type { Control, Destination, Group, RtfState } from './types';
import { endCell, endParagraph, endRow } from '../document/tableStory';

const isOn = (parameter: number | undefined): boolean => parameter !== 0;
const sign =
  (text: string): Control =>
  (state) =>
    addText(state, text);
const into =
  (destination: Destination): Control =>
  (state) =>
    void (groupHere(state).destination = destination);
const toggle =
  (field: 'struck' | 'hidden' | 'raised' | 'deleted' | 'moved'): Control =>
  (state, parameter) =>
    void (groupHere(state)[field] = isOn(parameter));
const colour =
  (field: 'letters' | 'ground' | 'paragraphGround'): Control =>
  (state, parameter) =>
    void (groupHere(state)[field] = parameter ?? 0);
const aside =
  (kind: Parameters<typeof openStory>[1]): Control =>
  (state) => {
    if (groupHere(state).destination === 'text') openStory(state, kind);
  };
const inText =
  (act: (state: RtfState, level: number) => void): Control =>
  (state) => {
    if (groupHere(state).destination === 'text') act(state, levelOf(groupHere(state)));
  };

/** Destinations whose content is no text of the document. */
const SKIPPED = [
  'stylesheet',
  'listtable',
  'listoverridetable',
  'revtbl',
  'rsidtbl',
  'generator',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'xmlnstbl',
  'filetbl',
  'info',
  'shprslt',
  'nonshppict',
  'nonesttables',
  'atnid',
  'atnauthor',
  'atntime',
  'atndate',
  'atnref',
  'atnparent',
  'bkmkstart',
  'bkmkend',
  'pn',
  'ftnsep',
  'ftnsepc',
  'ftncn',
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'xe',
  'tc',
  'mmathPr',
  'wgrffmtfilter',
  'pgptbl',
] as const;

/** Destinations that hold others, of which some are text. */
const PASSED = ['shpinst', 'shp', 'shptxt', 'shppict', 'sp', 'do', 'result', 'ud', 'shpgrp', 'moMath'] as const;

/** Half points: letters of two points and less nobody reads. */
const TINY = 4;
const USUAL_SIZE = 24;

const PLAIN = {
  struck: false,
  hidden: false,
  raised: false,
  deleted: false,
  moved: false,
  letters: 0,
  ground: 0,
  unseen: false,
};

/** Control words (Rich Text Format 1.9.1) that a reader of words has to know. */
const CONTROLS: Readonly<Record<string, Control>> = {
  ...Object.fromEntries(SKIPPED.map((word) => [word, into('skipped')])),
  ...Object.fromEntries(PASSED.map((word) => [word, () => undefined])),
  ...THINGS,
  ...FORM_FIELDS,
  fonttbl: into('fonts'),
  colortbl: into('colours'),
  red: (state, parameter) => void (state.colour.red = parameter ?? 0),
  green: (state, parameter) => void (state.colour.green = parameter ?? 0),
  blue: (state, parameter) => void (state.colour.blue = parameter ?? 0),
  cf: colour('letters'),
  cb: colour('ground'),
  chcbpat: colour('ground'),
  highlight: colour('ground'),
  cbpat: colour('paragraphGround'),
  fs: (state, parameter) => void (groupHere(state).unseen = (parameter ?? USUAL_SIZE) <= TINY),
  author: into('author'),
  operator: into('operator'),
  listtext: into('number'),
  pntext: into('number'),
  upr: into('skipped'),
  ud: into('text'),
  shptxt: aside('textBox'),
  dptxbxtext: aside('textBox'),
  footnote: aside('footnote'),
  ftnalt: (state) => {
    const group = groupHere(state);
    if (group.opened?.kind === 'footnote') group.opened = { kind: 'endnote' };
  },
  annotation: aside('comment'),
  header: aside('header'),
  headerl: aside('header'),
  headerr: aside('header'),
  headerf: aside('header'),
  footer: aside('footer'),
  footerl: aside('footer'),
  footerr: aside('footer'),
  footerf: aside('footer'),
  field: (state) => {
    state.fields.push({ instruction: '', form: { entries: [] } });
    groupHere(state).opened = { kind: 'field' };
  },
  fldinst: into('instruction'),
  fldrslt: (state) => {
    const { instruction = '', form = { entries: [] } } = state.fields.at(-1) ?? {};
    if (formText(instruction, form) !== undefined) groupHere(state).destination = 'skipped';
    const link = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
    if (link !== undefined) groupHere(state).link = link;
  },
  ansicpg: (state, parameter) => void (state.codePage = parameter ?? 1252),
  mac: (state) => void (state.codePage = 10007),
  pc: (state) => void (state.codePage = 866),
  f: (state, parameter) => {
    if (groupHere(state).destination === 'fonts') state.fontNumber = parameter ?? 0;
    else groupHere(state).font = parameter;
  },
  fcharset: (state, parameter) => {
    const codePage = codePageOf(parameter ?? 0);
    if (codePage !== undefined && parameter !== 0) state.fonts.set(state.fontNumber, codePage);
  },
  cpg: (state, parameter) => {
    if (groupHere(state).destination === 'fonts' && parameter !== undefined)
      state.fonts.set(state.fontNumber, parameter);
  },
  uc: (state, parameter) => void (groupHere(state).fallback = Math.max(0, parameter ?? 1)),
  u: (state, parameter) => {
    addText(state, String.fromCharCode((parameter ?? 0) & 0xffff));
    state.toSkip = groupHere(state).fallback;
  },
  strike: toggle('struck'),
  striked: toggle('struck'),
  v: toggle('hidden'),
  webhidden: toggle('hidden'),
  deleted: toggle('deleted'),
  mvf: toggle('moved'),
  super: toggle('raised'),
  nosupersub: (state) => void (groupHere(state).raised = false),
  sub: (state) => void (groupHere(state).raised = false),
  plain: (state) => void Object.assign(groupHere(state), PLAIN),
  pard: (state) => void Object.assign(groupHere(state), { inTable: false, nesting: 1, paragraphGround: 0 }),
  intbl: (state) => void (groupHere(state).inTable = true),
  itap: (state, parameter) => {
    const group = groupHere(state);
    group.nesting = Math.max(0, parameter ?? 1);
    if (parameter === 0) group.inTable = false;
    else group.inTable = true;
  },
  par: inText((state, level) => {
    // A paragraph whose end was deleted goes on in the next one.
    if (!groupHere(state).deleted) endParagraph(storyHere(state), level);
  }),
  sect: inText((state, level) => endParagraph(storyHere(state), level)),
  page: inText((state, level) => endParagraph(storyHere(state), level)),
  line: sign('\n'),
  tab: sign('\t'),
  cell: inText((state) => endCell(storyHere(state), 1)),
  nestcell: inText((state, level) => endCell(storyHere(state), Math.max(2, level))),
  row: inText((state) => endRow(storyHere(state), 1, state.row)),
  nestrow: inText((state, level) => endRow(storyHere(state), Math.max(2, level), state.row)),
  nesttableprops: (state) => void (groupHere(state).opened = { kind: 'innerRow', around: state.row }),
  trowd: (state) => void (state.row = emptyRow()),
  trleft: (state, parameter) => void (state.row.left = parameter ?? 0),
  clvmrg: (state) => void (state.row.next.from = 'above'),
  clcbpat: (state, parameter) => {
    const ground = state.colours[parameter ?? 0];
    if (ground !== undefined) state.row.next.ground = ground;
  },
  clmrg: (state) => void (state.row.next.from = 'left'),
  cellx: (state, parameter) => {
    state.row.cells.push({ right: parameter ?? 0, ...state.row.next });
    state.row.next = {};
  },
  emdash: sign('—'),
  endash: sign('–'),
  lquote: sign('‘'),
  rquote: sign('’'),
  ldblquote: sign('“'),
  rdblquote: sign('”'),
  bullet: sign('•'),
  emspace: sign(' '),
  enspace: sign(' '),
  qmspace: sign(' '),
  '~': sign('\u00A0'),
  _: sign('-'),
  '{': sign('{'),
  '}': sign('}'),
  '\\': sign('\\'),
};

/** Does what a control word says. One that nobody knows opens a destination to skip where `\*` stood before it. */
export function obey(state: RtfState, word: string, parameter: number | undefined): void {
  flushBytes(state);
  const { optional } = state;
  state.optional = false;
  if (word === '*') state.optional = true;
  else if (groupHere(state).destination === 'skipped' && word !== 'ud' && !AUTHORS.has(word)) return;
  else if (Object.hasOwn(CONTROLS, word)) CONTROLS[word]?.(state, parameter);
  else if (optional) groupHere(state).destination = 'skipped';
}

/** Who wrote and saved the document stands among the information that is skipped. */
const AUTHORS: ReadonlySet<string> = new Set(['author', 'operator']);

/** How many tables the current paragraph lies in. */
function levelOf({ inTable, nesting }: Group): number {
  return inTable ? Math.max(1, nesting) : 0;
}
