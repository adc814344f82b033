import type { Block } from '../../../src/formats/document/document';
import { flowOf } from '../../../src/formats/document/flow';
import { textOf } from '../../../src/formats/document/textOf';
import { readHtml } from '../../../src/formats/html/readHtml';
import { RETURN_LIMITS } from '../../../src/formats/zip/readLimits';

const blocks = (html: string): readonly Block[] => readHtml(html, RETURN_LIMITS).blocks;
const lines = (html: string): readonly string[] => textOf(blocks(html)).split('\n');
const cells = (block: Block | undefined): unknown =>
  block?.kind === 'table' && block.rows.map((row) => row.cells.map((cell) => [cell.column, textOf(cell.blocks)]));

describe('a web page', () => {
  it('breaks lines where its elements do, in cells too', () => {
    expect(lines('<div>один</div><div>два <b>три</b>\n четвертий</div>п’ять<br>шість')).toEqual([
      'один',
      'два три четвертий',
      'п’ять',
      'шість',
    ]);
    expect(
      cells(blocks('<table><tr><td><div>а</div><div>б</div></td><td>в<script>x</script></td></tr></table>')[0]),
    ).toEqual([
      [
        [1, 'а\nб'],
        [2, 'в'],
      ],
    ]);
  });

  it('numbers the items of its lists as a browser does', () => {
    expect(
      lines('<ol start="3"><li>третій<ol type="a"><li>перший</ol><li value="7">сьомий</ol><ul><li>крапка</ul>'),
    ).toEqual(['3. третій', 'a. перший', '7. сьомий', 'крапка']);
  });

  it.each([
    ['struck', '<s>старе</s>'],
    ['struck', '<span style="color:red; text-decoration: line-through">старе</span>'],
    ['deleted', '<del>старе</del>'],
    ['hidden', '<span style="display:none">старе</span>'],
    ['hidden', '<span style="mso-hide:all">старе</span>'],
  ])('marks what is no live text: %s', (mark, old) => {
    const [found] = blocks(`<p>${old}нове</p>`);
    expect(textOf(found === undefined ? [] : [found])).toBe('нове');
    expect(found?.kind === 'paragraph' && found.runs[0]).toMatchObject({ text: 'старе', mark });
  });

  it('does not let a cell that leaves its tags open strike the next one', () => {
    const [table] = blocks('<table><tr><td><s>старе<td>нове<tr><td>ще<td>так</table>');
    expect(cells(table)).toEqual([
      [
        [1, ''],
        [2, 'нове'],
      ],
      [
        [1, 'ще'],
        [2, 'так'],
      ],
    ]);
  });

  it('leaves a small table in a cell of a report there, and takes the page out of a table of layout', () => {
    const small = '<table><tr><td>1</td><td>2</td></tr></table>';
    const report = `<table><tr><td>№</td><td>Захід</td></tr><tr><td>2.1</td><td>так ${small}</td></tr></table>`;
    expect(flowOf(blocks(report))).toHaveLength(1);
    const layout = `<table><tr><td>Меню</td><td><p>Над звітом</p>${report}</td></tr></table>`;
    const flow = flowOf(blocks(layout));
    expect(flow.map((block) => (block.kind === 'table' ? 'table' : textOf([block])))).toEqual([
      'Меню',
      'Над звітом',
      'table',
    ]);
  });

  it('stops at the area that its cells claim', () => {
    const row = `<tr>${'<td rowspan=60000 colspan=60000>x</td>'.repeat(3)}</tr>`;
    expect(() => blocks(`<table>${row.repeat(10)}</table>`)).toThrow('cells');
  });
});
