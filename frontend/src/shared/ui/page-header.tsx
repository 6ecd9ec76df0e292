import { Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import classes from "./page-header.module.css";

type Props = {
  title: string;
  /** The way back up. */
  above?: ReactNode;
  /** How it stands, beside the title. */
  beside?: ReactNode;
  children?: ReactNode;
  /** What can be done, to the right. */
  actions?: ReactNode;
};

/** The head of a page. The window is called like it. */
export function PageHeader({ title, above, beside, children, actions }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t("title", { page: title });
  }, [t, title]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above && <div className={classes.above}>{above}</div>}
        <div className={classes.line}>
          <Title order={1}>{title}</Title>
          {beside}
        </div>
        {children && <div className={classes.below}>{children}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
