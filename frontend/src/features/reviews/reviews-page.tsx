import { Button, SegmentedControl } from "@mantine/core";
import IconBriefcase from "@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { SavedViews } from "~/features/views/saved-views";
import { PageHeader } from "~/shared/ui/page-header";
import { Empty, EmptyByFilter, Failure, ListSkeleton } from "~/shared/ui/states";
import { OpenReview } from "./open-review";
import { ReviewBoard } from "./review-board";
import { ReviewFilters } from "./review-filters";
import { ReviewTable } from "./review-table";
import { reviewsQuery } from "./reviews";
import { filterOf, isFiltered, type ReviewSearch } from "./search";

type Props = { search: ReviewSearch; onSearch: (search: ReviewSearch) => void };

/** All cases: a list and a board are two views of one query. */
export function ReviewsPage({ search, onSearch }: Props) {
  const { t } = useTranslation("reviews");
  const { t: common } = useTranslation();
  const may = useMay();
  const [opening, open] = useState(false);
  const isBoard = search.view === "board";
  const asked = {
    filter: filterOf(search),
    order: search.order ?? ("DUE_FIRST" as const),
    after: search.after,
    first: isBoard ? 100 : 50,
  };
  const { data, error, refetch } = useQuery(reviewsQuery(asked));
  const button = may("open_review") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open(true)}>
      {t("open")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={common("nav.reviews")}
        actions={
          <>
            <SavedViews />
            <SegmentedControl
              aria-label={t("view")}
              value={isBoard ? "board" : "list"}
              onChange={(view) =>
                onSearch({
                  ...search,
                  view: view === "board" ? "board" : undefined,
                  after: undefined,
                })
              }
              data={[
                { value: "list", label: t("list") },
                { value: "board", label: t("board") },
              ]}
            />
            {button}
          </>
        }
      />
      <ReviewFilters search={search} onSearch={onSearch} />
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton rows={10} />
      ) : data.nodes.length === 0 && search.after === undefined ? (
        isFiltered(search) ? (
          <EmptyByFilter onClear={() => onSearch({ view: search.view })} />
        ) : (
          <Empty icon={IconBriefcase} title={t("emptyTitle")} action={button}>
            {t("emptyHint")}
          </Empty>
        )
      ) : isBoard ? (
        <ReviewBoard asked={asked} reviews={data.nodes} ended={search.ended ?? false} />
      ) : (
        <ReviewTable
          reviews={data.nodes}
          page={{
            isFirst: search.after === undefined,
            hasNext: data.pageInfo.hasNextPage,
            onFirst: () => onSearch({ ...search, after: undefined }),
            onNext: () => onSearch({ ...search, after: data.pageInfo.endCursor ?? undefined }),
          }}
        />
      )}
      {opening && <OpenReview onClose={() => open(false)} />}
    </>
  );
}
