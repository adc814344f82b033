import fc from 'fast-check';
import { given } from '../../src/core/given';
import { finding, type Issue } from '../../src/core/issues/issue';
import type { ReadFile } from '../../src/core/merge/types';
import { fileLabel } from '../../src/core/returned/fileLabel';
import { sha256Hex } from '../../src/core/text/digest';
import { returnSets } from './arbitraryReturns';
import { madeUpReturn, ROUND, type MadeUpReturn } from './madeUpReturns';

type Readable = Extract<ReadFile, { kind: 'return' }>;

/** What may be said of a whole file, of one row or of one value. */
const issue: fc.Arbitrary<Issue> = fc.constantFrom(
  finding('words-around', 'info', {}, { words: 'Крім того, проведено нараду.' }),
  finding('body-unknown', 'error', {}, {}),
  finding('status-missing', 'error', { sheet: 'Звіт', row: 8, rowKey: '1.1@2019', field: 'status' }, {}),
  finding('beside-note', 'warning', { sheet: 'Звіт', cell: 'I9', row: 9 }, { place: 'Звіт!I9', text: 'Уточнено.' }),
  finding('number-unreadable', 'error', { sheet: 'Показники', row: 5, rowKey: '2.1@2019-H1#1' }, numbers('п’ять')),
);

function numbers(found: string): { readonly found: string; readonly indicator: string } {
  return { found, indicator: 'показник' };
}

/** What a return may have beside its rows. */
interface More {
  readonly issues: readonly Issue[];
  readonly correction: number | null;
  readonly isDisputed: boolean;
  readonly person: string | null;
}

const more: fc.Arbitrary<More> = fc.record({
  issues: fc.uniqueArray(issue, { maxLength: 3, selector: ({ code }) => code }),
  correction: fc.option(fc.constantFrom(1, 2), { freq: 2 }),
  isDisputed: fc.boolean(),
  person: fc.option(fc.constantFrom('О. Приклад', 'І. Зразок')),
});

/** A return with findings about the file, with a dispute whose it is, or in answer to a return for correction. */
function withMore(plain: Readable, { issues, correction, isDisputed, person }: More): ReadFile {
  const all = [...(isDisputed && issues.length === 2 ? [dispute] : []), ...issues];
  const { returned } = plain.checked;
  const stamp = {
    ...returned.stamp,
    ...given({ correction: correction === null ? undefined : { no: correction, from: '2020-02-05' } }),
  };
  const contacts =
    person === null ? returned.contacts : { ...returned.contacts, person: { cell: 'C5', value: person, text: person } };
  const said = JSON.stringify([all, correction, person]);
  const identity = { ...plain.identity, sha256: sha256Hex(`${plain.identity.sha256} ${said}`) };
  return {
    ...plain,
    identity,
    checked: {
      ...plain.checked,
      returned: { ...returned, identity, stamp, contacts, issues: all },
      issues: [...plain.checked.issues, ...all],
    },
  };
}

/** The same bytes under another name have the same beside their rows. */
function withMoreEach(made: readonly MadeUpReturn[]): fc.Arbitrary<readonly ReadFile[]> {
  const plain = made.map((one) => madeUpReturn(one) as Readable);
  const digests = [...new Set(plain.map(({ identity }) => identity.sha256))];
  return fc.tuple(...digests.map(() => more)).map((each) => {
    const of = new Map(digests.map((digest, i) => [digest, each[i]]));
    return plain.flatMap((one) => {
      const own = of.get(one.identity.sha256);
      return own === undefined ? [] : [withMore(one, own)];
    });
  });
}

const dispute = finding('body-disputed', 'error', {}, { found: 'МОН', stamped: 'Мінфін', where: 'A1' });

/** Another round, or another body, in the same workbook: a member under its sheet. */
function inOneWorkbook(first: ReadFile, second: ReadFile): readonly ReadFile[] {
  if (first.kind !== 'return' || second.kind !== 'return') return [first, second];
  const identity = {
    ...second.identity,
    file: first.identity.file,
    member: 'Аркуш2',
    outerSha256: first.identity.sha256,
  };
  return [
    first,
    { ...second, identity, checked: { ...second.checked, returned: { ...second.checked.returned, identity } } },
  ];
}

/** Files that hold no answers in a table: letters, scans, what nobody can read, files of another plan. */
const others: fc.Arbitrary<ReadFile> = fc
  .record({
    kind: fc.constantFrom('unreadable', 'companion', 'foreign'),
    name: fc.constantFrom('лист.pdf', 'скан.pdf', 'звіт.docx', 'архів.rar'),
    body: fc.option(fc.constantFrom('minfin', 'mon', 'moz')),
    isSeen: fc.boolean(),
    text: fc.option(fc.constantFrom('Просимо врахувати: захід виконано.', 'Супровідний лист')),
  })
  .map(({ kind, name, body, isSeen, text }): ReadFile => {
    const content = JSON.stringify([kind, body, text]);
    const code = kind === 'unreadable' ? ('file-broken' as const) : ('file-companion-letter' as const);
    return {
      kind: kind as 'unreadable' | 'companion' | 'foreign',
      // Of a file that nobody could open (a closed folder) there are no bytes to count.
      identity: {
        file: name,
        sha256: isSeen || kind !== 'unreadable' ? sha256Hex(content) : '',
        bytes: content.length,
      },
      issues: [
        kind === 'foreign'
          ? finding('foreign-round', 'error', {}, foreignRound)
          : finding(code, kind === 'unreadable' ? 'error' : 'info', { file: name }, { file: name }),
      ],
      ...given({
        body: body === null ? undefined : body,
        round: kind === 'foreign' ? ROUND.id : undefined,
        text: kind === 'companion' && text !== null ? text : undefined,
      }),
    };
  });
const foreignRound = { found: '2020', foundAsOf: '31.12.2020', expected: '2019', expectedAsOf: '15.02.2020' };

/** All that may come to the ministry: returns of every sort, copies, letters, what cannot be read; names are unique. */
export function fileSets(): fc.Arbitrary<readonly ReadFile[]> {
  const returns = returnSets().chain(withMoreEach);
  return fc.tuple(returns, fc.array(others, { maxLength: 4 }), fc.boolean()).map(([files, more, isJoined]) => {
    const [first, second, ...rest] = files;
    const joined =
      isJoined && first !== undefined && second !== undefined ? [...inOneWorkbook(first, second), ...rest] : files;
    return [...joined, ...more].map(named);
  });
}

/**
 * Bytes that are known under the same name are not new: their folder may have been renamed in between. Here each has a
 * name of its own, but for what stands in one workbook.
 */
function named(file: ReadFile, i: number, all: readonly ReadFile[]): ReadFile {
  const at = file.identity.member === 'Аркуш2' ? i - 1 : i;
  const name = (old: string): string => `${at}/${at} ${old.replace('/', ' ')}`;
  const identity = { ...file.identity, file: name(all[at]?.identity.file ?? '') };
  return file.kind === 'return'
    ? { ...file, identity, checked: { ...file.checked, returned: { ...file.checked.returned, identity } } }
    : { ...file, identity, issues: file.issues.map((one) => speakingOf(one, fileLabel(identity))) };
}

/** What is found in a file speaks of it by the name that it has. */
function speakingOf(issue: Issue, file: string): Issue {
  return 'file' in issue.params ? { ...issue, params: { ...issue.params, file } } : issue;
}
