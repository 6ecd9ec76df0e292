import { Button, Code } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import { Facts } from "~/shared/ui/facts";
import { SideDrawer } from "~/shared/ui/side-drawer";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import settings from "../settings.module.css";
import { type Delivery, useReplay } from "./deliveries";
import { DeliveryBadge } from "./delivery-badge";
import classes from "./webhooks.module.css";

type Props = { delivery: Delivery | undefined; onClose: () => void };

/** A message as it was sent, and every attempt at it. */
export function DeliveryDrawer({ delivery, onClose }: Props) {
  const { t } = useTranslation("webhooks");
  return (
    <SideDrawer
      opened={delivery !== undefined}
      title={delivery && t(`event.${delivery.eventType ?? "TEST"}`)}
      onClose={onClose}
    >
      {delivery && <Details delivery={delivery} />}
    </SideDrawer>
  );
}

function Details({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("webhooks");
  const formats = useFormats();
  const words = useWords();
  const replay = useReplay();
  const { id, messageId, state, isReplay, createdAt, nextAttemptAt, payload, attempts } = delivery;
  const again = () =>
    replay.mutate(id, {
      onError: (error) => toastFailure(words(error)),
      onSuccess: () => toastDone(t("replayed", { count: 1 })),
    });
  return (
    <div className={classes.details}>
      <div className={classes.head}>
        <DeliveryBadge state={state} />
        <Button
          variant="default"
          size="compact-sm"
          disabled={state === "WAITING"}
          loading={replay.isPending}
          onClick={again}
        >
          {t("replay")}
        </Button>
      </div>
      <Facts
        facts={[
          [t("messageId"), <code key="id">{messageId}</code>],
          [t("when"), formats.moment(createdAt) + (isReplay ? ` (${t("again")})` : "")],
          [t("next"), state === "WAITING" && nextAttemptAt ? formats.moment(nextAttemptAt) : null],
        ]}
      />
      <h3>{t("attempts")}</h3>
      {attempts.length === 0 && <p className={settings.dimmed}>{t("noAttempts")}</p>}
      <ol className={classes.attempts}>
        {attempts.map(({ no, at, status, answer, problem, durationMs }) => (
          <li key={no}>
            <span>
              <b>{status ?? t("noAnswer")}</b> {formats.moment(at)},{" "}
              {t("took", { ms: formats.count(durationMs) })}
            </span>
            {problem && <p>{problem}</p>}
            {answer && <Code block>{answer}</Code>}
          </li>
        ))}
      </ol>
      <h3>{t("payload")}</h3>
      <Code block>{indented(payload)}</Code>
    </div>
  );
}

/** As people read it; what is no JSON stays as it is. */
function indented(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
