import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from '../browsers/index.ts';

/** What stands in the way of somebody, and where. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  /** Selectors, through shadow roots, with what axe says of each. */
  readonly where: readonly string[];
}

interface Axe {
  run(context: unknown, options: unknown): Promise<{ violations: AxeViolation[] }>;
}
interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: { readonly target: unknown[]; readonly failureSummary?: string }[];
}

/** As a function: pages of the extension let no text become code, but a driver's functions run there. */
const bringAxe = new Function(
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
) as () => void;

/**
 * What axe finds wrong, by all of its rules.
 * @param within  a selector of what is looked at, with the shadow roots in it; the rules about whole pages
 *                hold for `body` only, since the rest of another's page is not ours
 */
export async function accessibilityViolations(tab: Tab, within = 'body'): Promise<Violation[]> {
  await tab.evaluate(bringAxe);
  return tab.evaluate(async (scope) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const isWholePage = scope === 'body';
    const { violations } = await axe.run(isWholePage ? document : { include: [[scope]] }, {
      resultTypes: ['violations'],
      ...(!isWholePage && {
        rules: {
          region: { enabled: false },
          'landmark-unique': { enabled: false },
          'page-has-heading-one': { enabled: false },
        },
      }),
    });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map(({ target, failureSummary }) => `${target.join(' » ')}: ${failureSummary}`),
    }));
  }, within);
}
