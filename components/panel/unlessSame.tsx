import { Component, type ComponentChild, type FunctionComponent } from 'preact';

/** A view that is drawn again only when `isSame` says that its properties are not what they were. */
export function unlessSame<Props extends object>(
  isSame: (before: Props, after: Props) => boolean,
  view: (props: Props) => ComponentChild,
): FunctionComponent<Props> {
  class UnlessSame extends Component<Props> {
    override shouldComponentUpdate(after: Readonly<Props>) {
      return !isSame(this.props, after);
    }
    override render(props: Props) {
      return view(props);
    }
  }
  return (props) => <UnlessSame {...props} />;
}

/** Whether all properties are the very values that they were. */
export function isSameThroughout<Props extends object>(before: Props, after: Props): boolean {
  const names = Object.keys(after) as (keyof Props)[];
  return names.every((name) => Object.is(before[name], after[name]));
}
