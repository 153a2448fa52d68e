import { spawn } from 'node:child_process';
import { delimiter, isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program in the checkout: one of the project's own dependencies (they, and the Node among them,
 * come before the system's), or one of the system.
 * @param options.env      added to the environment
 * @param options.seconds  after which it is ended; default: never
 * @param options.shown    what it prints goes to the terminal and is not kept
 * @returns whether it ended well, and what it printed (stdout and stderr as they came); never rejects
 */
export function tool(name, args, { env = {}, seconds = 0, shown = false } = {}) {
  const stdio = shown ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  // Windows finds `wxt.cmd` and its like through a shell only.
  const shell = process.platform === 'win32' && !isAbsolute(name);
  const timeout = seconds * 1000;
  const child = spawn(name, args, {
    cwd: ROOT,
    env: { ...environment(), ...env },
    stdio,
    shell,
    timeout,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  // Who ends us ends the program too; browsers would otherwise live on.
  const passOn = (signal) => child.kill(signal);
  for (const signal of ENDINGS) process.on(signal, passOn);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  }).finally(() => {
    for (const signal of ENDINGS) process.off(signal, passOn);
  });
}

function environment() {
  // Windows spells it `Path`.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
  return { ...process.env, [key]: `${bin}${delimiter}${process.env[key] ?? ''}` };
}
