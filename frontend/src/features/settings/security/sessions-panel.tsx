import { Button } from "@mantine/core";
import IconDeviceDesktop from "@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { Badge } from "~/shared/ui/badge";
import { Panel } from "~/shared/ui/panel";
import { toastFailure } from "~/shared/ui/undo-toast";
import { When } from "~/shared/ui/when";
import classes from "../settings.module.css";
import { nameOfAgent } from "./agent";
import { type SessionShown, sessionsQuery, useEnd } from "./sessions";

/** Where one is signed in, and the way to end it there. */
export function SessionsPanel() {
  const { t } = useTranslation("settings");
  const words = useWords();
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  const end = useEnd();
  const stop = (session: string) =>
    end.mutate(session, { onError: (error) => toastFailure(words(error)) });
  const pending = (session: string) => end.isPending && end.variables === session;
  return (
    <Panel
      title={t("sessions.title")}
      hint={t("sessions.hint")}
      flush
      aside={
        sessions.length > 1 && (
          <Button
            variant="default"
            size="compact-sm"
            loading={pending("others")}
            onClick={() => stop("others")}
          >
            {t("sessions.endOthers")}
          </Button>
        )
      }
    >
      <ul className={classes.rows}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.row}>
            <SessionWords session={session} />
            {!session.current && (
              <Button
                variant="default"
                size="compact-sm"
                loading={pending(session.id)}
                onClick={() => stop(session.id)}
              >
                {t("sessions.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SessionWords({ session }: { session: SessionShown }) {
  const { t } = useTranslation("settings");
  const { agent, client, current, lastSeenAt } = session;
  return (
    <div className={classes.words} title={agent ?? undefined}>
      <span className={classes.name}>
        {nameOfAgent(agent) ?? t(`sessions.client.${client}`)}
        {current && (
          <Badge tone="accent" icon={IconDeviceDesktop}>
            {t("sessions.here")}
          </Badge>
        )}
      </span>
      <small>
        {t("sessions.seen")} <When at={lastSeenAt} />
      </small>
    </div>
  );
}
