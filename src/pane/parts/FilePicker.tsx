import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type DragEvent, type ReactElement, type ReactNode, type RefObject } from 'react';
import type { PickedFile } from '../../ports';

const SYSTEM = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

const useStyles = makeStyles({
  zone: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingVerticalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
  },
  over: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/**
 * A button that opens the file dialog, and a place to drop files on; the button always works, dropping does not
 * everywhere.
 */
export function FilePicker({
  label,
  folder,
  hint,
  accept,
  multiple = false,
  disabled = false,
  primary = true,
  onFiles,
  children,
}: {
  readonly label: string;
  /** Words of a second button, which takes all files of a folder. */
  readonly folder?: string;
  readonly hint?: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly PickedFile[]) => void;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  /** The button that opened the dialog: it gets the focus back, which not every host does by itself. */
  const opener = useRef<HTMLElement>(null);
  const giveFocusBack = (): void => opener.current?.focus({ preventScroll: true });
  useCancelled(input, giveFocusBack);
  const [over, setOver] = useState(false);
  const [measuring, setMeasuring] = useState(false);
  const unable = disabled || measuring;
  const take = async (list: FileList | null): Promise<void> => {
    // Of a folder the system's own files are nobody's report.
    const chosen = [...(list ?? [])].filter(({ name }) => !SYSTEM.test(name)).slice(0, multiple ? undefined : 1);
    if (chosen.length === 0 || unable) return;
    setMeasuring(true);
    const files = await measured(chosen);
    setMeasuring(false);
    giveFocusBack();
    onFiles(files);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    opener.current = null;
    void take(event.dataTransfer.files);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
      <div className={styles.buttons}>
        <Button
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={unable}
          onClick={({ currentTarget }) => {
            opener.current = currentTarget;
            input.current?.click();
          }}
        >
          {label}
        </Button>
        {folder === undefined ? null : (
          <Button
            disabledFocusable={unable}
            onClick={({ currentTarget }) => {
              opener.current = currentTarget;
              askForFolder((list) => void take(list), giveFocusBack);
            }}
          >
            {folder}
          </Button>
        )}
      </div>
      {measuring ? <Spinner size="tiny" aria-label={label} aria-valuetext={label} /> : null}
      {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
      {children}
    </div>
  );
}

/** React has no `onCancel` for inputs: a dialog that is closed without a choice is heard of here. */
function useCancelled(input: RefObject<HTMLInputElement | null>, cancelled: () => void): void {
  useEffect(() => {
    const element = input.current;
    element?.addEventListener('cancel', cancelled);
    return () => element?.removeEventListener('cancel', cancelled);
  });
}

/** All files of a folder and of those inside it. */
function askForFolder(take: (files: FileList | null) => void, cancelled: () => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = true;
  input.hidden = true;
  input.onchange = () => {
    take(input.files);
    input.remove();
  };
  input.oncancel = () => {
    input.remove();
    cancelled();
  };
  document.body.append(input);
  input.click();
}

/** Milliseconds of work between two breaths of the page. */
const SLICE = 12;

/**
 * The browser asks the disk for each file's size while the page waits: thousands of files are measured a few at a
 * time.
 */
async function measured(files: readonly File[]): Promise<readonly PickedFile[]> {
  const picked: PickedFile[] = [];
  let since = performance.now();
  for (const file of files) {
    picked.push({ name: file.name, size: file.size, blob: file });
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    since = performance.now();
  }
  return picked;
}
