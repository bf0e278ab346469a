"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type DialogProps = ButtonLook & {
  /** What the opening button shows. */
  trigger: ReactNode;
  title: string;
  closeLabel: string;
  children: ReactNode;
  /** Rises from the bottom on every screen; otherwise only on phones. */
  sheet?: boolean;
};

// Invoker commands open and close the dialog before, and without, any script of ours.
const show = (id: string) => ({ command: "show-modal", commandfor: id });
const close = (id: string) => ({ command: "close", commandfor: id });

/** A native dialog with the button that opens it. It closes itself when a form in it is done or the page changes. */
export function Dialog({ trigger, title, closeLabel, children, sheet, variant = "secondary", ...look }: DialogProps) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const pathname = usePathname();
  const at = useRef(pathname);

  useEffect(() => {
    if (at.current !== pathname) box.current?.close();
    at.current = pathname;
  }, [pathname]);

  useEffect(() => {
    const dialog = box.current;
    const done = () => dialog?.close();
    dialog?.addEventListener("os:done", done);
    return () => dialog?.removeEventListener("os:done", done);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        {...show(id)}
        onClick={() => {
          // Older browsers know no invoker commands; the others would open it twice.
          if (!("command" in HTMLButtonElement.prototype)) box.current?.showModal();
        }}
        className={buttonClass({ variant, ...look })}
      >
        {trigger}
      </button>
      <dialog
        ref={box}
        id={id}
        aria-labelledby={`${id}-title`}
        closedby="any"
        className={`modal modal-bottom text-start ${sheet ? "" : "sm:modal-middle"}`}
      >
        <div className="modal-box max-h-[85dvh] bg-raised p-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))]">
          <div className="mb-4 flex items-start justify-between gap-4">
            <h2 id={`${id}-title`} className="font-bold text-lg">
              {title}
            </h2>
            <button
              type="button"
              {...close(id)}
              onClick={() => box.current?.close()}
              className="-me-2 -mt-1 cursor-pointer rounded-md px-2 py-1 font-medium text-accent text-sm hover:bg-accent-soft"
            >
              {closeLabel}
            </button>
          </div>
          {children}
        </div>
      </dialog>
    </>
  );
}
