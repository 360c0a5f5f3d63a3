import type { ClientCase } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Confirm } from "../../ui/confirm.tsx";
import { peopleTexts } from "../people/texts.ts";
import { caseTexts as texts } from "./texts.ts";

/** The letters with the personal links of a case, and the links as a file, after a warning. */
export function CaseLetters({ organizationId, shown }: { organizationId: string; shown: ClientCase }) {
  const [asking, question] = useDisclosure(false);
  const path = `/letters/${organizationId}/${shown.waveId}`;
  return (
    <>
      <Button
        component="a"
        variant="default"
        size="sm"
        href={path}
        target="_blank"
        rel="noopener"
        aria-label={texts.lettersOf(shown.label)}
      >
        {texts.letters}
      </Button>
      <Button variant="default" size="sm" aria-label={texts.linksOf(shown.label)} onClick={question.open}>
        {texts.links}
      </Button>
      <Confirm
        opened={asking}
        title={peopleTexts.links.ask}
        yes={peopleTexts.links.yes}
        busy={false}
        final
        onYes={() => {
          window.location.assign(`${path}/links.csv`);
          question.close();
        }}
        onNo={question.close}
      >
        <p>{peopleTexts.links.warning}</p>
      </Confirm>
    </>
  );
}
