import { useEffect, useState } from 'react';

/**
 * What the desk answers to a question, asked again when one of `about` changes. The former answer stays until the new
 * one is there, so that nothing flickers; undefined until the first.
 */
export function useAsked<T>(ask: () => Promise<T>, about: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let current = true;
    // A desk that fails says so on the next thing that a person asks of it.
    ask().then(
      (given) => {
        if (current) setAnswer(() => given);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the question is a new function at every picture
  }, about);
  return answer;
}
