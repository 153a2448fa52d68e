import fc from 'fast-check';
import { Component, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { toTree } from '../../../components/tree.ts';
import type { ViewNode } from '../../../lib/messages/viewNode.ts';

function Row({ name, children }: { name: string; children?: ComponentChildren }) {
  return (
    <li title={name}>
      {name}
      {children}
    </li>
  );
}

function Both() {
  return (
    <>
      <Row name="a" />
      <Row name="b" />
    </>
  );
}

describe('a view as plain data', () => {
  it('has its components, fragments and lists expanded', () => {
    expect(
      toTree(
        <ul class="rows">
          <Both />
          {['c'].map((name) => (
            <Row key={name} name={name}>
              <b>{3}</b>
            </Row>
          ))}
        </ul>,
      ),
    ).toEqual([
      {
        tag: 'ul',
        attributes: { class: 'rows' },
        children: [
          { tag: 'li', attributes: { title: 'a' }, children: ['a'] },
          { tag: 'li', attributes: { title: 'b' }, children: ['b'] },
          {
            tag: 'li',
            attributes: { title: 'c' },
            children: ['c', { tag: 'b', attributes: {}, children: ['3'] }],
          },
        ],
      },
    ]);
  });

  it('leaves out what draws nothing, and keeps the nought', () => {
    expect(toTree([null, undefined, false, true, 0, ''])).toEqual(['0', '']);
  });

  it('spells out aria and data booleans, and has other booleans there or not', () => {
    const [input] = toTree(
      <input disabled hidden={false} aria-hidden={false} data-on={true} title={undefined} />,
    );
    expect(input).toMatchObject({
      attributes: { disabled: '', 'aria-hidden': 'false', 'data-on': 'true' },
    });
    expect(input).not.toHaveProperty('attributes.hidden');
    expect(input).not.toHaveProperty('attributes.title');
  });

  it('marks SVG elements, and no others', () => {
    const [p] = toTree(
      <p>
        <svg aria-hidden="true">
          <path d="M0 0" />
        </svg>
        <b />
      </p>,
    );
    expect(p).toMatchObject({
      children: [{ tag: 'svg', svg: true, children: [{ tag: 'path', svg: true }] }, { tag: 'b' }],
    });
    expect(p).not.toHaveProperty('svg');
    expect(p).not.toHaveProperty('children[1].svg');
  });

  it('survives the way to a page unchanged', () => {
    const tree = toTree(<Row name="x" />);
    expect(structuredClone(tree)).toEqual(tree);
  });

  it('keeps any text as that text, as child and as attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tree: ViewNode[] = toTree(<Row name={text} />);
        expect(tree).toEqual([{ tag: 'li', attributes: { title: text }, children: [text] }]);
      }),
    );
  });

  it.each([
    ['an event handler', <button key="x" type="button" onClick={() => {}} />],
    ['an event handler as text', <b key="x" {...{ onclick: 'alert(1)' }} />],
    ['a style object', <b key="x" style={{ color: 'red' }} />],
    ['raw markup', <b key="x" {...{ dangerouslySetInnerHTML: { __html: '<i>' } }} />],
    ['an object', [{ not: 'a view' }]],
    ['a class component', <Classy key="x" />],
    ['a component with a hook', <Hooked key="x" />],
  ])('refuses %s', (_, view) => {
    expect(() => toTree(view)).toThrow(TypeError);
  });
});

class Classy extends Component {
  override render() {
    return 'x';
  }
}

function Hooked() {
  const [text] = useState('x');
  return text;
}
