import type { Account } from '../../accounts/account.ts';
import { avatarUrlOf } from '../../catalogue/pictures.ts';
import { accountById } from '../../world.ts';
import { type Call, pageAsked, pageOf, personal, type Route, route } from './call.ts';
import { refusals } from './refused.ts';

const USERS = '/api/userProfile/v1/internal/users';
const MOST_FRIENDS = 1000;
const USUAL_FRIENDS = 100;

export const peopleRoutes: readonly Route[] = [
  route(`${USERS}/{acc}/profiles`, profile),
  route(`${USERS}/{acc}/friends`, friends),
];

/** Takes no `me`, and is public for private accounts too. */
function profile({ world, caller, path }: Call) {
  const { acc = '' } = path;
  if (!/^\d+$/.test(acc)) throw refusals.badRequest('accountId');
  const account = accountById(world, acc);
  if (!account) throw refusals.notFound();
  return personal({
    onlineId: account.onlineId,
    aboutMe: '',
    avatars: ['s', 'm', 'l', 'xl'].map((size) => ({
      size,
      url: avatarUrlOf(account.accountId, size),
    })),
    languages: ['en-US'],
    isPlus: true,
    isOfficiallyVerified: false,
    isMe: account === caller,
  });
}

/** Everybody here is everybody's friend. */
function friends(call: Call) {
  const { world, caller, path } = call;
  const account: Account | undefined =
    path.acc === 'me' ? caller : accountById(world, path.acc ?? '');
  if (!account) throw refusals.notFound();
  if (account.isPrivate && account !== caller) throw refusals.friendsPrivate();
  const others = world.accounts.filter((one) => one !== account);
  const asked = pageAsked(call, {
    usual: USUAL_FRIENDS,
    most: MOST_FRIENDS,
    refuse: () => refusals.badRequest('limit'),
  });
  const { items, ...paging } = pageOf(others, asked);
  return personal({ friends: items.map(({ accountId }) => accountId), ...paging });
}
