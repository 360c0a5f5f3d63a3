import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const pine: MantineColorsTuple = [
  "#e9f3f2",
  "#d3e5e3",
  "#a8ccc8",
  "#7cb6b0",
  "#5fb5ad",
  "#3d8a85",
  "#2a7571",
  "#17625f",
  "#114b49",
  "#0b3433",
];

/** The component library in the product's type and shapes; its colours are the tokens (`tokens.css`). */
export const theme = createTheme({
  fontFamily: "var(--sans)",
  headings: { fontFamily: "var(--serif)", fontWeight: "600" },
  primaryColor: "pine",
  primaryShade: { light: 7, dark: 4 },
  colors: { pine },
  defaultRadius: "md",
  fontSizes: { xs: "0.8rem", sm: "0.9333rem", md: "1rem", lg: "1.1333rem", xl: "1.2667rem" },
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // A dialog's heading row is a `header`, which would be a second banner of the page.
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    Modal: {
      defaultProps: {
        attributes: { header: { role: "presentation" } },
        centered: true,
        padding: "xl",
        overlayProps: { color: "var(--veil)", backgroundOpacity: 1 },
        closeButtonProps: { "aria-label": "Close", size: 44, iconSize: 20 },
      },
    },
    Menu: { defaultProps: { shadow: "none", offset: 6 } },
    NativeSelect: { defaultProps: { size: "md" } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    Button: { defaultProps: { size: "md" } },
  },
});

const shared = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-soft)",
  "--mantine-color-placeholder": "var(--ink-soft)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--danger-word)",
  "--mantine-color-default": "var(--card)",
  "--mantine-color-default-hover": "var(--tint)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--edge)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-deep)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-pine-filled": "var(--accent)",
  "--mantine-color-pine-filled-hover": "var(--accent-deep)",
  "--mantine-color-pine-light-color": "var(--accent)",
  "--mantine-color-pine-light-hover": "var(--tint)",
  "--mantine-color-pine-light": "var(--tint)",
  "--mantine-color-white": "var(--on-accent)",
};

/** Points the library's variables at the tokens, the same in light and dark. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
