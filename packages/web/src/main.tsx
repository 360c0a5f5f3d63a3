import "./theme/mantine-styles.ts";
import "./theme/fonts.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./client/query-client.ts";
import { router } from "./routing/router.ts";
import { cssVariables, theme } from "./theme/theme.ts";

const place = document.getElementById("root");
if (!place) throw new Error("The page has no place for the workbench.");

createRoot(place).render(
  <StrictMode>
    <DirectionProvider detectDirection>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        colorSchemeManager={localStorageColorSchemeManager({ key: "interrelate-color-scheme" })}
      >
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-center" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);
