"use client";

import { ChoiceGroup } from "./choice-group";
import { useFormField } from "./form-context";
import { StarIcon } from "./icons";

type RatingFieldProps = {
  name?: string;
  legend: string;
  /** Words for one to five stars, in the reader's language. */
  words: [string, string, string, string, string];
  defaultValue?: number;
};

/** Five radios that look like stars: each lights up with all before it, by CSS alone. */
export function RatingField({ name = "rating", legend, words, defaultValue }: RatingFieldProps) {
  const { typed } = useFormField(name);
  const chosen = typed === undefined ? defaultValue : Number(typed);
  return (
    <ChoiceGroup name={name} legend={legend}>
      <div className="rating-field flex">
        {words.map((word, index) => (
          <label key={word} title={word} className="grid size-11 cursor-pointer place-items-center">
            <input
              type="radio"
              name={name}
              value={index + 1}
              defaultChecked={chosen === index + 1}
              className="sr-only"
            />
            <span className="sr-only">{`${index + 1} – ${word}`}</span>
            <StarIcon size={30} />
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
