import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import type { PromptAnswer } from './browser.ts';
import { waitUntil } from './waitUntil.ts';

/**
 * Makes the browser's own widgets reachable, which the DevTools protocol is not for: a tree of views and
 * synthetic presses on them (components/ui_devtools in Chromium's source).
 */
export const PROMPT_ARGS = [
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools-enable-synthetic-events',
];

/**
 * What is pressed sooner after the prompt appeared, or after another press, is taken for the rest of a double
 * click (views::InputEventActivationProtector).
 */
const DOUBLE_CLICK_MS = 600;

/** A view, a widget or a window; attributes are names and values in turns. */
interface UiNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly UiNode[];
}

/**
 * Waits for the prompt of `permissions.request` and presses one of its buttons.
 * @param profile  of a Chromium that was started with `PROMPT_ARGS`
 */
export async function answerInChromium(profile: string, answer: PromptAnswer): Promise<void> {
  const [port] = readFileSync(join(profile, 'UIDevToolsActivePort'), 'utf8').split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('The views cannot be reached.')));
  });
  try {
    const send = talkOver(socket);
    await send('DOM.enable');
    let hasPressed = false;
    let quietSince: number | undefined;
    await waitUntil(
      'the prompt for a permission to be answered',
      async () => {
        const { root } = (await send('DOM.getDocument')) as { root: UiNode };
        const buttons = buttonsOfPrompt(root);
        if (buttons.length === 0) return hasPressed;
        quietSince ??= Date.now();
        if (Date.now() - quietSince < DOUBLE_CLICK_MS) return false;
        const [first, second] = buttons;
        // Where the button that agrees stands is the platform's habit.
        const isAgreeingFirst = process.platform === 'win32';
        const button = (answer === 'allow') === isAgreeingFirst ? first : second;
        for (const type of ['mousePressed', 'mouseReleased']) {
          await send('DOM.dispatchMouseEvent', {
            nodeId: button?.nodeId,
            event: { type, x: 5, y: 5, button: 'left', wheelDirection: 'none' },
          });
        }
        hasPressed = true;
        quietSince = Date.now();
        return false;
      },
      async () => (hasPressed ? 'It stayed, although it was pressed.' : 'None was seen.'),
    );
  } finally {
    socket.close();
  }
}

/** What the person does on the page of the browser's extensions: takes access to a host back. */
export async function withholdInChromium(
  context: BrowserContext,
  extensionId: string,
  origin: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([id, origin]) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          developerPrivate: { removeHostPermission(id: string, origin: string): Promise<void> };
        };
      };
      return chrome.developerPrivate.removeHostPermission(id, origin);
    },
    [extensionId, origin] as const,
  );
  await page.close();
}

/** One call after the other over a socket; rejects with what the other side says against it. */
function talkOver(socket: WebSocket) {
  let calls = 0;
  return (method: string, params: object = {}): Promise<unknown> => {
    calls += 1;
    const id = calls;
    return new Promise((resolve, reject) => {
      const listen = ({ data }: MessageEvent) => {
        const message = JSON.parse(String(data));
        if (message.id !== id) return;
        socket.removeEventListener('message', listen);
        if (message.error) reject(new Error(message.error.message));
        else resolve(message.result);
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
}

function buttonsOfPrompt(node: UiNode, isInside = false): readonly UiNode[] {
  const words = node.attributes ?? [];
  if (isInside && words.includes('MdTextButton')) return [node];
  const inside = isInside || words.includes('ExtensionInstallDialogView');
  return (node.children ?? []).flatMap((child) => buttonsOfPrompt(child, inside));
}
