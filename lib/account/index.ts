export type { Authorised, NotSignedIn } from './access.ts';
export { type Account, type AccountState, createAccount } from './account.ts';
export {
  type AuthorizeRequests,
  createAuthorizeRequests,
  listenToAuthorize,
} from './authorizeRedirects.ts';
export { hasHostAccess } from './hostAccess.ts';
export type { SignInRefusal } from './standing.ts';
