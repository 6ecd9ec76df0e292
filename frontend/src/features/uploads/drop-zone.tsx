import IconUpload from "@tabler/icons-react/dist/esm/icons/IconUpload.mjs";
import { type DragEvent, useRef, useState } from "react";
import classes from "./uploads.module.css";

type Props = {
  title: string;
  hint: string;
  onFiles: (files: File[]) => void;
  accept?: string;
  disabled?: boolean;
  /** Beside other things, not as the heart of a page. */
  small?: boolean;
};

/** A button that files can be dropped on. */
export function DropZone({ title, hint, onFiles, accept, disabled = false, small }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled && event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <button
        type="button"
        className={classes.zone}
        data-over={over || undefined}
        data-small={small || undefined}
        disabled={disabled}
        onClick={() => input.current?.click()}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={drop}
      >
        <IconUpload size={small ? 18 : 24} stroke={1.5} aria-hidden />
        <span className={classes.title}>{title}</span>
        <span className={classes.hint}>{hint}</span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
