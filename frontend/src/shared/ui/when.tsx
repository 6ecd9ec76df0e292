import { Tooltip } from "@mantine/core";
import { useFormats } from "../lib/use-formats";

/** A moment by its distance; the moment itself is told on hover. */
export function When({ at, now }: { at: string; now?: Date }) {
  const formats = useFormats();
  return (
    <Tooltip label={formats.moment(at)}>
      <time dateTime={at}>{formats.relative(at, now)}</time>
    </Tooltip>
  );
}
