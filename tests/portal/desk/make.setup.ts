import { make } from "./databases.ts";
import { test as setup } from "./engine.ts";

setup("the desk is made", async ({ engine }) => {
  setup.setTimeout(300_000);
  await make(engine);
});
