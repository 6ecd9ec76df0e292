import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { show } from "~/test/render";
import { columnsOf, DataTable } from "./data-table";

type Row = { id: string; name: string };
const column = columnsOf<Row>();
const columns = [column.accessor("name", { header: "Name", cell: (cell) => cell.getValue() })];
const rows = [
  { id: "1", name: "Fernhill" },
  { id: "2", name: "Camden" },
];
const table = (props: Partial<Parameters<typeof DataTable<Row>>[0]>) =>
  show(
    <DataTable label="Clients" columns={columns} rows={rows} idOf={(row) => row.id} {...props} />,
  );

test("rows are walked and opened with keys", async () => {
  const open = vi.fn();
  table({ onOpen: open });
  await userEvent.keyboard("jj{Enter}");
  expect(open).toHaveBeenCalledExactlyOnceWith(rows[1]);
  await userEvent.keyboard("k{Enter}");
  expect(open).toHaveBeenLastCalledWith(rows[0]);
});

test("a row is selected with x", async () => {
  const select = vi.fn();
  table({ onSelect: select, selected: new Set(["1"]) });
  await userEvent.keyboard("jx");
  expect(select).toHaveBeenCalledExactlyOnceWith("1");
});

test("pages go on only as far as there are rows", async () => {
  const next = vi.fn();
  table({ page: { isFirst: true, hasNext: true, onNext: next, onFirst: () => undefined } });
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "First page" }).disabled).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "Next" }));
  expect(next).toHaveBeenCalledOnce();
});
