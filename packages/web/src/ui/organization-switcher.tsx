import { Menu, UnstyledButton } from "@mantine/core";
import { IconCheck, IconSelector } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../client/client.ts";
import styles from "./organization-switcher.module.css";
import { frameTexts as texts } from "./texts.ts";

interface OrganizationSwitcherProps {
  organizationId: string;
  effortId: string | undefined;
}

/** Says where one is and lets one go to another organisation or to the scenarios. */
export function OrganizationSwitcher({ organizationId, effortId }: OrganizationSwitcherProps) {
  const organizations = useQuery(api.accounts.session.queryOptions()).data?.organizations ?? [];
  const effort = useQuery({
    ...api.efforts.get.queryOptions({ input: { organizationId, effortId: effortId ?? "" } }),
    enabled: effortId !== undefined,
  }).data;
  const here = organizations.find((organization) => organization.id === organizationId);
  return (
    <Menu width={250} position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.button}>
          <span className={styles.words}>
            <span className={styles.name}>{here?.name ?? " "}</span>
            {here?.guest && <span className={styles.process}>{texts.asGuest}</span>}
            {effort && <span className={styles.process}>{effort.workProcess.name}</span>}
            <span className="heard">{texts.switchOrganization}</span>
          </span>
          <IconSelector size={16} stroke={1.6} className={styles.icon} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown}>
        {organizations.map((organization) => (
          <Menu.Item
            key={organization.id}
            component={Link}
            to="/o/$organizationId"
            params={{ organizationId: organization.id } as never}
            rightSection={organization.id === organizationId && <IconCheck size={16} aria-label={texts.here} />}
          >
            {organization.name}
            {organization.guest && <span className={styles.synthetic}> {texts.asGuest}</span>}
            {organization.synthetic && <span className={styles.synthetic}> {texts.synthetic}</span>}
          </Menu.Item>
        ))}
        {organizations.some(({ guest }) => !guest) && (
          <>
            <Menu.Divider />
            <Menu.Item component={Link} to="/explore">
              {texts.explore}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
