import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import type { PickedFile } from '../../ports';

const useStyles = makeStyles({
  zone: { border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, padding: tokens.spacingVerticalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  over: { borderTopColor: tokens.colorBrandStroke1, borderRightColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1, borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorBrandBackground2 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A button that opens the file dialog, and a place to drop files on; the button always works, dropping does not everywhere. */
export function FilePicker({ label, hint, accept, multiple = false, disabled = false, primary = true, onFiles, children }: {
  readonly label: string; readonly hint?: string; readonly accept: string; readonly multiple?: boolean; readonly disabled?: boolean; readonly primary?: boolean;
  readonly onFiles: (files: readonly PickedFile[]) => void; readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])].map((file) => ({ name: file.name, size: file.size, blob: file }));
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={mergeClasses(styles.zone, over && styles.over)} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <input ref={input} type="file" className={styles.hidden} tabIndex={-1} aria-hidden="true" accept={accept} multiple={multiple}
        onChange={(event) => { take(event.target.files); event.target.value = ''; }} />
      <Button appearance={primary ? 'primary' : 'secondary'} disabledFocusable={disabled} onClick={() => input.current?.click()}>{label}</Button>
      {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
      {children}
    </div>
  );
}
