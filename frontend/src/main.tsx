import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "./app/i18n";
import { showNotLoaded } from "./app/not-loaded";
import { Portal } from "./app/portal";
import "./app/theme/styles.css";
import { watchLinkSecret } from "./shared/lib/link-secret";

watchLinkSecret();

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element with the id `root`.");

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
