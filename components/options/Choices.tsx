/** One of a few, as radio buttons. `id`: of the setting, whose title and text name the group. */
export function Choices<Value extends string>({
  id,
  chosen,
  choices,
  onChoose,
}: {
  id: string;
  chosen: Value;
  choices: readonly { readonly value: Value; readonly label: string }[];
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset
      class="choices"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={id}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no. The setting's title is its label. */
export function Switch({
  id,
  label,
  isOn,
  onSwitch,
}: {
  id: string;
  label: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}) {
  return (
    <div class="choices">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={`${id}-description`}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        {label}
      </label>
    </div>
  );
}
