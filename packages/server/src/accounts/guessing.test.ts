import { afterAll, beforeAll, expect, test } from "vitest";
import { comeIn } from "../../../../tests/facilitator.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { claimPort } from "../platform/listener.ts";
import { createLog } from "../platform/log.ts";
import { type RunningServer, startServer } from "../start-server.ts";

const EMAIL = "owner@clinic.test";
const PASSWORD = "a long enough password";

let server: RunningServer;
let url: string;
let cookie: string;

beforeAll(async () => {
  const free = await claimPort(0, "127.0.0.1");
  await free.close();
  const { port } = free;
  url = `http://127.0.0.1:${port}`;
  const publicUrl = "https://rc.example.org";
  server = await startServer({ ...(await workerDatabase()), port, publicUrl, log: createLog("silent") });
  ({ cookie } = await comeIn({ url, ownerKey: server.ownerKey }));
  await fetch(`${url}/api/session/credentials`, {
    method: "PUT",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ name: "Owner", email: EMAIL, password: PASSWORD }),
  });
});
afterAll(() => server.close());

/** Signs in through a proxy that reports what it was told (`claimed`) and then the sender it saw. */
async function signIn(email: string, password: string, sender: string, claimed = ""): Promise<number> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": claimed === "" ? sender : `${claimed}, ${sender}`,
    },
    body: JSON.stringify({ email, password }),
  });
  return answer.status;
}

const times = async (count: number, attempt: (number: number) => Promise<number>) => {
  const answers: number[] = [];
  for (let number = 0; number < count; number += 1) answers.push(await attempt(number));
  return answers;
};

test("behind a proxy nobody escapes the limit by claiming to be somebody else of the same network", async () => {
  const guess = (number: number) =>
    signIn(`person${number}@clinic.test`, "a guess, no more", "192.168.7.7", `192.168.9.${number}`);
  expect(await times(12, guess)).toEqual([...Array<number>(10).fill(401), 429, 429]);
  expect(await signIn("person99@clinic.test", "a guess, no more", "192.168.7.8")).toBe(401);
});

test("guesses at one e-mail address are limited wherever they come from, and coming in forgives the earlier ones", async () => {
  const guess = (number: number) => signIn(EMAIL.toUpperCase(), "a guess, no more", `203.0.113.${number}`);
  expect(await times(3, guess)).toEqual([401, 401, 401]);
  expect(await signIn(EMAIL, PASSWORD, "198.51.100.1")).toBe(200);
  expect(await times(21, (number) => guess(100 + number))).toEqual([...Array<number>(20).fill(401), 429]);
  expect(await signIn(EMAIL, PASSWORD, "198.51.100.1")).toBe(429);
  expect(await signIn("someone.else@clinic.test", "a guess, no more", "198.51.100.2")).toBe(401);
});

test.each([
  ["POST", "/api/owner/claim", { key: "unknown" }, 401],
  ["POST", "/api/guest-invitations/enter", { key: "unknown" }, 404],
  ["PUT", "/api/session/credentials", { name: "Owner", email: EMAIL, password: PASSWORD }, 409],
])("%s %s is let through thirty times a minute from one address", async (method, path, body, refused) => {
  const from = async (sender: string) => {
    const headers = { "content-type": "application/json", "x-forwarded-for": sender, cookie };
    return (await fetch(url + path, { method, headers, body: JSON.stringify(body) })).status;
  };
  expect(await times(31, () => from("198.51.100.30"))).toEqual([...Array<number>(30).fill(refused), 429]);
  expect(await from("198.51.100.31")).toBe(refused);
});
