import { Tooltip } from "@mantine/core";
import type { TablerIcon } from "@tabler/icons-react";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCalendar from "@tabler/icons-react/dist/esm/icons/IconCalendar.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import { useTranslation } from "react-i18next";
import { type Standing, standing } from "../lib/deadline";
import { useFormats } from "../lib/use-formats";
import classes from "./deadline.module.css";

const ICON: Record<Standing, TablerIcon> = {
  reached: IconCheck,
  ahead: IconCalendar,
  near: IconClock,
  missed: IconAlertTriangle,
};

type Props = {
  /** What is due; left out where its place says so. */
  what?: string;
  dueAt: string;
  met?: boolean;
  now?: Date;
};

/** Until when something is due, by its distance; the moment itself is told on hover. */
export function Deadline({ what, dueAt, met = false, now = new Date() }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const stands = met ? "reached" : standing(dueAt, now);
  const Icon = ICON[stands];
  const when = formats.relative(dueAt, now);
  const key = met ? "met" : stands === "missed" ? "missed" : "ahead";
  const words = what ? t(`deadline.${key}`, { what, when }) : when;
  return (
    <Tooltip label={formats.moment(dueAt)}>
      <time className={classes.deadline} dateTime={dueAt} data-standing={stands}>
        <Icon size={14} aria-hidden />
        {words}
      </time>
    </Tooltip>
  );
}
