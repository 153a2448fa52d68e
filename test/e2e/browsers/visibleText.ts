/**
 * What there is to read in the first element that fits, with what stands in open shadow roots, a line a
 * block. Runs in the page, so it uses nothing from outside.
 */
export function visibleText(selector: string): string {
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
    if (!(node instanceof Element)) return '';
    const { display } = getComputedStyle(node);
    if (display === 'none') return '';
    const children = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
    const text = children.map(textOf).join('');
    return /^(inline|contents)/.test(display) ? `${text} ` : `\n${text}\n`;
  };
  const element = document.querySelector(selector);
  return (element ? textOf(element) : '')
    .replace(/ +/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
