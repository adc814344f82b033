import { message, type Message } from './message';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostFailure, MadeFile } from '../../ports';
import { useServices } from '../services';

export interface Task {
  readonly busy: boolean;
  readonly message: Message | undefined;
  /**
   * Runs one piece of work at a time, what is asked for meanwhile after it; what it returns as `Message` is shown, what
   * it throws goes to the problem screen.
   */
  run(work: Work): void;
  /**
   * Runs it when nothing else is at work: at once, or after it, the last one asked for. It leaves standing what a
   * person has seen.
   */
  follow(work: Work): void;
}

type Work = () => Promise<Message | undefined | void>;

/** One piece of work of a step: busy or not, and what it has to say. */
export function useTask(fail: (detail: string) => void): Task {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<Message>();
  const [followMessage, setFollowMessage] = useState<Message>();
  const alive = useAlive();
  const running = useRef(false);
  const waiting = useRef<Work>(undefined);
  const queue = useRef<Work[]>([]);
  const start = useCallback(
    async (first: Work, show: (result: Message | undefined) => void) => {
      running.current = true;
      setBusy(true);
      let [work, say]: [Work | undefined, typeof show] = [first, show];
      while (work !== undefined && alive.current) {
        try {
          const result = await work();
          if (alive.current) say(result ?? undefined);
        } catch (error) {
          if (alive.current) fail(error instanceof Error ? error.message : String(error));
        }
        const next = queue.current.shift();
        [work, say] = next === undefined ? [waiting.current, setFollowMessage] : [next, setMessage];
        if (next === undefined) waiting.current = undefined;
      }
      running.current = false;
      if (alive.current) setBusy(false);
    },
    [alive, fail],
  );
  const run = useCallback(
    (work: Work) => {
      if (running.current) {
        queue.current.push(work);
        return;
      }
      setMessage(undefined);
      setFollowMessage(undefined);
      void start(work, setMessage);
    },
    [start],
  );
  const follow = useCallback(
    (work: Work) => {
      if (running.current) waiting.current = work;
      else void start(work, setFollowMessage);
    },
    [start],
  );
  return { busy, message: message ?? followMessage, run, follow };
}

/** Gives a file to the user, by the way that the host has for it. */
export function useSave(): (file: MadeFile) => Promise<Message | undefined> {
  const { files, workbook } = useServices();
  return async (file) => {
    if (workbook !== undefined && !workbook.capabilities.canDownload) {
      if (!file.name.endsWith('.xlsx'))
        return { ...message('pane.save.useBrowser', { name: file.name }), offer: 'page' };
      const outcome = await workbook.openNew(
        'bytes' in file ? file.bytes : new Uint8Array(await file.blob.arrayBuffer()),
        file.name,
      );
      return outcome.kind === 'failed' ? hostWords(outcome) : message('pane.save.opened', { name: file.name });
    }
    try {
      await files.save(file, MIME[file.name.slice(file.name.lastIndexOf('.') + 1)] ?? 'application/octet-stream');
    } catch {
      // A full disk, or no memory left for the browser's copy.
      return message('pane.save.failed', { name: file.name });
    }
    return message('pane.save.saved', { name: file.name });
  };
}

/** Words of what a host could not do. */
export function hostWords(failure: HostFailure): Message {
  return message(`host.${failure.problem}`, { detail: failure.detail });
}

const MIME: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv;charset=utf-8',
  zip: 'application/zip',
};

/** Whether the component still stands on the screen. */
export function useAlive(): React.RefObject<boolean> {
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  return alive;
}
