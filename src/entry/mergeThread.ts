import { parentPort } from 'node:worker_threads';
import { readInput } from '../hosts/node/reading';
import type { ThreadAnswer, ThreadQuestion } from '../hosts/node/threadRunner';
import type { ReadContext } from '../ports';

// A thread that reads returned files: first the context, then one file after another.
let context: ReadContext | undefined;
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (question: ThreadQuestion) => {
  if (question.kind === 'context') context = question.context;
  // One file after another: the answers come in the order of the questions.
  else queue = queue.then(() => answer(question));
});

async function answer({ input }: Extract<ThreadQuestion, { kind: 'read' }>): Promise<void> {
  if (context === undefined) throw new Error('a file came before the context');
  const files = await readInput(input, context);
  parentPort?.postMessage({ kind: 'files', files } satisfies ThreadAnswer);
}
