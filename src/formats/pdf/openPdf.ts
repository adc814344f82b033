import { ReadFault } from '../zip/readFault';
import { loadPdfJs } from './loadPdfJs';
import { rulingsOf, type Rulings } from './rulings';
import type { Word } from './words';

export interface PdfPage {
  readonly words: readonly Word[];
  readonly rulings: Rulings;
}

const MOST_PAGES = 1000;
const MOST_WORDS = 200_000;

/** The pages of a document, words and drawn lines at their places. Throws {@link ReadFault}. */
export async function* openPdf(bytes: Uint8Array): AsyncGenerator<PdfPage> {
  const { getDocument, OPS } = await loadPdfJs();
  if (getDocument === undefined || OPS === undefined) throw new ReadFault('broken');
  const task = getDocument({
    // The library keeps what it is given.
    data: bytes.slice(),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise.catch((error: unknown) => {
      const isLocked = error instanceof Error && error.name === 'PasswordException';
      throw new ReadFault(isLocked ? 'encrypted' : 'broken');
    });
    if (document.numPages > MOST_PAGES) throw new ReadFault('pages', { limit: MOST_PAGES });
    let left = MOST_WORDS;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const words = items.flatMap((item) => ('str' in item ? [wordOf(item)] : []));
      left -= words.length;
      if (left < 0) throw new ReadFault('words', { limit: MOST_WORDS });
      // A page without words is a picture; its instructions would only bring that.
      const drawn = words.length === 0 ? undefined : await page.getOperatorList();
      const rulings = drawn === undefined ? { across: [], down: [] } : rulingsOf(drawn, OPS);
      yield { words: words.filter(({ text }) => text !== ''), rulings };
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
}

function wordOf(item: {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}): Word {
  const [, , , height = 0, x = 0, y = 0] = item.transform.map(Number);
  return { text: item.str, x, y, width: item.width, height: item.height || Math.abs(height) };
}
