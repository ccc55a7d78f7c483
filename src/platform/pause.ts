const channel = typeof MessageChannel === 'undefined' ? undefined : new MessageChannel();
const waiting: (() => void)[] = [];
if (channel) channel.port1.onmessage = () => waiting.shift()?.();

/**
 * Resolves in a later task, so that the browser may paint and answer the visitor meanwhile.
 * A message, not a timer: timers nested five deep wait 4 ms each.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (!channel) {
      setTimeout(resolve);
      return;
    }
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });
}
