import { PLAN_FILES, RETURN_FILES } from '../../src/pane/parts/fileKinds';

/** What the readers open, by the name that such files commonly have (docs of `readSource` and `openFile`). */
it.each(['.docx', '.odt', '.rtf', '.doc', '.pdf', '.mht', '.html', '.txt', '.xlsx', '.ods', '.xls'])(
  'a dialog for plans and one for returns show %s',
  (ending) => {
    expect(PLAN_FILES.split(',')).toContain(ending);
    expect(RETURN_FILES.split(',')).toContain(ending);
  },
);

it.each(['.rar', '.7z', '.gz', '.asice', '.p7s', '.dat', '.xlsb'])('a dialog for returns shows %s', (ending) => {
  expect(RETURN_FILES.split(',')).toContain(ending);
});
