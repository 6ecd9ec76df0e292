import { useTranslation } from "react-i18next";
import { useNameOf } from "~/features/session/team";
import { useFormats } from "~/shared/lib/use-formats";
import { When } from "~/shared/ui/when";
import type { TimelineEvent } from "./activity";

/** Something that happened, in a sentence. */
export function EventItem({ event }: { event: TimelineEvent }) {
  const { t, i18n } = useTranslation("activity");
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const nameOf = useNameOf();
  const { kind, at, personId, remark, why } = event;
  // A step that leads to where the case is already is told by what was done.
  const key = event.step && event.from === event.to ? `event.${event.step}` : `event.${kind}`;
  const values = {
    from: event.from && words(`state.${event.from}`),
    to: event.to && words(`state.${event.to}`),
    party: event.waitingFor ? words(`party.${event.waitingFor}`) : t("nobody"),
    rate: formats.rate(event.rateBp),
    revision: event.revision,
    action: event.actionTitle,
    outcome: event.outcome && words(`outcome.${event.outcome}`),
  };
  const sentence = i18n.exists(key, { ns: "activity" })
    ? String(t(key as never, values as never))
    : kind.replaceAll("_", " ");
  return (
    <li>
      <span>{sentence}</span>
      <small>
        {nameOf(personId) ?? t("program")}, <When at={at} />
      </small>
      {(remark ?? why) && <p>{remark ?? why}</p>}
    </li>
  );
}
