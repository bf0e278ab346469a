import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the script has taken over. Until then, and without one, a form is sent as it stands. */
export const useReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
