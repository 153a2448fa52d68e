import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { APPS, FAULTS } from '../index.ts';
import { ask } from './client.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const start = (words: readonly string[]) => spawn(process.execPath, [CLI, ...words]);

async function run(...words: string[]) {
  const program = start(words);
  const [output, errors, [code]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'close'),
  ]);
  return { output, errors, code };
}

test('--help tells every option and every fault', async () => {
  const { output, code } = await run('--help');
  expect(code).toBe(0);
  for (const option of ['--port', '--seed', '--fault', '--list', '--quiet']) {
    expect(output).toContain(option);
  }
  for (const name of Object.keys(FAULTS)) expect(output).toContain(name);
});

test('--list tells games and pages with addresses, accounts and apps', async () => {
  const { output, code } = await run('--list');
  expect(code).toBe(0);
  expect(output).toContain('Lanterns of Vael (53 %)');
  expect(output).toContain('https://store.playstation.com/en-us/product/UP9000-PPSA90001_00-');
  expect(output).toContain('https://library.playstation.com/wishlist');
  expect(output).toContain('legend: ten_thousandth');
  expect(output).toContain(APPS.strideclub.apiKey);
});

test.each([
  [['--port', 'often'], '--port takes a whole number'],
  [['--seed', '-'], '--seed takes a whole number'],
  [['--fault', 'earthquake'], 'There is no fault "earthquake"'],
  [['--colour'], '--colour'],
])('%j is one clear sentence', async (words, sentence) => {
  const { errors, code } = await run(...words);
  expect(code).toBe(1);
  expect(errors).toContain(sentence);
  expect(errors).not.toContain('    at ');
});

test('it serves, with its faults, until it is told to end; a taken port is told', async () => {
  const program = start(['--fault', 'akamai-403', '--quiet']);
  let output = '';
  const port = await new Promise<number>((resolve) => {
    program.stdout.on('data', (part) => {
      output += part;
      const [, digits] = /listens on port (\d+)/.exec(output) ?? [];
      if (digits && output.includes('Ctrl+C')) resolve(Number(digits));
    });
  });
  expect(output).toContain(`--host-resolver-rules="MAP * 127.0.0.1:${port}"`);
  expect(output).toContain(`API key ${APPS.quillmark.apiKey}`);
  expect(output).toContain('ada-01: ');
  const reply = await ask({ port }, 'https://m.np.playstation.com/api/anything');
  expect(reply.status).toBe(403);

  const second = await run('--port', String(port));
  expect(second.code).toBe(1);
  expect(second.errors.trim()).toBe('That port is taken. Choose another, or none.');

  program.kill('SIGTERM');
  const [code] = await once(program, 'close');
  expect(code).toBe(0);
});
