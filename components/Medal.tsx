/** A medal on its ribbon, in the colour of the text: an achievement that has no picture. */
export const Medal = () => (
  <svg class="cup medal" viewBox="0 0 16 16" aria-hidden="true">
    <path
      fill="currentColor"
      d="M3.2 1.4h3.5l1.5 3.5-2.3 1.2zM12.8 1.4H9.9L8 5.6l2.1.5z"
      opacity=".65"
    />
    <path
      fill="currentColor"
      fill-rule="evenodd"
      d="M8 5.6a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm0 2-.75 1.55-1.7.23 1.24 1.18-.3 1.69L8 11.44l1.51.81-.3-1.69 1.24-1.18-1.7-.23z"
    />
  </svg>
);
