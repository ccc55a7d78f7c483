import { define } from '../views/base/define.js';
import { OiHandover } from '../views/handover/handover.js';
import { OiReceived } from '../views/received/received.js';

/** Offers for someone else, or from someone else. */
export function defineHandover(): void {
  define('oi-handover', OiHandover);
  define('oi-received', OiReceived);
}
