import { Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "~/shared/ui/mark";
import classes from "./sign-in.module.css";

/** The card in the middle, in which everything about signing in happens. */
export function SignInFrame(props: {
  title: string;
  hint?: string | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t("title", { page: props.title });
  }, [t, props.title]);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Mark />
        <Title order={1}>{props.title}</Title>
        {props.hint && <p className={classes.hint}>{props.hint}</p>}
        {props.children}
      </div>
    </main>
  );
}
