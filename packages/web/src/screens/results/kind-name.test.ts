import type { Workgroup, WorkgroupKind } from "@interrelate/contract";
import { expect, test } from "vitest";
import { kindName } from "./kind-name.ts";

const group = (name: string, kind: WorkgroupKind): Workgroup => ({ id: name, name, kind });
const workgroups = [group("Nurses", "worker"), group("Families", "client"), group("Porters", "worker")];

test("the only workgroup of a kind goes by its own name, several by their kind's", () => {
  expect(kindName(workgroups, "client", "Clients")).toBe("Families");
  expect(kindName(workgroups, "worker", "Workers")).toBe("Workers");
  expect(kindName(workgroups, "leader", "Leaders")).toBe("Leaders");
});
