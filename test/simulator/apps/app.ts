/** What an app keeps at Trophy (trophy.so): its key, and the achievements of its users. */
export interface App {
  readonly name: string;
  /** Eight readable characters, a period, and the secret. */
  readonly apiKey: string;
  /** By user id. */
  readonly users: Readonly<Record<string, AppUser>>;
}

export interface AppUser {
  /** For people who list the users. */
  readonly about: string;
  /** In the order of the answer; those without a time are not completed. */
  readonly achievements: readonly AppAchievement[];
}

/** One achievement as the service writes it; other fields pass through as they stand. */
export interface AppAchievement {
  readonly id: string;
  readonly name: string;
  readonly trigger: string;
  readonly description?: string | null;
  readonly badgeUrl?: string | null;
  readonly completions: number;
  /** Percent of the app's users. */
  readonly rarity: number;
  /** ISO date-time; null or missing: not completed. */
  readonly achievedAt?: string | null;
  readonly [field: string]: unknown;
}
