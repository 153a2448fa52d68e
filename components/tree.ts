import { type ComponentChildren, isValidElement, type VNode } from 'preact';
import type { ViewNode } from '../lib/messages/viewNode.ts';

/**
 * Draws pure function components into plain data. Text stays text: nothing here, nor in making DOM of
 * the answer, reads markup.
 *
 * @throws TypeError for what plain data cannot carry: event handlers (declare a `data-action`
 * instead), attributes that are objects, class components and hooks.
 */
export function toTree(view: ComponentChildren): ViewNode[] {
  return expand(view, false);
}

function expand(view: ComponentChildren, insideSvg: boolean): ViewNode[] {
  if (Array.isArray(view)) return view.flatMap((child) => expand(child, insideSvg));
  if (view === null || view === undefined || typeof view === 'boolean') return [];
  if (isValidElement(view)) return expandElement(view, insideSvg);
  if (typeof view === 'object') throw new TypeError('An object is not a view');
  return [String(view)];
}

function expandElement({ type, props }: VNode, insideSvg: boolean): ViewNode[] {
  if (typeof type === 'function') {
    return expand((type as (props: object) => ComponentChildren)(props), insideSvg);
  }
  const svg = insideSvg || type === 'svg';
  const { children, ...attributes } = props;
  return [
    {
      tag: type,
      attributes: Object.fromEntries(Object.entries(attributes).flatMap(attribute)),
      children: expand(children, svg),
      ...(svg && { svg }),
    },
  ];
}

function attribute([name, value]: [string, unknown]): [string, string][] {
  if (/^on/i.test(name)) throw new TypeError(`${name}: plain data carries no event handler`);
  if (value === null || value === undefined) return [];
  if (typeof value === 'boolean') {
    // aria-* and data-* spell out their booleans; every other attribute is there or not.
    if (/^(aria|data)-/.test(name)) return [[name, String(value)]];
    return value ? [[name, '']] : [];
  }
  if (typeof value === 'object' || typeof value === 'function') {
    throw new TypeError(`${name}: an attribute is text`);
  }
  return [[name, String(value)]];
}
