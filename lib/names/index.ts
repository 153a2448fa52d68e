export { foldName } from './foldName.ts';
export {
  type Candidate,
  MATCH_STRENGTHS,
  type MatchStrength,
  MOST_CANDIDATES,
  matchNames,
} from './matchNames.ts';
export { createNameIndex, type Named, type NameIndex } from './nameIndex.ts';
export { searchAsTyped } from './searchAsTyped.ts';
