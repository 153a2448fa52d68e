/**
 * A drawing as plain data. The worker draws the card with the same components as every other view and
 * sends the result; the page script only makes elements of it. So Preact, words and style cost no byte
 * on the page, and a trophy's name can never become markup: strings are text.
 */
export type ViewNode =
  | string
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly ViewNode[];
      /** The element is of the SVG namespace. */
      readonly svg?: true;
    };
