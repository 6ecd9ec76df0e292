import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "./app/i18n";
import { showNotLoaded } from "./app/not-loaded";
import { loadAhead, Portal } from "./app/portal";
import "./app/theme/styles.css";
import { watchLinkSecret } from "./shared/lib/link-secret";

watchLinkSecret();

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element with the id `root`.");

// What fails here fails once more where it is shown.
loadAhead().catch(() => undefined);

try {
  await startLanguage();
  createRoot(root).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
} catch {
  showNotLoaded(root);
}
