import { Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import type { TablerIcon } from "@tabler/icons-react";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconFilterOff from "@tabler/icons-react/dist/esm/icons/IconFilterOff.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import IconQuestionMark from "@tabler/icons-react/dist/esm/icons/IconQuestionMark.mjs";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiError, isForbidden, isNotFound } from "../api/error";
import { useWords } from "../api/use-words";
import classes from "./states.module.css";

type StateProps = {
  icon: TablerIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  role?: "alert" | "status";
  /** Whether it is all of the page. */
  whole?: boolean;
};

function State({ icon: Icon, title, children, action, role, whole = false }: StateProps) {
  return (
    <div className={classes.state} role={role}>
      <Icon size={28} stroke={1.5} aria-hidden />
      <Title order={whole ? 1 : 2} size="h4">
        {title}
      </Title>
      {children && (
        <Text className={classes.words} size="sm">
          {children}
        </Text>
      )}
      {action}
    </div>
  );
}

/** A list at its first use: what it is, and the one thing to do. */
export function Empty(props: {
  icon: TablerIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return <State {...props} />;
}

/** A list whose filter lets nothing through. */
export function EmptyByFilter({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <State
      icon={IconFilterOff}
      title={t("state.filteredTitle")}
      role="status"
      action={
        <Button variant="default" onClick={onClear}>
          {t("do.clearFilter")}
        </Button>
      }
    >
      {t("state.filtered")}
    </State>
  );
}

type FailureProps = { error: unknown; onRetry?: () => void; whole?: boolean };

/** Whatever went wrong: what failed, whether it helps to try again, and the request's number. */
export function Failure({ error, onRetry, whole = false }: FailureProps) {
  const { t } = useTranslation();
  const words = useWords();
  if (isForbidden(error)) return <Forbidden whole={whole} />;
  if (isNotFound(error)) return <Missing whole={whole} />;
  const id = error instanceof ApiError ? error.requestId : undefined;
  return (
    <State
      icon={IconAlertTriangle}
      title={t("state.failed")}
      role="alert"
      whole={whole}
      action={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t("do.retry")}
          </Button>
        )
      }
    >
      {words(error)}
      {id && <span className={classes.id}>{t("state.requestId", { id })}</span>}
    </State>
  );
}

/** A page that stopped working, which is nobody's fault but ours. */
export function Crash({ whole = false }: { whole?: boolean }) {
  const { t } = useTranslation();
  return (
    <State
      icon={IconAlertTriangle}
      title={t("crashTitle")}
      role="alert"
      whole={whole}
      action={
        <Button variant="default" onClick={() => window.location.reload()}>
          {t("reload")}
        </Button>
      }
    >
      {t("crash")}
    </State>
  );
}

function Forbidden({ whole }: { whole: boolean }) {
  const { t } = useTranslation();
  return (
    <State icon={IconLock} title={t("state.forbiddenTitle")} whole={whole}>
      {t("state.forbidden")}
    </State>
  );
}

/** An address at which there is nothing. */
export function Missing({ whole = false }: { whole?: boolean }) {
  const { t } = useTranslation();
  return (
    <State
      icon={IconQuestionMark}
      title={t("state.missingTitle")}
      whole={whole}
      action={
        <Button component="a" href="/" variant="default">
          {t("do.home")}
        </Button>
      }
    >
      {t("state.missing")}
    </State>
  );
}

/** A list that is not whole yet. */
export function Partial({ share }: { share: number }) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" }).format(share);
  return (
    <div className={classes.partial} role="status">
      <progress max={1} value={share} aria-hidden />
      {t("state.partial", { percent })}
    </div>
  );
}

/** The shape of a list before it is there. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation();
  const lines = Array.from({ length: rows }, (_, line) => line);
  return (
    <Stack gap={0} role="status" aria-label={t("state.loading")}>
      {lines.map((line) => (
        <div key={line} className={classes.line}>
          <Skeleton height={12} width="28%" />
          <Skeleton height={12} width="12%" />
          <Skeleton height={12} width="18%" />
        </div>
      ))}
    </Stack>
  );
}

/** The shape of a page of panels before it is there. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="lg" role="status" aria-label={t("state.loading")}>
      <Skeleton height={32} width="40%" />
      <Skeleton height={128} />
      <Skeleton height={240} />
    </Stack>
  );
}
