/** What is wrong with a guide link that a person types. Light, so that a form can ask at every key. */

export const LONGEST_LABEL = 40;
export const LONGEST_TEMPLATE = 500;

export type GuideFault =
  | { readonly field: 'label'; readonly kind: 'empty' | 'too-long' }
  | {
      readonly field: 'template';
      /**
       * `not-an-address`: no web address; `not-https`: one, but not over https; `open-host`: a placeholder
       * or a shortened form where the host should be written out; `unknown-placeholder`: `{…}` of a name
       * that stands for nothing.
       */
      readonly kind:
        | 'empty'
        | 'too-long'
        | 'unknown-placeholder'
        | 'not-an-address'
        | 'not-https'
        | 'open-host';
    };

/** The first thing that is wrong; null: nothing is. Space around both is let go, as it is when kept. */
export function guideFault({
  label,
  template,
}: {
  readonly label: string;
  readonly template: string;
}): GuideFault | null {
  const name = label.trim();
  if (name === '') return { field: 'label', kind: 'empty' };
  if (name.length > LONGEST_LABEL) return { field: 'label', kind: 'too-long' };
  const kind = templateFault(template.trim());
  return kind && { field: 'template', kind };
}

type TemplateFault = Extract<GuideFault, { field: 'template' }>['kind'];

/** A web address over https, whose host is written out: no name of a game can decide where a link leads. */
export function templateFault(template: string): TemplateFault | null {
  if (template === '') return 'empty';
  if (template.length > LONGEST_TEMPLATE) return 'too-long';
  const filled = template.replaceAll(/\{(?:name|np|trophy)\}/g, 'x');
  if (/[{}]/.test(filled)) return 'unknown-placeholder';
  if (!URL.canParse(filled)) return 'not-an-address';
  const { protocol, host, username } = new URL(filled);
  if (protocol !== 'https:') return protocol === 'http:' ? 'not-https' : 'not-an-address';
  // Written with a name before it, or in capitals: the one leads elsewhere, the other to the same host.
  const isWritten = host !== '' && template.toLowerCase().startsWith(`https://${host}`);
  return isWritten && username === '' ? null : 'open-host';
}
