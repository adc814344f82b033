import { compound } from '../../../scripts/fixtures/damaged/otherForms';
import { makeWorkbook } from '../../../scripts/fixtures/workbookMaker';
import { toDayNumber } from '../../../src/core/calendar/civilDate';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';

const report = makeWorkbook();
const TABLE =
  '<p>Надсилаємо звіт.</p><table><tr><td>№</td><td>Стан виконання</td></tr>' +
  '<tr><td>2.3</td><td>виконано</td></tr></table>';

async function openAll(name: string, bytes: Uint8Array): Promise<readonly OpenedFile[]> {
  const found: OpenedFile[] = [];
  for await (const opened of openFile({ name, bytes })) found.push(opened);
  return found;
}

function eml(headers: readonly string[], type: string, body: string): Uint8Array {
  const head = ['From: =?UTF-8?B?0JzQntCX?= <zvit@moz.gov.ua>', 'Subject: Zvit MOZ', ...headers, 'MIME-Version: 1.0'];
  const lines = [...head, `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ''];
  return new TextEncoder().encode([...lines, Buffer.from(body).toString('base64'), ''].join('\r\n'));
}

const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** The properties of fixed size of a message: a head, then the time of delivery. */
function delivered(day: string, head: number): Uint8Array {
  const bytes = new Uint8Array(head + 16);
  const view = new DataView(bytes.buffer);
  const count = BigInt(toDayNumber(day) + 134_774) * 864_000_000_000n + 360_000_000_000n;
  view.setUint32(head, 0x0e060040, true);
  view.setBigUint64(head + 8, count, true);
  return bytes;
}

describe('a letter', () => {
  it('reports sender, subject and day of what came with it', async () => {
    const mail = eml(
      ['Date: Mon, 17 Feb 2020 23:30:00 +0200'],
      'application/octet-stream; name="zvit.xlsx"\r\nContent-Disposition: attachment; filename="zvit.xlsx"',
      '',
    );
    const whole = Buffer.from(mail).toString('latin1') + Buffer.from(report).toString('base64') + '\r\n';
    const [opened] = await openAll('лист.eml', new Uint8Array(Buffer.from(whole, 'latin1')));
    expect(opened).toMatchObject({
      kind: 'workbook',
      identity: {
        member: 'zvit.xlsx',
        receivedOn: '2020-02-17',
        mail: { from: 'МОЗ zvit@moz.gov.ua', subject: 'Zvit MOZ' },
      },
    });
  });

  it('that was received says when, whatever its sender’s clock said', async () => {
    const headers = ['Received: from a by b; Tue, 18 Feb 2020 08:00:00 +0200', 'Date: Mon, 10 Feb 2020 10:00:00 +0200'];
    const [opened] = await openAll('лист.eml', eml(headers, 'text/html; charset=utf-8', TABLE));
    expect(opened).toMatchObject({
      kind: 'companion',
      what: 'mail',
      issues: [{ code: 'file-mail-table-unread', severity: 'warning' }],
      tables: { form: 'html' },
      identity: { receivedOn: '2020-02-18' },
    });
  });

  it('without a table or a file keeps its words', async () => {
    const [opened] = await openAll('лист.eml', eml([], 'text/html; charset=utf-8', '<p>Звітувати немає про що.</p>'));
    expect(opened).toMatchObject({ kind: 'companion', what: 'mail', text: 'Звітувати немає про що.' });
  });
});

describe('a message of Outlook', () => {
  const sender = (root: string): (readonly [string, Uint8Array])[] => [
    [`${root}__substg1.0_0C1A001F`, wide('МОЗ')],
    [`${root}__substg1.0_5D01001F`, wide('zvit@moz.gov.ua')],
    [`${root}__substg1.0_0037001F`, wide('Звіт МОЗ')],
  ];
  const from = { mail: { from: 'МОЗ zvit@moz.gov.ua', subject: 'Звіт МОЗ' } };

  it('may have its report in the letter itself', async () => {
    const bytes = compound([
      ['__properties_version1.0', delivered('2020-02-14', 32)],
      ...sender(''),
      ['__substg1.0_10130102', new TextEncoder().encode(TABLE)],
    ]);
    expect(await openAll('звіт.msg', bytes)).toMatchObject([
      { kind: 'companion', tables: { form: 'html' }, identity: { receivedOn: '2020-02-14', ...from } },
    ]);
  });

  it('inside another one is opened, and its sender counts', async () => {
    const inner = '__attach_version1.0_#00000000/__substg1.0_3701000D/';
    const file = `${inner}__attach_version1.0_#00000000/`;
    const bytes = compound([
      ['__properties_version1.0', delivered('2020-02-14', 32)],
      ['__substg1.0_0037001F', wide('FW: Звіт')],
      [`${inner}__properties_version1.0`, delivered('2020-02-10', 24)],
      ...sender(inner),
      [`${file}__substg1.0_3707001F`, wide('звіт.xlsx')],
      [`${file}__substg1.0_37010102`, report],
    ]);
    expect(await openAll('переслано.msg', bytes)).toMatchObject([
      { kind: 'workbook', identity: { member: 'Звіт МОЗ.msg!звіт.xlsx', receivedOn: '2020-02-14', ...from } },
    ]);
  });
});
