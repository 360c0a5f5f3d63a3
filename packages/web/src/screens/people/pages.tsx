import { Button } from "@mantine/core";
import styles from "./people.module.css";
import { PAGE_SIZE } from "./people-view.ts";
import { peopleTexts as texts } from "./texts.ts";

type PagesProps = { from: number; count: number; all: number; onPage: (page: number) => void };

/** Leads through the pages of a long list. Renders nothing where one page holds everybody. */
export function Pages({ from, count, all, onPage }: PagesProps) {
  if (all <= PAGE_SIZE) return null;
  const page = from / PAGE_SIZE;
  return (
    <nav className={styles.pages} aria-label={texts.table.pages}>
      <Button variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {texts.table.previous}
      </Button>
      <span>{texts.table.page(from + 1, from + count, all)}</span>
      <Button variant="default" disabled={from + count >= all} onClick={() => onPage(page + 1)}>
        {texts.table.next}
      </Button>
    </nav>
  );
}
