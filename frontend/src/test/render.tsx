import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import i18next from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { theme } from "~/app/theme/theme";
import de from "~/locales/de";
import en from "~/locales/en";

/** Shows a part of a page as it is in the portal, in one language. */
export function show(part: ReactNode, language: "en" | "de" = "en") {
  const i18n = i18next.createInstance();
  void i18n.use(initReactI18next).init({
    lng: language,
    resources: { en, de },
    defaultNS: "common",
    interpolation: { escapeValue: false },
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <MantineProvider theme={theme} env="test">
          {part}
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
}
