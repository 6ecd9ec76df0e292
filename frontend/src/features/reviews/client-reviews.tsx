import { Button } from "@mantine/core";
import IconBriefcase from "@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { Empty, Failure, ListSkeleton } from "~/shared/ui/states";
import { OpenReview } from "./open-review";
import { ReviewTable } from "./review-table";
import { reviewsQuery } from "./reviews";
import classes from "./reviews.module.css";

/** All cases of one client, those that are over among them. */
export function ClientReviews({ id }: { id: string }) {
  const { t } = useTranslation("reviews");
  const may = useMay();
  const [opening, open] = useState(false);
  const { data, error, refetch } = useQuery(
    reviewsQuery({ filter: { account: id }, order: "OPENED_LATEST", first: 100 }),
  );
  const button = may("open_review") && <Button onClick={() => open(true)}>{t("open")}</Button>;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={5} />;
  return (
    <>
      {data.nodes.length === 0 ? (
        <Empty icon={IconBriefcase} title={t("emptyTitle")} action={button}>
          {t("emptyHint")}
        </Empty>
      ) : (
        <>
          <div className={classes.above}>{button}</div>
          <ReviewTable reviews={data.nodes} />
        </>
      )}
      {opening && <OpenReview client={id} onClose={() => open(false)} />}
    </>
  );
}
