import { decodeBase64 } from '../xml/base64';
import { certificateHolder, type Signature } from '../mail/signatures';
import { readSignedData } from '../mail/signedData';
import { decodePart } from '../xml/decodePart';
import { walkXml } from '../xml/walk';
import type { Archive } from '../zip/readArchive';
import { ReadFault } from '../zip/readFault';
import { given } from '../../core/given';

const SIGNATURE = /^META-INF\/.*\.(?:p7s|xml)$/i;
/** Signatures are some KB; a larger one, or the twentieth, is not what it says. */
const [LARGEST, MOST] = [1 << 20, 20];

/**
 * The signatures of an ASiC container (ETSI EN 319 162): CAdES (.p7s) or XAdES (.xml) beside the files. Undefined for
 * an archive without any; empty where none says whose it is.
 */
export function containerSignatures(archive: Archive): readonly Signature[] | undefined {
  const entries = archive.entries.filter(({ name, size }) => SIGNATURE.test(name) && size < LARGEST).slice(0, MOST);
  if (entries.length === 0) return undefined;
  return entries.flatMap((entry) => {
    try {
      const bytes = archive.bytes(entry);
      if (/\.xml$/i.test(entry.name)) return ofXml(decodePart(bytes), entry.name);
      const signed = readSignedData(bytes);
      return signed?.kind === 'detached' || signed?.kind === 'enveloped' ? signed.signatures : [];
    } catch (error) {
      // A signature that cannot be read takes no report with it.
      if (error instanceof ReadFault) return [];
      throw error;
    }
  });
}

function ofXml(xml: string, part: string): readonly Signature[] {
  const found: { certificate: string; time: string }[] = [];
  walkXml(xml, part, {
    open({ name }) {
      if (name === 'Signature') found.push({ certificate: '', time: '' });
    },
    text(text, path) {
      const last = found.at(-1);
      if (last === undefined) return;
      if (path.at(-1) === 'SigningTime') last.time += text;
      // The signer's own certificate comes first.
      else if (path.at(-1) === 'X509Certificate' && !last.certificate.endsWith(END)) last.certificate += text;
    },
    close(name) {
      const last = found.at(-1);
      if (name === 'X509Certificate' && last !== undefined && !last.certificate.endsWith(END)) last.certificate += END;
    },
  });
  return found.flatMap(({ certificate, time }): readonly Signature[] => {
    const signer = certificateHolder(decodeBase64(certificate));
    const at = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time.trim());
    return signer === '' ? [] : [{ signer, ...given({ at: at === null ? undefined : `${at[1]} ${at[2]}` }) }];
  });
}

/** Padding ends base64: nothing counts behind it. */
const END = '=';
