import { ACCOUNTS } from '../accounts/accounts.ts';
import { type Answer, escapeHtml, type HttpRequest, html, redirect } from '../http.ts';
import { accountById, type Host, type World } from '../world.ts';
import { npssosOf } from './npsso.ts';

const AUTHORIZE = 'https://ca.account.sony.com/api/authz/v3/oauth/authorize';

/** `my.account.sony.com`: where a person signs in, accepts terms and signs out. */
export const answerAccountSite: Host = (request, world) => {
  switch (`${request.method} ${request.path}`) {
    case 'GET /sonyacct/signin/':
      return signInPage(request);
    case 'POST /sonyacct/signin/':
      return signIn(request, world);
    case 'GET /sonyacct/terms/':
      return termsPage(request);
    case 'POST /sonyacct/terms/':
      world.faults.off('terms-pending');
      return redirect(backTo(request));
    case 'GET /sonyacct/signout/':
      return signOut(request, world);
    default:
      return html(404, page('Not found', '<h1>Not found</h1>'));
  }
};

/** The authorize address that sent the person here, made again from what it handed on. */
function backTo({ query }: HttpRequest, extra: Readonly<Record<string, string>> = {}): string {
  const carried = new URLSearchParams(query);
  carried.delete('error');
  carried.delete('error_code');
  for (const [name, value] of Object.entries(extra)) carried.set(name, value);
  return `${AUTHORIZE}?${carried}`;
}

function signInPage(request: HttpRequest): Answer {
  const choices = Object.values(ACCOUNTS).map(
    ({ accountId, onlineId, about }, index) =>
      `<label><input type="radio" name="account" value="${accountId}" id="account-${accountId}"${
        index === 0 ? ' checked' : ''
      }> ${onlineId} <small>${about}</small></label>`,
  );
  return html(
    200,
    page(
      'Sign In',
      `<h1>Sign in to your account</h1>
<form id="sign-in-form" method="post">
${choices.join('\n')}
<button id="sign-in" type="submit">Sign In</button>
</form>
<a id="cancel" href="${escapeHtml(backTo(request, { declined: 'true' }))}">Cancel</a>`,
    ),
  );
}

function signIn(request: HttpRequest, world: World): Answer {
  const accountId = new URLSearchParams(request.body).get('account') ?? '';
  if (!accountById(world, accountId)) return html(400, page('Sign In', '<h1>No such account</h1>'));
  return redirect(backTo(request), { 'set-cookie': npssoCookie(world.sessions.begin(accountId)) });
}

function termsPage(request: HttpRequest): Answer {
  return html(
    200,
    page(
      'Updated Terms',
      `<h1>We have updated our terms</h1>
<p>You need to accept them before you go on.</p>
<form id="terms-form" method="post"><button id="accept" type="submit">Accept</button></form>
<a id="cancel" href="${escapeHtml(backTo(request, { declined: 'true' }))}">Cancel</a>`,
    ),
  );
}

function signOut(request: HttpRequest, world: World): Answer {
  world.sessions.end(npssosOf(request));
  return html(200, page('Signed out', '<h1 id="signed-out">You are signed out</h1>'), {
    'set-cookie': `${npssoCookie('')}; Max-Age=0`,
  });
}

const npssoCookie = (npsso: string): string =>
  `npsso=${npsso}; Domain=account.sony.com; Path=/; Secure; HttpOnly; SameSite=Lax`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<style>
body { font: 16px/1.5 sans-serif; max-width: 26rem; margin: 4rem auto; padding: 0 1rem }
label { display: block; padding: .5rem 0 } small { color: #666 }
button { font: inherit; padding: .6rem 2rem; border: 0; border-radius: 2rem; background: #0070d1; color: #fff }
</style></head>
<body>${body}</body>
</html>`;
