const patienceMs = 100;
const mostAtOnce = 2;
let applying = 0;

/**
 * Applied at once where that goes well and fast; the job that was stored with the message does it again where it does
 * not. Whoever sent it waits for our answer meanwhile, and one that waits too long gives up for good: when many come at
 * once, the inbox answers and the job applies.
 */
export async function applySoon(apply: () => Promise<unknown>): Promise<void> {
  if (applying >= mostAtOnce) return;
  applying++;
  const applied = apply()
    .catch((error: unknown) => console.error("webhook not applied yet", error))
    .finally(() => applying--);
  await Promise.race([applied, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
