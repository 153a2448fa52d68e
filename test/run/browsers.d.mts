/** Types of browsers.mjs, which runs before TypeScript is installed. */
export function findOrInstall(kind: 'chromium' | 'firefox'): Promise<string>;
