import { Button, Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useColleagues } from "~/features/session/team";
import type { Party, ReviewState } from "~/gql/enums";
import { COLUMNS, ENDED } from "./board-model";
import classes from "./reviews.module.css";
import { isFiltered, type ReviewSearch } from "./search";

type Props = { search: ReviewSearch; onSearch: (search: ReviewSearch) => void };

const PARTIES: Party[] = ["US", "CLIENT", "AMAZON", "CARRIER"];

export function ReviewFilters({ search, onSearch }: Props) {
  const { t } = useTranslation("reviews");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const colleagues = useColleagues();
  const set = (change: Partial<ReviewSearch>) =>
    onSearch({ ...search, ...change, after: undefined });
  return (
    <search className={classes.filters} aria-label={t("filter")}>
      <Select
        label={t("state")}
        placeholder={t("all")}
        clearable
        data={[...COLUMNS, ...ENDED].map((value) => ({ value, label: words(`state.${value}`) }))}
        value={search.state ?? null}
        onChange={(value) => set({ state: (value as ReviewState | null) ?? undefined })}
      />
      <Select
        label={t("waiting")}
        placeholder={t("all")}
        clearable
        data={PARTIES.map((value) => ({ value, label: words(`party.${value}`) }))}
        value={search.waiting ?? null}
        onChange={(value) => set({ waiting: (value as Party | null) ?? undefined })}
      />
      <Select
        label={t("assignee")}
        placeholder={t("all")}
        clearable
        data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.assignee ?? null}
        onChange={(value) => set({ assignee: value ?? undefined })}
      />
      <Select
        label={t("order")}
        data={[
          { value: "DUE_FIRST", label: t("dueFirst") },
          { value: "OPENED_LATEST", label: t("openedLatest") },
        ]}
        value={search.order ?? "DUE_FIRST"}
        onChange={(value) => set({ order: value === "OPENED_LATEST" ? value : undefined })}
      />
      <Switch
        label={t("ended")}
        checked={search.ended ?? false}
        onChange={(event) => set({ ended: event.currentTarget.checked || undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => onSearch({ view: search.view })}>
          {common("do.clearFilter")}
        </Button>
      )}
    </search>
  );
}
