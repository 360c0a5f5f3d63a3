import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "../../ui/page.tsx";
import { ChooseInstrument } from "./choose-instrument.tsx";
import { LookAtInstrument } from "./look-at-instrument.tsx";
import { texts } from "./texts.ts";

/** From a file to a version of one's own: choose, see what becomes of it, state that it may be used, take it in. */
export function TakeInScreen() {
  const { organizationId } = useParams({ from: "/signed-in/o/$organizationId/instruments/take-in" });
  const [text, setText] = useState<string | null>(null);
  return (
    <Page title={texts.import.title} subtitle={texts.import.subtitle}>
      {text === null ? (
        <ChooseInstrument onChosen={setText} />
      ) : (
        <LookAtInstrument organizationId={organizationId} text={text} onAnother={() => setText(null)} />
      )}
    </Page>
  );
}
