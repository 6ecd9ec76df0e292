import { Button, Menu } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCircleMinus from "@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge } from "~/shared/ui/badge";
import { RotateSecret } from "~/shared/ui/rotate-secret";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import classes from "../settings.module.css";
import { AccountNames } from "../team/account-names";
import { useReplayMissed, useTestEndpoint } from "./deliveries";
import { EditEndpoint, RemoveEndpoint } from "./endpoint-dialogs";
import { type Endpoint, useRotateSecret, useSwitchEndpoint } from "./webhooks";

/** Where messages go, whether they arrive, and what can be done about it. */
export function EndpointRow({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation("webhooks");
  const formats = useFormats();
  const words = useWords();
  const [step, go] = useState<"rest" | "edit" | "rotate" | "remove">("rest");
  const rest = () => go("rest");
  const { id, name, url, eventTypes, accounts, isEnabled, oldSecretUntil } = endpoint;
  const test = useTestEndpoint();
  const replay = useReplayMissed();
  const change = useSwitchEndpoint(id);
  const rotate = useRotateSecret();
  const onError = (error: Error) => toastFailure(words(error));
  const again = () =>
    replay.mutate(id, {
      onError,
      onSuccess: ({ count }) => toastDone(t("replayed", { count })),
    });
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>
          {name} <Standing endpoint={endpoint} />
        </span>
        <small>{url}</small>
        {oldSecretUntil && (
          <small>{t("oldSecret", { when: formats.moment(oldSecretUntil) })}</small>
        )}
      </div>
      <div className={classes.words}>
        {formats.list(eventTypes.map((type) => t(`event.${type}`)))}
        <small>
          <AccountNames all={!accounts} accounts={accounts ?? []} />
        </small>
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!isEnabled}
          loading={test.isPending}
          onClick={() => test.mutate(id, { onError, onSuccess: () => toastDone(t("tested")) })}
        >
          {t("test")}
        </Button>
        <Menu>
          <Menu.Target>
            <Button variant="default" size="compact-sm" px={6} aria-label={t("more", { name })}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => go("edit")}>{t("edit")}</Menu.Item>
            <Menu.Item onClick={() => go("rotate")}>{t("rotate")}</Menu.Item>
            <Menu.Item disabled={!isEnabled} onClick={again}>
              {t("replayMissed")}
            </Menu.Item>
            <Menu.Item onClick={() => change.mutate(!isEnabled, { onError })}>
              {t(isEnabled ? "disable" : "enable")}
            </Menu.Item>
            <Menu.Item onClick={() => go("remove")}>{t("remove")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {step === "edit" && <EditEndpoint endpoint={endpoint} onClose={rest} />}
      {step === "rotate" && (
        <RotateSecret
          title={t("rotateTitle", { name })}
          words={t("rotateWords")}
          rotate={rotate}
          secretsOf={({ secret }) => (secret ? [{ value: secret }] : [])}
          id={id}
          onClose={rest}
        />
      )}
      {step === "remove" && <RemoveEndpoint endpoint={endpoint} onClose={rest} />}
    </li>
  );
}

function Standing({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation("webhooks");
  const { isEnabled, disabledBecause, failingSince } = endpoint;
  if (disabledBecause) {
    return (
      <Badge tone="bad" icon={IconAlertTriangle}>
        {t(`because.${disabledBecause}`)}
      </Badge>
    );
  }
  if (!isEnabled) {
    return (
      <Badge tone="calm" icon={IconCircleMinus}>
        {t("off")}
      </Badge>
    );
  }
  return failingSince ? (
    <Badge tone="warn" icon={IconAlertTriangle}>
      {t("failing")}
    </Badge>
  ) : (
    <Badge tone="good" icon={IconCheck}>
      {t("on")}
    </Badge>
  );
}
