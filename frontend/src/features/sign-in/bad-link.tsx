import { Link, type LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./sign-in-frame";

/** A page that only its link from a mail opens, opened without it. */
export function BadLink(props: { title: string; ask?: LinkProps["to"] }) {
  const { t } = useTranslation("auth");
  return (
    <SignInFrame title={props.title} hint={t(props.ask ? "link.missingAsk" : "link.missing")}>
      {props.ask && (
        <Link className={classes.link} to={props.ask}>
          {t("link.ask")}
        </Link>
      )}
      <Link className={classes.link} to="/sign-in">
        {t("toSignIn")}
      </Link>
    </SignInFrame>
  );
}
