import { Button, CopyButton, Menu } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge } from "~/shared/ui/badge";
import { Confirm } from "~/shared/ui/confirm";
import { RotateSecret } from "~/shared/ui/rotate-secret";
import { When } from "~/shared/ui/when";
import { type Feed, givesSecret, useRemoveFeed, useRotateFeed } from "./feeds";
import classes from "./feeds.module.css";

type Props = { account: string; feed: Feed };

/** An endpoint: whether its service calls, what was refused, and what can be done about it. */
export function FeedRow({ account, feed }: Props) {
  const { t } = useTranslation("feeds");
  const formats = useFormats();
  const [step, go] = useState<"rest" | "rotate" | "remove">("rest");
  const rest = () => go("rest");
  const rotate = useRotateFeed(account);
  const remove = useRemoveFeed(account);
  const { id, name, vendor, url, events, failures, lastEventAt, overlapUntil } = feed;
  const given = givesSecret(vendor);
  return (
    <li>
      <div className={classes.words}>
        <span className={classes.name}>
          <b>{name}</b> {t(`vendorOf.${vendor}`)} <Standing feed={feed} />
        </span>
        <code>{url}</code>
        <small>
          {t("events", { count: events })}
          {lastEventAt && (
            <>
              , {t("last")} <When at={lastEventAt} />
            </>
          )}
        </small>
        {failures > 0 && (
          <small>
            {t("refusedCalls", { count: failures })}
            {feed.lastFailure && `: ${feed.lastFailure}`}
          </small>
        )}
        {overlapUntil && new Date(overlapUntil) > new Date() && (
          <small>{t("overlap", { when: formats.moment(overlapUntil) })}</small>
        )}
      </div>
      <div className={classes.acts}>
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {t(copied ? "copied" : "copy")}
            </Button>
          )}
        </CopyButton>
        <Menu>
          <Menu.Target>
            <Button variant="default" size="compact-sm" px={6} aria-label={t("more", { name })}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => go("rotate")}>{t("rotate")}</Menu.Item>
            <Menu.Item onClick={() => go("remove")}>{t("remove")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {step === "rotate" && (
        <RotateSecret
          title={t("rotateTitle", { name })}
          words={t(given ? "rotateGiven" : "rotateWords")}
          id={id}
          given={given}
          rotate={rotate}
          secretsOf={({ secret }) => (secret ? [{ value: secret }] : [])}
          onClose={rest}
        />
      )}
      {step === "remove" && (
        <Confirm
          title={t("removeTitle", { name })}
          action={t("remove")}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(id, { onSuccess: rest })}
          onClose={rest}
        >
          {t("removeWords")}
        </Confirm>
      )}
    </li>
  );
}

function Standing({ feed }: { feed: Feed }) {
  const { t } = useTranslation("feeds");
  const { lastEventAt, lastFailureAt } = feed;
  if (lastFailureAt && (!lastEventAt || lastFailureAt > lastEventAt)) {
    return (
      <Badge tone="bad" icon={IconAlertTriangle}>
        {t("refused")}
      </Badge>
    );
  }
  return lastEventAt ? (
    <Badge tone="good" icon={IconCheck}>
      {t("works")}
    </Badge>
  ) : (
    <Badge tone="calm" icon={IconClock}>
      {t("waits")}
    </Badge>
  );
}
