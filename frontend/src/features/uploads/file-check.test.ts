import { expect, test } from "vitest";
import { faultOf, LARGEST } from "./file-check";

const of = (name: string, size = 10) => faultOf({ name, size }, "report");

test("reports are texts, workbooks and order documents, however their ending is written", () => {
  for (const name of ["a.csv", "A.CSV", "orders.txt", "a.tsv", "a.xlsx", "orders.json", "report"]) {
    expect(of(name), name).toBeUndefined();
  }
});

test("what is no report is told apart by what to do about it", () => {
  expect(of("reports.zip")).toBe("packed");
  expect(of("january.csv.gz")).toBe("packed");
  expect(of("report.xls")).toBe("oldWorkbook");
  expect(of("label.png")).toBe("kind");
});

test("empty files and files that are too large are not begun", () => {
  expect(of("a.csv", 0)).toBe("empty");
  expect(of("a.csv", LARGEST)).toBeUndefined();
  expect(of("a.csv", LARGEST + 1)).toBe("tooLarge");
});

test("anything may be attached", () => {
  expect(faultOf({ name: "label.png", size: 10 }, "attachment")).toBeUndefined();
  expect(faultOf({ name: "label.png", size: 0 }, "attachment")).toBe("empty");
});
