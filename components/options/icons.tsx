import { Icon } from '../Icon.tsx';

export const UpIcon = () => (
  <Icon>
    <path d="M8 13V3.5M4 7l4-4 4 4" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M8 3v9.5M4 9l4 4 4-4" />
  </Icon>
);

export const BinIcon = () => (
  <Icon>
    <path d="M2.8 4.2h10.4M6.2 4V2.6h3.6V4M4.2 4.4l.6 9h6.4l.6-9M6.7 7v3.8M9.3 7v3.8" />
  </Icon>
);
