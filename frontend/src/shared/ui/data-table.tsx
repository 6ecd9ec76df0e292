import { Button, Checkbox, Group } from "@mantine/core";
import {
  type ColumnDef,
  createColumnHelper,
  type RowData,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type MouseEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../keys/use-keys";
import classes from "./data-table.module.css";

/** What a column is like beside what it shows. */
type ColumnMeta = {
  /** Numbers stand at the right, under each other. */
  numeric?: boolean;
  /** Stays in one line. */
  nowrap?: boolean;
  /** Not shown where the window is narrow. */
  wideOnly?: boolean;
};

const features = tableFeatures({ columnMeta: {} as ColumnMeta });
type Features = typeof features;
/** Only the server orders and filters, so the table needs no feature for it. */
export type Columns<T extends RowData> = ColumnDef<Features, T, never>[];
export const columnsOf = <T extends RowData>() => createColumnHelper<Features, T>();

export type Page = { hasNext: boolean; isFirst: boolean; onNext: () => void; onFirst: () => void };

type Props<T extends RowData> = {
  /** What the table is of. */
  label: string;
  // biome-ignore lint/suspicious/noExplicitAny: the values of columns differ
  columns: ColumnDef<Features, T, any>[];
  rows: T[];
  idOf: (row: T) => string;
  onOpen?: (row: T) => void;
  /** The row that is open beside the table. */
  opened?: string | undefined;
  selected?: ReadonlySet<string>;
  onSelect?: (id: string) => void;
  page?: Page;
};

/**
 * A table whose rows are walked with j and k or the arrows, opened with Enter and selected with x.
 * Tab leads to the first one.
 */
export function DataTable<T extends RowData>(props: Props<T>) {
  const { label, columns, rows, idOf, onOpen, opened, selected, onSelect, page } = props;
  const { t } = useTranslation();
  const table = useTable<Features, T>({ features, columns, data: rows, getRowId: idOf });
  const body = useRef<HTMLTableSectionElement>(null);
  const go = useRowKeys(body, onSelect);

  const open = (row: T) => (event: MouseEvent) => {
    // A click on a link or button of the row is meant for that.
    const on = event.target instanceof Element ? event.target : null;
    if (!on?.closest("a, button, input, label")) onOpen?.(row);
  };

  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {onSelect && <td className={classes.tick} />}
              {group.headers.map((header) => (
                <th key={header.id} scope="col" {...look(header.column.columnDef.meta)}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody ref={body}>
          {table.getRowModel().rows.map((row, at) => (
            <tr
              key={row.id}
              tabIndex={onOpen && at === 0 ? 0 : -1}
              data-row={row.id}
              data-clickable={onOpen ? true : undefined}
              data-opened={row.id === opened || undefined}
              data-selected={selected?.has(row.id) || undefined}
              onClick={onOpen && open(row.original)}
              onKeyDown={(event) => {
                if (event.target !== event.currentTarget) return;
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                if (step) {
                  event.preventDefault();
                  go(step);
                }
                if (event.key === "Enter") onOpen?.(row.original);
              }}
            >
              {onSelect && (
                <td className={classes.tick}>
                  <Checkbox
                    size="xs"
                    aria-label={t("table.select")}
                    checked={selected?.has(row.id) ?? false}
                    onChange={() => onSelect(row.id)}
                  />
                </td>
              )}
              {row.getAllCells().map((cell) => (
                <td key={cell.id} {...look(cell.column.columnDef.meta)}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {page && (page.hasNext || !page.isFirst) && (
        <Group justify="flex-end" gap="xs" p="xs">
          <Button
            variant="default"
            size="compact-sm"
            disabled={page.isFirst}
            onClick={page.onFirst}
          >
            {t("do.first")}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={!page.hasNext}
            onClick={page.onNext}
          >
            {t("do.next")}
          </Button>
        </Group>
      )}
    </div>
  );
}

const look = (meta: ColumnMeta | undefined) => ({
  "data-numeric": meta?.numeric || undefined,
  "data-nowrap": meta?.nowrap || undefined,
  "data-wide": meta?.wideOnly || undefined,
});

function useRowKeys(
  body: { current: HTMLTableSectionElement | null },
  onSelect?: (id: string) => void,
) {
  const rows = () => [...(body.current?.rows ?? [])];
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));
  const go = (step: number) => {
    const all = rows();
    const at = here();
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    x: () => {
      const id = rows()[here()]?.dataset.row;
      if (id !== undefined) onSelect?.(id);
    },
  });
  return go;
}
