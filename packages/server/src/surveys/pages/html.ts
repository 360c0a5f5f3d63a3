export { html, Markup, type Piece } from "../../platform/html.ts";
