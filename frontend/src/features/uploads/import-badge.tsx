import type { TablerIcon } from "@tabler/icons-react";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCircleMinus from "@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs";
import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import IconLoader from "@tabler/icons-react/dist/esm/icons/IconLoader.mjs";
import { useTranslation } from "react-i18next";
import type { ImportState } from "~/gql/enums";
import { Badge, type Tone } from "~/shared/ui/badge";

const LOOK: Record<ImportState, [Tone, TablerIcon]> = {
  QUEUED: ["calm", IconClock],
  READING: ["accent", IconLoader],
  STORING: ["accent", IconLoader],
  DONE: ["good", IconCheck],
  FAILED: ["bad", IconAlertTriangle],
  CANCELLED: ["calm", IconCircleMinus],
};

/** How far an import is. */
export function ImportStateBadge({ state }: { state: ImportState }) {
  const { t } = useTranslation("words");
  const [tone, icon] = LOOK[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`importState.${state}`)}
    </Badge>
  );
}
