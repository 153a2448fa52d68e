/** Sony's servers and Trophy's, played on one local port: for the demo, the end-to-end tests and the benchmarks. */
export { ACCOUNTS, type AccountName, npssoOf } from './accounts/accounts.ts';
export { addresses, LOCALES } from './addresses.ts';
export type { AppAchievement } from './apps/app.ts';
export { APPS } from './apps/apps.ts';
export { BADGE_HOST } from './apps/badges.ts';
export { demo } from './demo.ts';
export { FAULTS, type FaultName, type FaultOptions, type Faults } from './faults.ts';
export {
  type RecordedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator.ts';
