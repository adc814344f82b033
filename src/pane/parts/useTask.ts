import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../services';

/** A refusal or a failure, as words. */
export interface Told {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Task {
  readonly busy: boolean;
  readonly told: Told | undefined;
  /** Runs one piece of work at a time; what it returns as `Told` is shown, what it throws goes to the problem screen. */
  run(work: () => Promise<Told | undefined | void>): void;
}

/** One piece of work of a step: busy or not, and what it has to say. */
export function useTask(fail: (detail: string) => void): Task {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const alive = useAlive();
  const running = useRef(false);
  const run = useCallback((work: () => Promise<Told | undefined | void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setTold(undefined);
    work()
      .then((result) => {
        if (alive.current) setTold(result ?? undefined);
      }, (error: unknown) => {
        if (alive.current) fail(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        running.current = false;
        if (alive.current) setBusy(false);
      });
  }, [alive, fail]);
  return { busy, told, run };
}

/** Gives a file to the user, by the way that the host has for it. */
export function useSave(): (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<Told | undefined> {
  const { files, workbook } = useServices();
  return async (file) => {
    if (workbook !== undefined && !workbook.capabilities.canDownload) {
      if (!file.name.endsWith('.xlsx')) return { key: 'pane.save.useBrowser', params: { name: file.name } };
      const outcome = await workbook.openNew(file.bytes, file.name);
      return outcome.kind === 'failed' ? hostWords(outcome) : { key: 'pane.save.opened', params: { name: file.name } };
    }
    await files.save(file, MIME[file.name.slice(file.name.lastIndexOf('.') + 1)] ?? 'application/octet-stream');
    return { key: 'pane.save.saved', params: { name: file.name } };
  };
}

/** Words of what a host could not do. */
export function hostWords(failure: { readonly problem: string; readonly detail: string }): Told {
  return { key: `host.${failure.problem}`, params: { detail: failure.detail } };
}

const MIME: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv;charset=utf-8',
  zip: 'application/zip',
};

function useAlive(): React.RefObject<boolean> {
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  return alive;
}
