/** Sony's servers, played on one local port: for the demo, the end-to-end tests and the benchmarks. */
export { ACCOUNTS, type AccountName, npssoOf } from './accounts/accounts.ts';
export { demo, productUrl } from './demo.ts';
export { FAULTS, type FaultName, type FaultOptions, type Faults } from './faults.ts';
export {
  type RecordedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator.ts';
