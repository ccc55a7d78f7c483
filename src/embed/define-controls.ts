import { define } from '../views/base/define.js';
import { OiEmergency } from '../views/emergency/emergency.js';
import { OiEmpty } from '../views/empty/empty.js';
import { OiFilters } from '../views/filters/filters.js';
import { OiHandoverButton } from '../views/handover/handover-button.js';
import { OiNotebookButton } from '../views/notebook/notebook-button.js';
import { OiNotebookNews } from '../views/notebook/notebook-news.js';
import { OiNotes } from '../views/notes/notes.js';
import { OiReserved } from '../views/notes/reserved.js';
import { OiPanes } from '../views/panes/panes.js';
import { OiPlace } from '../views/search-form/place.js';
import { OiSearchForm } from '../views/search-form/search-form.js';
import { OiSort } from '../views/results/sort.js';
import { OiSource } from '../views/source/source.js';
import { OiStart } from '../views/start/start.js';
import { OiIdleNotice } from '../views/terminal/idle-notice.js';
import { OiQuickExit } from '../views/terminal/quick-exit.js';

/** What a visitor asks with: one chunk, fetched beside the feed. */
export function defineControls(): void {
  define('oi-place', OiPlace);
  define('oi-search-form', OiSearchForm);
  define('oi-filters', OiFilters);
  define('oi-panes', OiPanes);
  define('oi-sort', OiSort);
  define('oi-source', OiSource);
  define('oi-start', OiStart);
  define('oi-emergency', OiEmergency);
  define('oi-notes', OiNotes);
  define('oi-reserved', OiReserved);
  define('oi-empty', OiEmpty);
  define('oi-handover-button', OiHandoverButton);
  define('oi-idle-notice', OiIdleNotice);
  define('oi-quick-exit', OiQuickExit);
  define('oi-notebook-button', OiNotebookButton);
  define('oi-notebook-news', OiNotebookNews);
}
