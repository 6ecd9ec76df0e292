import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import { useFormats } from "~/shared/lib/use-formats";
import classes from "./client.module.css";

type Props = { files: readonly { id: string; fileName: string; size: number }[] };

/** Files that can be taken away. */
export function FileLinks({ files }: Props) {
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className={classes.fileLinks}>
      {files.map(({ id, fileName, size }) => (
        <li key={id}>
          <a href={`/uploads/${id}/content`} download>
            <IconPaperclip size={16} aria-hidden />
            <span>{fileName}</span>
          </a>
          <small>{formats.bytes(size)}</small>
        </li>
      ))}
    </ul>
  );
}
