import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';

/** How long codes and tokens serve, in seconds. The tokens' are recorded (2025), the code's is a guess. */
const LIFETIME = { code: 180, access: 3599, refresh: 5_183_999 } as const;

/** What the token endpoint gives. */
export interface Grant {
  readonly accountId: string;
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly refreshToken: string;
  readonly refreshTokenExpiresIn: number;
}

export interface Tokens {
  issueCode(accountId: string): string;
  /** A code serves once. Undefined: unknown, used or too old. */
  exchangeCode(code: string): Grant | undefined;
  /** The same refresh token comes back and its countdown goes on (recorded). */
  refresh(refreshToken: string): Grant | undefined;
  accountIdOf(accessToken: string): string | undefined;
  expireAccessTokens(): void;
  /** Every token ever given, good or not: what must never be seen outside of the extension's worker. */
  issued(): readonly string[];
}

interface Issued {
  readonly accountId: string;
  readonly expires: number;
}

export function createTokens(clock: Clock): Tokens {
  const codes = new Map<string, Issued>();
  const accessTokens = new Map<string, Issued>();
  const refreshTokens = new Map<string, Issued>();
  const given: string[] = [];

  const issue = (kind: keyof typeof LIFETIME, accountId: string): Issued => ({
    accountId,
    expires: clock.now() + LIFETIME[kind] * 1000,
  });
  const ifGood = (issued: Issued | undefined): Issued | undefined =>
    issued && clock.now() < issued.expires ? issued : undefined;

  const grant = (refreshToken: string, { accountId, expires }: Issued): Grant => {
    const accessToken = `sim-access-${randomBytes(24).toString('base64url')}`;
    accessTokens.set(accessToken, issue('access', accountId));
    given.push(accessToken);
    // A second that has begun counts: the figure of the first answer is the whole time, however long it took.
    const left = Math.ceil((expires - clock.now()) / 1000);
    const refreshed = { refreshToken, refreshTokenExpiresIn: left };
    return { accountId, accessToken, expiresIn: LIFETIME.access, ...refreshed };
  };

  return {
    issueCode(accountId) {
      const code = `v3.${randomBytes(6).toString('base64url').replace(/[-_]/g, 'x')}`;
      codes.set(code, issue('code', accountId));
      return code;
    },
    exchangeCode(code) {
      const issued = ifGood(codes.get(code));
      codes.delete(code);
      if (!issued) return undefined;
      const refreshToken = `sim-refresh-${randomUUID()}`;
      const refreshable = issue('refresh', issued.accountId);
      refreshTokens.set(refreshToken, refreshable);
      given.push(refreshToken);
      return grant(refreshToken, refreshable);
    },
    refresh(refreshToken) {
      const refreshable = ifGood(refreshTokens.get(refreshToken));
      return refreshable && grant(refreshToken, refreshable);
    },
    accountIdOf: (accessToken) => ifGood(accessTokens.get(accessToken))?.accountId,
    expireAccessTokens: () => accessTokens.clear(),
    issued: () => given,
  };
}
