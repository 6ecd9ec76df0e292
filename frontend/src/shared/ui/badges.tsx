import type { TablerIcon } from "@tabler/icons-react";
import IconActivity from "@tabler/icons-react/dist/esm/icons/IconActivity.mjs";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCircleDashed from "@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs";
import IconCircleMinus from "@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs";
import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import IconListCheck from "@tabler/icons-react/dist/esm/icons/IconListCheck.mjs";
import IconMicroscope from "@tabler/icons-react/dist/esm/icons/IconMicroscope.mjs";
import IconSend from "@tabler/icons-react/dist/esm/icons/IconSend.mjs";
import IconUser from "@tabler/icons-react/dist/esm/icons/IconUser.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useTranslation } from "react-i18next";
import type { ReviewState, Status, Verdict } from "~/gql/enums";
import { Badge, type Tone } from "./badge";

type Look = [Tone, TablerIcon];

const STATUS: Record<Status, Look> = {
  HEALTHY: ["good", IconCheck],
  AT_RISK: ["warn", IconAlertTriangle],
  BELOW: ["bad", IconX],
  NO_DATA: ["calm", IconCircleDashed],
};

const VERDICT: Record<Verdict, Look> = {
  VALID: ["good", IconCheck],
  INVALID: ["bad", IconX],
  PENDING: ["calm", IconClock],
  EXEMPT: ["calm", IconCircleMinus],
};

const STATE: Record<ReviewState, Look> = {
  OPEN: ["calm", IconCircleDashed],
  ANALYSED: ["accent", IconMicroscope],
  PLANNED: ["accent", IconListCheck],
  CLIENT_APPROVAL: ["warn", IconUser],
  SUBMITTED: ["accent", IconSend],
  REINSTATED: ["good", IconCheck],
  REJECTED: ["bad", IconX],
  MONITORING: ["good", IconActivity],
  CLOSED: ["calm", IconArchive],
  WITHDRAWN: ["calm", IconCircleMinus],
};

/** Where a rate is against its threshold. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation("words");
  const [tone, icon] = STATUS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Badge>
  );
}

/** What a package counts as. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation("words");
  const [tone, icon] = VERDICT[verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}

/** Where a case stands, in the consultancy's words or in others. */
export function ReviewStateBadge({ state, label }: { state: ReviewState; label?: string }) {
  const { t } = useTranslation("words");
  const [tone, icon] = STATE[state];
  return (
    <Badge tone={tone} icon={icon}>
      {label ?? t(`state.${state}`)}
    </Badge>
  );
}
