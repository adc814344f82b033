import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, type OpenedFile } from '../../../src/formats/returned/openFile';

async function openOne(name: string, change = (bytes: Uint8Array): Uint8Array => bytes): Promise<OpenedFile> {
  const bytes = change(new Uint8Array(readFileSync(join(__dirname, '../../fixtures/archives', name))));
  for await (const opened of openFile({ name, bytes })) return opened;
  throw new Error('nothing was opened');
}

const SIGNER =
  /^Петренко Іван Васильович, заступник Міністра, Міністерство юстиції України, \d\d\.\d\d\.20\d\d \d\d:\d\d \(UTC\)$/;

// Made by OpenSSL, with a certificate of nobody.
it.each(['signed.csv.p7s', 'signed.asice', 'signed-xml.asice'])('says who signed %s and when', async (name) => {
  expect(await openOne(name)).toMatchObject({
    kind: 'workbook',
    issues: expect.arrayContaining([
      expect.objectContaining({
        code: 'file-signed-by',
        params: expect.objectContaining({ signer: expect.stringMatching(SIGNER) }),
      }),
    ]),
  });
});

it('reads the report though nobody can say whose signature it is', async () => {
  const opened = await openOne('signed.csv.p7s', (bytes) => {
    // The object id of the signed attributes' time, and the tag of the set of certificates, become others.
    const at = bytes.findIndex((byte, i) => byte === 0xa0 && i > 60 && bytes[i + 1] === 0x82);
    return bytes.map((byte, i) => (i === at ? 0xa2 : byte));
  });
  expect(opened).toMatchObject({
    kind: 'workbook',
    issues: expect.arrayContaining([expect.objectContaining({ code: 'file-signature-unverified' })]),
  });
});
