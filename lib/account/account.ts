import type { Fetch } from '../http/ask.ts';
import { type Authorised, createAuthorised } from './access.ts';
import { removeLeftoverRules } from './authHostRules.ts';
import type { AuthorizeRequests } from './authorizeRedirects.ts';
import { createRefreshTokens } from './refreshTokens.ts';
import { createSignIn, type SignIn } from './signIn.ts';
import { createStandingStore, type SignInRefusal, type Standing } from './standing.ts';

/** What others may know of the account: never a token. Times are epoch ms. */
export type AccountState =
  | { readonly state: 'signed-out'; readonly refusal: SignInRefusal | null }
  /** `at-sony`: a tab is open in which the person signs in at Sony's own page. */
  | { readonly state: 'signing-in'; readonly step: 'asking' | 'at-sony' }
  | {
      readonly state: 'signed-in';
      readonly accountId: string;
      readonly stays: boolean;
      readonly until: number;
    };

export interface Account {
  state(): Promise<AccountState>;
  /** `isOther`: from here on it is another account, or none; not the same one with a new token. */
  onChange(listener: (state: AccountState, isOther: boolean) => void): void;
  readonly signIn: SignIn;
  readonly authorised: Authorised;
  /**
   * Forgets every token; what was cached for the account is the caller's to remove. False: the kept
   * refresh token could not be removed.
   */
  signOut(): Promise<boolean>;
}

export interface AccountParts {
  fetch: Fetch;
  now: () => number;
  authorizeRequests: AuthorizeRequests;
}

export function createAccount({ fetch, now, authorizeRequests }: AccountParts): Account {
  const refreshTokens = createRefreshTokens();
  const standing = createStandingStore(async () => {
    const kept = await refreshTokens.get().catch(() => undefined);
    if (!kept) return { state: 'signed-out', refusal: null };
    const { accountId, expiresAt } = kept;
    return { state: 'signed-in', accountId, access: null, stays: true, until: expiresAt };
  });
  // The browser works these rule changes off in order, so no later request can overtake this one.
  removeLeftoverRules().catch(() => {});
  const signIn = createSignIn({ standing, refreshTokens, authorizeRequests, fetch, now });

  return {
    state: async () => withoutSecrets(await standing.get()),
    onChange: (listener) =>
      standing.onChange((next, before) =>
        listener(withoutSecrets(next), accountOf(next) !== accountOf(before)),
      ),
    signIn,
    authorised: createAuthorised({ standing, refreshTokens, fetch, now }),
    async signOut() {
      await signIn.cancel();
      const isForgotten = await refreshTokens.forget();
      await standing.become({ state: 'signed-out', refusal: null });
      return isForgotten;
    },
  };
}

const accountOf = (standing: Standing): string | null =>
  standing.state === 'signed-in' ? standing.accountId : null;

function withoutSecrets(standing: Standing): AccountState {
  switch (standing.state) {
    case 'signed-out':
      return { state: 'signed-out', refusal: standing.refusal };
    case 'signing-in':
      return { state: 'signing-in', step: standing.step };
    case 'signed-in': {
      const { accountId, stays, until } = standing;
      return { state: 'signed-in', accountId, stays, until };
    }
  }
}
