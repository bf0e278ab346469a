"use client";

/** Gives every day the hours of Monday. */
export function CopyHours({ label }: { label: string }) {
  function copy(button: HTMLButtonElement) {
    const form = button.form;
    if (!form) return;
    for (const slot of ["open", "close", "open2", "close2"]) {
      const monday = form.elements.namedItem(`hours.1.${slot}`);
      if (!(monday instanceof HTMLInputElement)) continue;
      for (let day = 2; day <= 7; day++) {
        const other = form.elements.namedItem(`hours.${day}.${slot}`);
        if (other instanceof HTMLInputElement) other.value = monday.value;
      }
    }
  }
  return (
    <button
      type="button"
      onClick={(event) => copy(event.currentTarget)}
      className="self-start font-medium text-accent text-sm underline"
    >
      {label}
    </button>
  );
}
