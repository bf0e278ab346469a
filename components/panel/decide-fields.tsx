import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";

type DecideFieldsProps = {
  /** Whoever proposed a change may only take it back; somebody else decides. */
  own: boolean;
  words: { note: string; withdraw: string; approve: string; refuse: string };
};

/** Inside the form that decides a proposed change. */
export function DecideFields({ own, words }: DecideFieldsProps) {
  if (own) {
    return (
      <SubmitButton name="decision" value="withdraw" variant="secondary" className="self-start">
        {words.withdraw}
      </SubmitButton>
    );
  }
  return (
    <>
      <Field name="reason" label={words.note} maxLength={300} autoComplete="off" />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="decision" value="approve">
          {words.approve}
        </SubmitButton>
        <SubmitButton name="decision" value="refuse" variant="secondary">
          {words.refuse}
        </SubmitButton>
      </div>
    </>
  );
}
