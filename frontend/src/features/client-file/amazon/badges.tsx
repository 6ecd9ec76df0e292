import type { TablerIcon } from "@tabler/icons-react";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCircleDashed from "@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useTranslation } from "react-i18next";
import type { AmazonAccountStanding, AmazonMetricStatus } from "~/gql/enums";
import { Badge, type Tone } from "~/shared/ui/badge";

type Look = [Tone, TablerIcon];

const STANDING: Record<AmazonAccountStanding, Look> = {
  NORMAL: ["good", IconCheck],
  AT_RISK: ["warn", IconAlertTriangle],
  DEACTIVATED: ["bad", IconX],
  SUSPENDED: ["bad", IconX],
};

const STATUS: Record<AmazonMetricStatus, Look> = {
  GREAT: ["good", IconCheck],
  GOOD: ["good", IconCheck],
  AT_RISK: ["warn", IconAlertTriangle],
  WARNED: ["warn", IconAlertTriangle],
  BAD: ["bad", IconX],
  NONE: ["calm", IconCircleDashed],
};

/** What Amazon makes of the account. */
export function AccountBadge({ standing }: { standing: AmazonAccountStanding }) {
  const { t } = useTranslation("amazon");
  const [tone, icon] = STANDING[standing];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`standing.${standing}`)}
    </Badge>
  );
}

/** What Amazon makes of a figure. */
export function FigureBadge({ status }: { status: AmazonMetricStatus }) {
  const { t } = useTranslation("amazon");
  const [tone, icon] = STATUS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Badge>
  );
}
