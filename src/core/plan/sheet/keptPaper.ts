import { given } from '../../given';

/** A ministry's own Word file that is kept with the collection. */
export interface KeptForm {
  readonly name: string;
  readonly sha256: string;
  /** The file itself; without it the file was too large to be kept, and is only known by its name and digest. */
  readonly base64?: string;
}

/** What a ministry's letters look like: its own Word files, who signs, who prepares. */
export interface PaperSettings {
  readonly letterhead?: KeptForm;
  readonly form?: KeptForm;
  readonly post?: string;
  readonly signatory?: string;
  readonly preparedBy?: string;
}

const FORMS = ['letterhead', 'form'] as const;
const WORDS = ['post', 'signatory', 'preparedBy'] as const;

/** The first words of its rows in `_planzvit` of a plan and of a consolidation. */
const ROW = 'paper';
const PART = 'paperPart';
/** A cell of Excel holds 32,767 signs. */
const SIGNS = 30_000;

export function paperRows(paper: PaperSettings | undefined): readonly (readonly string[])[] {
  if (paper === undefined) return [];
  return [
    ...WORDS.flatMap((what) => (paper[what] === undefined ? [] : [[ROW, what, paper[what]]])),
    ...FORMS.flatMap((what) => {
      const form = paper[what];
      return form === undefined ? [] : [[ROW, what, form.name, form.sha256], ...parts(what, form.base64 ?? '')];
    }),
  ];
}

function parts(what: string, base64: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let at = 0; at < base64.length; at += SIGNS) rows.push([PART, what, base64.slice(at, at + SIGNS)]);
  return rows;
}

/** From the rows of `_planzvit`; undefined where none of them is of the paper. */
export function readPaperRows(rows: readonly (readonly string[])[]): PaperSettings | undefined {
  const of = (row: string, what: string): readonly (readonly string[])[] =>
    rows.filter(([first, second]) => first === row && second === what);
  const word = (what: (typeof WORDS)[number]): string | undefined => of(ROW, what)[0]?.[2];
  const form = (what: (typeof FORMS)[number]): KeptForm | undefined => {
    const [, , name, sha256] = of(ROW, what)[0] ?? [];
    if (name === undefined || sha256 === undefined) return undefined;
    const base64 = of(PART, what)
      .map(([, , part = '']) => part)
      .join('');
    return { name, sha256, ...given({ base64: base64 === '' ? undefined : base64 }) };
  };
  const paper = given({
    letterhead: form('letterhead'),
    form: form('form'),
    post: word('post'),
    signatory: word('signatory'),
    preparedBy: word('preparedBy'),
  });
  return Object.keys(paper).length === 0 ? undefined : paper;
}
