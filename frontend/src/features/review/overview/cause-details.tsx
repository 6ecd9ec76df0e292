import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import classes from "./cause-details.module.css";
import type { Findings } from "./overview";
import { useSliceName } from "./use-slice-name";

type Cause = Findings["causes"][number];
type Props = { id: string; cause: Cause; share: number; gain: string | undefined };

/** A cause in one line; what it rests on when it is opened. */
export function CauseDetails({ id, cause, share, gain }: Props) {
  const { t } = useTranslation("review");
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const nameOf = useSliceName();
  const titleOf = useProblemTitle();
  const { problem, involved, sole, rateIfFixedBp, reasons, samples, slices } = cause;
  return (
    <details className={classes.cause}>
      <summary>
        <IconChevronRight className={classes.chevron} size={16} aria-hidden />
        <span className={classes.name}>
          {titleOf(problem)}
          <small>{words(`family.${problem.family}`)}</small>
        </span>
        <span className={classes.share}>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
            <rect className={classes.track} width="100" height="6" rx="1" />
            <rect className={classes.value} width={share * 100} height="6" rx="1" />
          </svg>
          {formats.rate(share * 10_000)}
        </span>
        <span className={classes.alone}>
          {gain !== undefined &&
            t("why.alone", { rate: formats.rate(rateIfFixedBp), points: gain })}
        </span>
      </summary>
      <div className={classes.inside}>
        <p>
          {t("why.counts", { involved: formats.count(involved), sole: formats.count(sole) })}{" "}
          <Link
            to="/reviews/$review/shipments"
            params={{ review: id }}
            search={{ problem: problem.code, verdict: "INVALID" }}
          >
            {t("why.show")}
          </Link>
        </p>
        {reasons.length > 0 && (
          <section>
            <h3>{t("why.reasons")}</h3>
            <ul>
              {reasons.map(({ reason, packages }) => (
                <li key={reason}>
                  {words(`reason.${reason}` as never, { defaultValue: reason })}:{" "}
                  {formats.count(packages)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {slices.length > 0 && (
          <section>
            <h3>{t("why.slices")}</h3>
            <ul>
              {slices.map(({ dimension, value, invalid, counted, lift }) => (
                <li key={`${dimension} ${value}`}>
                  {words(`dimension.${dimension}`)} <b>{nameOf(dimension, value)}</b>:{" "}
                  {t("why.slice", {
                    invalid: formats.count(invalid),
                    counted: formats.count(counted),
                    lift: formats.decimal(lift.hundredths / 100),
                  })}
                </li>
              ))}
            </ul>
          </section>
        )}
        {samples.length > 0 && (
          <section>
            <h3>{t("why.samples")}</h3>
            <ul className={classes.samples}>
              {samples.map(({ orderId, trackingNumber, evidence }) => (
                <li key={`${orderId} ${trackingNumber}`}>
                  <code>{orderId}</code> <code>{trackingNumber || "–"}</code>
                  <span>{evidence}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </details>
  );
}
