import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawings";

type EmptyStateProps = {
  drawing?: DrawingName;
  title: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
  /** As the page's only content, its sentence is the page's h1. */
  page?: boolean;
};

/** One small drawing, one sentence, one action. */
export function EmptyState({ drawing = "note", title, text, action, page }: EmptyStateProps) {
  const Title = page ? "h1" : "p";
  return (
    <div className={`mx-auto flex max-w-md flex-col items-center px-4 text-center ${page ? "py-14" : "py-8"}`}>
      <Drawing name={drawing} />
      <Title className={`mt-4 font-bold ${page ? "text-xl" : "text-lg"}`}>{title}</Title>
      {text && <p className="mt-2 text-muted">{text}</p>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
