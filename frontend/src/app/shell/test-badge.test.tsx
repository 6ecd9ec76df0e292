import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { type SignedInViewer, ViewerContext } from "~/features/session/session";
import { show } from "~/test/render";
import { TestBadge } from "./test-badge";

function showIn(test: boolean) {
  const viewer = { consultancy: { id: "c", name: "Harbor", test } } as SignedInViewer;
  show(
    <ViewerContext value={viewer}>
      <TestBadge />
    </ViewerContext>,
  );
}

test("a consultancy that is for trying out says so", () => {
  showIn(true);
  expect(screen.getByTitle(/nothing of it is sent outside/).textContent).toBe("Test");
});

test("any other says nothing", () => {
  showIn(false);
  expect(screen.queryByText("Test")).toBeNull();
});
