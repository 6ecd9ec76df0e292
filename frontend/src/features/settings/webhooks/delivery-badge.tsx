import type { TablerIcon } from "@tabler/icons-react";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCircleMinus from "@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs";
import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import { useTranslation } from "react-i18next";
import type { WebhookDeliveryState } from "~/gql/enums";
import { Badge, type Tone } from "~/shared/ui/badge";

const LOOK: Record<WebhookDeliveryState, [Tone, TablerIcon]> = {
  WAITING: ["accent", IconClock],
  DELIVERED: ["good", IconCheck],
  FAILED: ["bad", IconAlertTriangle],
  NOT_SENT: ["calm", IconCircleMinus],
};

/** How far a delivery is. */
export function DeliveryBadge({ state }: { state: WebhookDeliveryState }) {
  const { t } = useTranslation("webhooks");
  const [tone, icon] = LOOK[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`delivery.${state}`)}
    </Badge>
  );
}
