import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useTranslation } from "react-i18next";
import type { ResponsePart } from "~/gql/enums";
import type { ResponseVerdictFragment } from "~/gql/graphql";
import classes from "./response.module.css";
import { remarksOf } from "./response-model";

/** What there is to say about one part of the letter, or about all of it. */
export function Remarks(props: { check: ResponseVerdictFragment; part: ResponsePart | null }) {
  const { t } = useTranslation("response");
  const remarks = remarksOf(props.check.remarks, props.part);
  const contradictions = props.check.contradictions.filter((one) => one.now.part === props.part);
  if (remarks.length === 0 && contradictions.length === 0) return null;
  return (
    <ul className={classes.remarks} aria-live="polite">
      {contradictions.map(({ message, submissionNo, earlier }) => (
        <li key={message} data-severity="ERROR">
          <IconX size={16} aria-hidden />
          <span>
            <b>{t("contradicts", { no: submissionNo })}</b> {message}
            <q>{earlier.text}</q>
          </span>
        </li>
      ))}
      {remarks.map(({ code, message, quote, severity }) => (
        <li key={`${code} ${quote}`} data-severity={severity}>
          {severity === "ERROR" ? (
            <IconX size={16} aria-hidden />
          ) : (
            <IconAlertTriangle size={16} aria-hidden />
          )}
          <span>
            <b>{t(`severity.${severity}`)}</b> {message}
            {quote && <q>{quote}</q>}
          </span>
        </li>
      ))}
    </ul>
  );
}
