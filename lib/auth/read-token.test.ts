import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readToken } from "./read-token";

const name = "authjs.session-token";
const secret = "a secret of at least thirty-two characters";
const sent = (value: string) => new Headers({ cookie: `theme=dark; ${name}=${value}; other=1` });
const sealed = (sid: string, maxAge = 60) => encode({ token: { sub: "user-1", sid }, secret, salt: name, maxAge });

beforeEach(() => {
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("APP_URL", "http://localhost:3000");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe("readToken", () => {
  it("answers the same for the same cookie, and each cookie for itself", async () => {
    const [one, two] = [await sealed("s1"), await sealed("s2")];
    for (const _ of [1, 2]) {
      expect(await readToken(sent(one))).toMatchObject({ userId: "user-1", sessionId: "s1" });
      expect(await readToken(sent(two))).toMatchObject({ sessionId: "s2" });
    }
  });

  it("opens nothing that was changed, made with another secret, or not sent", async () => {
    const value = await sealed("s3");
    await readToken(sent(value));
    expect(await readToken(sent(`${value.slice(0, -4)}AAAA`))).toBeNull();
    const foreign = await encode({ token: { sub: "x", sid: "y" }, secret: `${secret}!`, salt: name });
    expect(await readToken(sent(foreign))).toBeNull();
    expect(await readToken(new Headers())).toBeNull();
  });

  it("forgets what has expired", async () => {
    const value = await sealed("s4", 5);
    expect(await readToken(sent(value))).not.toBeNull();
    vi.useFakeTimers({ now: Date.now() + 60_000 });
    expect(await readToken(sent(value))).toBeNull();
  });
});
