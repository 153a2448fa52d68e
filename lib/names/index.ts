export { foldName } from './foldName.ts';
export { type Candidate, type MatchStrength, MOST_CANDIDATES, matchNames } from './matchNames.ts';
export { createNameIndex, type Named, type NameIndex, searchAsTyped } from './nameIndex.ts';
