import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The library asks for these at once, though only drawing needs them: without a canvas they are never used. */
class Unused {}

/**
 * pdf.js, loaded on demand, with its worker in this thread: we are in a worker of our own, or on the command line.
 * Outside browsers it warns of classes for drawing that it does not find; here nothing is drawn. The check page
 * that is one file leaves the library out: there it has no members.
 */
export async function loadPdfJs(): Promise<Partial<typeof PdfJs>> {
  const own = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown };
  own.DOMMatrix ??= Unused;
  own.ImageData ??= Unused;
  own.Path2D ??= Unused;
  /* eslint-disable no-console -- the words are the library's, and they are kept from the console */
  const { warn, log } = console;
  console.warn = () => undefined;
  console.log = () => undefined;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    console.log = log;
    /* eslint-enable no-console */
  }
}
