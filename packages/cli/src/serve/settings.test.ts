import { expect, test } from "vitest";
import { BadInput } from "../bad-input.ts";
import { serveSettings } from "./settings.ts";

test("nothing needs to be said", () => {
  const settings = serveSettings({}, {});
  expect(settings).toMatchObject({
    port: undefined,
    dataDirectory: undefined,
    databaseUrl: undefined,
    logLevel: "warn",
  });
});

test("an empty variable counts as not set", () => {
  expect(serveSettings({}, { PORT: "", DATABASE_URL: " ", LOG_LEVEL: "" })).toEqual(serveSettings({}, {}));
});

test("what the environment says is read, and the command line has the last word", () => {
  const environment = {
    PORT: "8080",
    INTERRELATE_HOST: "127.0.0.1",
    INTERRELATE_DATA: "elsewhere",
    INTERRELATE_URL: "https://rc.example.org/",
  };
  expect(serveSettings({}, environment)).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    dataDirectory: "elsewhere",
    publicUrl: "https://rc.example.org",
  });
  expect(serveSettings({ port: "9090" }, environment).port).toBe(9090);
});

test.each([
  [{ PORT: "eighty" }, "eighty"],
  [{ PORT: "65536" }, "65536"],
  [{ PORT: "-1" }, "-1"],
  [{ INTERRELATE_URL: "rc.example.org" }, "INTERRELATE_URL"],
  [{ INTERRELATE_URL: "https://example.org/rc" }, "INTERRELATE_URL"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
])("%j is refused and named", (environment, name) => {
  const read = () => serveSettings({}, environment);
  expect(read).toThrow(BadInput);
  expect(read).toThrow(name);
});

test("a mail server is set by two variables together", () => {
  const environment = {
    INTERRELATE_SMTP_URL: "smtps://someone:secret@mail.example.org",
    INTERRELATE_MAIL_FROM: "Survey office <survey@example.org>",
  };
  const mail = { smtpUrl: environment.INTERRELATE_SMTP_URL, from: environment.INTERRELATE_MAIL_FROM };
  expect(serveSettings({}, environment).mail).toEqual({ ...mail, perSecond: undefined });
  const slow = { ...environment, INTERRELATE_MAILS_PER_SECOND: "0.5" };
  expect(serveSettings({}, slow).mail).toEqual({ ...mail, perSecond: 0.5 });
  for (const wrong of [
    { INTERRELATE_SMTP_URL: undefined },
    { INTERRELATE_MAIL_FROM: "" },
    { INTERRELATE_SMTP_URL: "https://mail.example.org" },
    { INTERRELATE_SMTP_URL: "mail.example.org:25" },
    { INTERRELATE_MAIL_FROM: "one@example.org, two@example.org" },
    { INTERRELATE_MAIL_FROM: "Survey office" },
    { INTERRELATE_MAILS_PER_SECOND: "fast" },
    { INTERRELATE_MAILS_PER_SECOND: "0" },
  ])
    expect(() => serveSettings({}, { ...environment, ...wrong })).toThrow(BadInput);
});
