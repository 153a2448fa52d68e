import * as z from 'zod/mini';
import type { Result } from '../result.ts';
import { get, type PsnAccess } from './call.ts';
import type { PsnFailure } from './failure.ts';
import { isAccountId } from './ids.ts';
import type { CallOptions } from './options.ts';

const profileSchema = z.object({
  onlineId: z.string(),
  avatars: z.array(
    z.object({
      /** `s`, `m`, `l` or `xl`. Open: it is a label. */
      size: z.string(),
      url: z.string(),
    }),
  ),
});
export type ProfileFromAccountId = z.output<typeof profileSchema>;

/**
 * An account's online id and avatars. `accountId` is numeric: this endpoint does not take `me`, so that
 * throws a RangeError.
 */
export const getProfileFromAccountId = async (
  access: PsnAccess,
  accountId: string,
  options: CallOptions = {},
): Promise<Result<ProfileFromAccountId, PsnFailure>> => {
  if (!isAccountId(accountId)) throw new RangeError('a profile is asked for by numeric accountId');
  return get(access, 'getProfileFromAccountId', profileSchema, { accountId }, {}, options);
};
