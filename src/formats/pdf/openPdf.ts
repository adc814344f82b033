import { ReadFault } from '../zip/readFault';
import { loadPdfJs } from './loadPdfJs';
import { rulingsOf, type Rulings } from './rulings';
import type { Word } from './words';

export interface PdfPage {
  readonly words: readonly Word[];
  readonly rulings: Rulings;
  /** The document was under a password. */
  readonly isUnlocked: boolean;
}

const MOST_PAGES = 1000;
const MOST_WORDS = 200_000;

/**
 * The pages of a document, words and drawn lines at their places; of one under a password with the first of these that
 * opens it. Throws {@link ReadFault}.
 */
export async function* openPdf(bytes: Uint8Array, passwords: readonly string[] = []): AsyncGenerator<PdfPage> {
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
  const left = [...passwords];
  let asked = false;
  task.onPassword = (answer: (password: string | Error) => void) => {
    asked = true;
    answer(left.shift() ?? new Error('no other password'));
  };
  try {
    const document = await task.promise.catch(() => {
      const reason = passwords.length > 0 ? 'password-wrong' : 'encrypted';
      throw new ReadFault(asked ? reason : 'broken');
    });
    if (document.numPages > MOST_PAGES) throw new ReadFault('pages', { limit: MOST_PAGES });
    let room = MOST_WORDS;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const words = items.flatMap((item) => ('str' in item ? [wordOf(item)] : []));
      room -= words.length;
      if (room < 0) throw new ReadFault('words', { limit: MOST_WORDS });
      // A page without words is a picture; its instructions would only bring that.
      const drawn = words.length === 0 ? undefined : await page.getOperatorList();
      const rulings = drawn === undefined ? { across: [], down: [] } : rulingsOf(drawn, OPS);
      yield {
        isUnlocked: asked,
        words: words.filter(({ text }) => text !== ''),
        rulings,
      };
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
