/** What a person does on the page with achievements. */
export interface AchievementsActions {
  /** Fresh achievements of all connections; also after a trouble. */
  readonly onRefresh: () => void;
  /** Asks the browser for access to the service, and then the service. */
  readonly onGrantAccess: () => void;
}
