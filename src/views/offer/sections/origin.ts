import { Flag, TriangleAlert } from 'lucide';
import { html, nothing } from 'lit';
import { icon } from '../../icons/icon.js';
import { reportLink } from '../contact/report.js';
import { outward, outwardMark } from '../outward.js';
import { fact, facts, part, words, type Content, type Sheet } from '../sheet.js';
import { sourceName } from '../source-names.js';

/** Eighteen months: past it, hours and contacts have often changed. */
const OLD_DAYS = 548;
const DAY = 86_400_000;

export function isOld(date: string): boolean {
  return (Date.now() - Date.parse(date)) / DAY > OLD_DAYS;
}

/** Where the record comes from, how fresh it is, how to say that it is wrong. */
export function origin(sheet: Sheet): Content {
  const { offer, contacts, feed, t } = sheet;
  const sources = offer.sources ?? (offer.source ? [offer.source] : []);
  const { date_maj: date } = offer;
  return part(
    t.offer.origin,
    sheet,
    facts(
      fact(
        sources.length > 1 ? t.offer.sources : t.offer.source,
        sources.length > 0 && words(sources.map(sourceName).join(', '), sheet),
      ),
      fact(t.offer.licence, sources.length > 0 && words(feed.report.licence ?? t.offer.openLicence, sheet)),
      fact(t.offer.updated, date && t.offer.updatedOn(date)),
    ),
    date && isOld(date) ? html`<p class="notice old">${icon(TriangleAlert)}<span>${t.offer.old}</span></p>` : nothing,
    links(contacts.record, sheet),
  );
}

function links(record: string | undefined, sheet: Sheet): Content {
  const { offer, settings, t } = sheet;
  const report = settings.hide.has('report') ? undefined : reportLink(settings.reportHref, offer);
  if (!record && !report) return nothing;
  return html`<p class="links">
    ${record ? outward(record, t.offer.recordLink, t, 'lien') : nothing}
    ${report ? reportAnchor(report, sheet) : nothing}
  </p>`;
}

function reportAnchor(href: string, { t }: Sheet): Content {
  const outside = !href.startsWith('mailto:');
  return html`<a
    class="report"
    href=${href}
    target=${outside ? '_blank' : nothing}
    rel=${outside ? 'noopener noreferrer' : nothing}
    >${icon(Flag)}${t.offer.report}${outside ? outwardMark(t) : nothing}</a
  >`;
}
