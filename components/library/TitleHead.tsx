import type { TitleLine } from '../../lib/trophies/shelf.ts';
import { percentParts } from '../format.ts';
import { Grades } from '../Grades.tsx';
import { Ring } from '../Progress.tsx';
import { TitleIcon } from '../titles/TitleIcon.tsx';
import type { Language } from '../words.ts';

/** Which title it is whose trophies follow, and how far it is. */
export function TitleHead({
  title: { name, platform, iconUrl, progress, earned, defined },
  language,
}: {
  title: TitleLine;
  language: Language;
}) {
  return (
    <header class="title-head">
      <TitleIcon key={iconUrl} url={iconUrl} />
      <div class="title-head-what">
        <h2>
          <bdi>{name}</bdi> {platform && <small>{platform}</small>}
        </h2>
        <Grades earned={earned} defined={defined} language={language} />
      </div>
      <Ring progress={progress}>
        <b>
          {percentParts(progress, language.locale).map(({ text, isNumber }) =>
            isNumber ? text : <small key={text}>{text}</small>,
          )}
        </b>
      </Ring>
    </header>
  );
}
