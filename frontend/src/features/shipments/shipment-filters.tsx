import { Button, Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Verdict } from "~/gql/enums";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { isFiltered, refilter, type ShipmentSearch } from "./filter";
import classes from "./shipments.module.css";

/** What can be chosen. Whatever the address asks for is there too, so that it can be seen. */
export type Choices = {
  categories: string[];
  problems: { code: string; title: string }[];
  carriers: string[];
  warehouses: string[];
};

type Props = {
  choices: Choices;
  search: ShipmentSearch;
  onSearch: (search: ShipmentSearch) => void;
};

const VERDICTS: Verdict[] = ["INVALID", "VALID", "PENDING", "EXEMPT"];

export function ShipmentFilters({ choices, search, onSearch }: Props) {
  const { t } = useTranslation("shipments");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const titleOf = useProblemTitle();
  const set = (change: Partial<ShipmentSearch>) => onSearch(refilter(search, change));
  const plain = (values: string[]) => values.map((value) => ({ value, label: value }));
  const choice = (
    name: "category" | "problem" | "carrier" | "warehouse" | "verdict",
    data: { value: string; label: string }[],
  ) => {
    const value = search[name] ?? null;
    const known = value === null || data.some((one) => one.value === value);
    return (
      <Select
        label={t(name)}
        placeholder={t("all")}
        clearable
        searchable={data.length > 8}
        comboboxProps={{ width: "max-content", position: "bottom-start" }}
        data={known || value === null ? data : [...data, { value, label: value }]}
        value={value}
        onChange={(next) => set({ [name]: next ?? undefined })}
      />
    );
  };
  return (
    <search className={classes.filters} aria-label={t("filter")}>
      {choice(
        "verdict",
        VERDICTS.map((value) => ({ value, label: words(`verdict.${value}`) })),
      )}
      {choice("category", plain(choices.categories))}
      {choice(
        "problem",
        choices.problems.map((one) => ({ value: one.code, label: titleOf(one) })),
      )}
      {choice("carrier", plain(choices.carriers))}
      {choice("warehouse", plain(choices.warehouses))}
      <Switch
        label={t("correctable")}
        checked={search.correctable ?? false}
        onChange={(event) => set({ correctable: event.currentTarget.checked || undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => onSearch({})}>
          {common("do.clearFilter")}
        </Button>
      )}
    </search>
  );
}
