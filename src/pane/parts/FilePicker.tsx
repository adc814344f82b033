import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
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

interface FilePickerProps {
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
}

/**
 * A button that opens the file dialog, and a place to drop files on; the button always works, dropping does not
 * everywhere.
 */
export function FilePicker(props: FilePickerProps): ReactElement {
  const { label, hint, multiple = false, disabled = false, onFiles } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  /** The button that opened the dialog: it gets the focus back, which not every host does by itself. */
  const opener = useRef<HTMLElement>(null);
  const giveFocusBack = (): void => opener.current?.focus({ preventScroll: true });
  useCancelled(input, giveFocusBack);
  const [measuring, setMeasuring] = useState(false);
  const unable = disabled || measuring;
  const take = async (list: FileList | null, from: HTMLElement | null): Promise<void> => {
    // Of a folder the system's own files are nobody's report.
    const chosen = [...(list ?? [])].filter(({ name }) => !SYSTEM.test(name)).slice(0, multiple ? undefined : 1);
    if (chosen.length === 0 || unable) return;
    setMeasuring(true);
    const files = await measured(chosen);
    setMeasuring(false);
    from?.focus({ preventScroll: true });
    onFiles(files);
  };
  return (
    <DropZone onDrop={(list) => void take(list, null)}>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        tabIndex={-1}
        aria-hidden="true"
        accept={props.accept}
        multiple={multiple}
        onChange={(event) => {
          void take(event.target.files, opener.current);
          event.target.value = '';
        }}
      />
      <PickButtons
        {...props}
        disabled={unable}
        onFile={(button) => {
          opener.current = button;
          input.current?.click();
        }}
        onFolder={(button) =>
          askForFolder(
            (list) => void take(list, button),
            () => button.focus({ preventScroll: true }),
          )
        }
      />
      {measuring ? <Spinner size="tiny" aria-label={label} aria-valuetext={label} /> : null}
      {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
      {props.children}
    </DropZone>
  );
}

/** Opens the dialog for files or, where it is asked for, for a folder; each gives the button that was pressed. */
function PickButtons({
  label,
  folder,
  primary = true,
  disabled = false,
  onFile,
  onFolder,
}: Pick<FilePickerProps, 'label' | 'folder' | 'primary' | 'disabled'> & {
  readonly onFile: (button: HTMLElement) => void;
  readonly onFolder: (button: HTMLElement) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={disabled}
        onClick={({ currentTarget }) => onFile(currentTarget)}
      >
        {label}
      </Button>
      {folder === undefined ? null : (
        <Button disabledFocusable={disabled} onClick={({ currentTarget }) => onFolder(currentTarget)}>
          {folder}
        </Button>
      )}
    </div>
  );
}

function DropZone({
  onDrop,
  children,
}: {
  readonly onDrop: (files: FileList) => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer.files);
      }}
    >
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
