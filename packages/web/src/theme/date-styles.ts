// The looks of date fields, loaded with the screens that have some. After the core's, which they refine.
import "@mantine/dates/styles.css";
