import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

const DAY_MS = 86_400_000;
/** npsso cookies live 30 to 90 days, as people report. */
const NPSSO_LIFETIME_MS = 60 * DAY_MS;

/** Who is signed in at Sony's own site, by npsso cookie. An account has one session at a time. */
export interface Sessions {
  /** Signs in: a new npsso, which ends the account's session before. */
  begin(accountId: string): string;
  /** The account that the first still good one of these cookies belongs to. */
  accountIdOf(npssos: readonly string[]): string | undefined;
  end(npssos: readonly string[]): void;
}

/** `initial`: sessions that exist at start, npsso → account id. */
export function createSessions(clock: Clock, initial: ReadonlyMap<string, string>): Sessions {
  const sessions = new Map<string, { accountId: string; expires: number }>();
  const keep = (npsso: string, accountId: string): void => {
    sessions.set(npsso, { accountId, expires: clock.now() + NPSSO_LIFETIME_MS });
  };
  for (const [npsso, accountId] of initial) keep(npsso, accountId);
  return {
    begin(accountId) {
      for (const [npsso, session] of sessions) {
        if (session.accountId === accountId) sessions.delete(npsso);
      }
      const npsso = randomBytes(48).toString('base64url');
      keep(npsso, accountId);
      return npsso;
    },
    accountIdOf(npssos) {
      for (const npsso of npssos) {
        const session = sessions.get(npsso);
        if (session && clock.now() < session.expires) return session.accountId;
      }
      return undefined;
    },
    end(npssos) {
      for (const npsso of npssos) sessions.delete(npsso);
    },
  };
}
