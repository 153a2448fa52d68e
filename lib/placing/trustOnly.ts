/** What a person does, and what a page could make up to do it for them. */
const DEEDS = ['click', 'input', 'change', 'keydown', 'submit'];

/**
 * Lets only a person's own deeds through to what listens inside `root`: a page can reach into an open
 * shadow root, and could press there for the person.
 */
export function trustOnly(root: ShadowRoot): void {
  for (const deed of DEEDS) {
    root.addEventListener(
      deed,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
  }
}
