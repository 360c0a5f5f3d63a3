import { Burger, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useLocation, useParams } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { Navigation } from "./navigation.tsx";
import { ReturnReminder } from "./return-reminder.tsx";
import styles from "./side-layout.module.css";
import { frameTexts as texts } from "./texts.ts";
import { Wordmark } from "./wordmark.tsx";

/** Every page inside an organisation: the loop at the side, as a drawer on narrow screens. */
export function SideLayout({ children }: { children: ReactNode }) {
  const { organizationId = "", effortId } = useParams({ strict: false });
  const [open, drawer] = useDisclosure(false);
  const opener = useRef<HTMLButtonElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving anywhere closes the drawer
  useEffect(() => drawer.close(), [path]);
  // Turning back returns to the button; going somewhere leaves the focus to the page that appears.
  const turnBack = () => {
    drawer.close();
    opener.current?.focus();
  };
  const navigation = <Navigation organizationId={organizationId} effortId={effortId} />;
  return (
    <div className={styles.layout}>
      <a href="#page" className={styles.skip}>
        {texts.skip}
      </a>
      <header className={styles.bar} data-print="no">
        <Burger
          ref={opener}
          opened={open}
          onClick={drawer.open}
          size="sm"
          color="var(--ink)"
          aria-label={texts.openMenu}
          className={styles.burger}
        />
        <Wordmark />
      </header>
      <Drawer
        opened={open}
        onClose={turnBack}
        returnFocus={false}
        size={280}
        closeButtonProps={{ "aria-label": texts.closeMenu, size: 44, iconSize: 20 }}
        padding={0}
        title={<span className="heard">{texts.menu}</span>}
        classNames={{ header: styles.drawerHead ?? "", content: styles.drawer ?? "", body: styles.drawerBody ?? "" }}
      >
        {navigation}
      </Drawer>
      <div className={styles.side} data-print="no">
        {navigation}
      </div>
      <main id="page" className={styles.main}>
        <ReturnReminder />
        {children}
      </main>
    </div>
  );
}
